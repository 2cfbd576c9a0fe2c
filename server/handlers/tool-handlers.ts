import type { ToolHandlers } from '../../generated/server/tool-handlers.ts';

export const toolHandlers: ToolHandlers = {
  runTool: ({ body, now }) => {
    if (body.name === 'client-get-time') return { result: now().toISOString() };
    return { result: `There is no tool ${body.name ?? 'without a name'}.` };
  },
};
