import { runTools, type Tool } from '../../server/tools/run-tools.ts';

/** A handler for the tool hook whose `client-get-time` is this one. What else the document declares as tools is not called. */
export function onlyTool(tool: Tool<'client-get-time'>) {
  return runTools({ 'client-get-time': tool } as never);
}
