import type { CallHandlers } from '../../generated/server/call-handlers.ts';
import type { Verb } from '../../generated/server/verbs.ts';
import { menu } from './menu.ts';

export const callHandlers: CallHandlers = {
  answerCall: ({ body, call }) => welcome(call.envVars.GREETING, body.caller_name),

  answerCallByGet: ({ query }) => welcome('Welcome.', query.caller_name),
};

function welcome(greeting: string, callerName = ''): Verb[] {
  // SIP may put a caller name in quotes, and jambonz does not remove them.
  const name = callerName.replaceAll('"', '').trim();
  return menu(name ? `Hello ${name}. ${greeting}` : greeting);
}
