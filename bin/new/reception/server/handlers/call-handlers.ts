import type { CallHandlers } from '../../generated/server/call-handlers.ts';
import { gather, hangup, say, type Verb } from '../../generated/server/verbs.ts';

export const callHandlers: CallHandlers = {
  answerCall: async ({ body, services }) => {
    const name = (await services.findName(body.from)) || body.caller_name || 'there';
    return menu(`Hello ${name}.`);
  },

  reportCallStatus: ({ body: { call_status, duration }, call, log }) => {
    log.info({ call_status, duration, ...call.data }, 'call status');
  },
};

/** Creates the verbs of the menu. If the caller stays silent, jambonz runs `say` and `hangup`. */
export function menu(greeting: string): Verb[] {
  return [
    gather({
      input: ['digits', 'speech'],
      numDigits: 1,
      bargein: true,
      say: { text: `${greeting} For sales, press 1. For support, press 2.` },
      actionHook: '/webhooks/menu',
    }),
    say({ text: 'I did not hear anything. Goodbye.' }),
    hangup(),
  ];
}
