import type { CallHandlers } from '../../generated/server/call-handlers.ts';
import type { Verb } from '../../generated/server/verbs.ts';
import { menu } from './menu.ts';

const greeting = 'Welcome to the reception line.';

export const callHandlers: CallHandlers = {
  answerCall: ({ body, call }) => welcome(body.caller_name, String(call.envVars.GREETING || greeting)),

  answerCallByGet: ({ query }) => welcome(query.caller_name),

  describeEnvVars: () => ({
    GREETING: { type: 'string', description: 'What callers hear first', default: greeting, uiHint: 'textarea' },
  }),
};

function welcome(callerName = '', words = greeting): Verb[] {
  // A name that was quoted in SIP arrives with its quotes.
  const name = callerName.replaceAll('"', '').trim();
  return menu(name ? `Hello ${name}. ${words}` : words);
}
