import type { OfficeHandlers } from '../../generated/server/office-handlers.ts';
import { dial, gather, hangup, say, type Verb } from '../../generated/server/verbs.ts';

export const officeHandlers: OfficeHandlers = {
  chooseWhenClosed: async ({ body, services, call }) => {
    if (body.reason === 'timeout') return []; // jambonz runs the verbs after the gather of `closedMenu`
    const words = body.speech?.alternatives[0]?.transcript ?? '';
    if (body.digits === '1' || /\bemergency\b/i.test(words))
      return connect(await services.findNumberOnCall(), 'One moment, please.');
    if (call.data.isRetry) return sayGoodbye('Sorry, I still did not get that.');
    call.data.isRetry = true;
    return closedMenu('Sorry, I did not get that.');
  },

  finishDial: ({ body }) =>
    body.dial_call_status === 'completed'
      ? [hangup()]
      : sayGoodbye('Sorry, nobody can take your call. Please call again later.'),
};

/** Offers the person on call. If the caller stays silent, jambonz runs `say` and `hangup`. */
export function closedMenu(words: string): Verb[] {
  return [
    gather({
      input: ['digits', 'speech'],
      numDigits: 1,
      timeout: 5,
      bargein: true,
      say: { text: `${words} In an emergency, press 1 or say emergency.` },
      actionHook: '/webhooks/closed-menu',
    }),
    ...sayGoodbye('Thank you for calling.'),
  ];
}

export function connect(number: string, words: string): Verb[] {
  return [
    say({ text: words }),
    dial({ target: [{ type: 'phone', number }], timeout: 30, actionHook: '/webhooks/dial-ended' }),
  ];
}

function sayGoodbye(words: string): Verb[] {
  return [say({ text: `${words} Goodbye.` }), hangup()];
}
