import type { CallHandlers } from '../../generated/server/call-handlers.ts';
import type { Verb } from '../../generated/server/verbs.ts';
import { menu } from './menu.ts';

export const callHandlers: CallHandlers = {
  answerCall: ({ body, call }) => welcome(call.envVars.GREETING, body.caller_name),

  answerCallByGet: ({ query }) => welcome('Welcome.', query.caller_name),
};

function welcome(greeting: string, callerName = ''): Verb[] {
  // jambonz passes on the quotes around a caller name that SIP quotes.
  const name = callerName.replaceAll('"', '').trim();
  return menu(name ? `Hello ${name}. ${greeting}` : greeting);
}
