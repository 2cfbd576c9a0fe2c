import { runTools } from '../../generated/server/contract.ts';
import type { ToolHandlers } from '../../generated/server/tool-handlers.ts';

export const toolHandlers: ToolHandlers = {
  runTool: runTools({
    'client-get-time': ({ args: { timezone = 'UTC' }, now }) => {
      if (!isTimeZone(timezone))
        return { error: `${timezone} is not a time zone: use an IANA name, such as Europe/Berlin` };
      return now().toLocaleString('en-GB', { timeZone: timezone, dateStyle: 'full', timeStyle: 'short' });
    },
  }),
};

function isTimeZone(name: string): boolean {
  try {
    return Boolean(Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
