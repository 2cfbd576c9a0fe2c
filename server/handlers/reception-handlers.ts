import type { ReceptionHandlers } from '../../generated/server/reception-handlers.ts';
import { dial, enqueue, hangup, leave, pause, say, type Verb } from '../../generated/server/verbs.ts';
import { choiceIn, menu } from './menu.ts';

const maxQueueSeconds = 5 * 60;

export const receptionHandlers: ReceptionHandlers = {
  chooseFromMenu: ({ body, query: { attempt = 1 }, call }) => {
    if (body.reason === 'timeout') return []; // without input, jambonz runs the verbs after `gather`
    const choice = choiceIn(body.digits, body.speech?.alternatives[0]?.transcript);
    if (choice) call.data.choice = choice;
    if (choice === 'sales') return connect(call.envVars.SALES_NUMBER);
    if (choice === 'support') return enqueueForSupport('Please hold the line for support.');
    return attempt < 2
      ? menu('Sorry, I did not get that.', attempt + 1)
      : sayGoodbye('Sorry, I still did not get that.');
  },

  finishSalesCall: ({ body }) =>
    body.dial_call_status === 'completed'
      ? sayGoodbye('Thank you for calling.')
      : enqueueForSupport('Nobody in sales is free. Support will help you.'),

  keepCallerWaiting: ({ body: { queue_time, queue_position } }) => {
    if (queue_time > maxQueueSeconds) return [leave()];
    const place = queue_position === undefined ? '' : ` You are number ${queue_position + 1} in the queue.`;
    return [say({ text: `Please hold.${place}` }), pause({ length: 15 })];
  },

  finishSupportCall: ({ body }) =>
    sayGoodbye(
      body.queue_result === 'bridged'
        ? 'Thank you for calling.'
        : 'Sorry, all colleagues are busy. Please call again later.',
    ),
};

function connect(number: string): Verb[] {
  return [
    say({ text: 'One moment, I am connecting you.' }),
    dial({
      target: [{ type: 'phone', number }],
      timeout: 20,
      answerOnBridge: true,
      actionHook: '/webhooks/sales-ended',
    }),
  ];
}

function enqueueForSupport(words: string): Verb[] {
  return [
    say({ text: words }),
    enqueue({ name: 'support', waitHook: '/webhooks/queue-wait', actionHook: '/webhooks/support-ended' }),
  ];
}

function sayGoodbye(words: string): Verb[] {
  return [say({ text: `${words} Goodbye.` }), hangup()];
}
