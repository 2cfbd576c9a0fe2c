import type { QueueHandlers } from '../../generated/server/queue-handlers.ts';
import { dequeue, hangup, leave, pause, say, type Verb } from '../../generated/server/verbs.ts';

export const queueName = 'support';

/** Callers who wait longer are called back. */
const maxWaitSeconds = 5 * 60;
/** How long an agent waits for a caller. */
const agentWaitSeconds = 10 * 60;

export const queueHandlers: QueueHandlers = {
  keepCallerWaiting: ({ body: { queue_time, queue_position } }) => {
    if (queue_time > maxWaitSeconds) return [leave()];
    const place = queue_position === undefined ? '' : ` You are number ${queue_position + 1} in the queue.`;
    return [say({ text: `Please hold.${place}` }), pause({ length: 15 })];
  },

  finishWaiting: async ({ body, services }) => {
    if (body.queue_result === 'hangup') return []; // the caller hears no more
    if (body.queue_result === 'bridged') return sayGoodbye('Thank you for calling.');
    await services.requestCallback(body.from);
    return sayGoodbye('Sorry, all colleagues are busy. We will call you back.');
  },

  finishConversation: ({ body }) =>
    body.dequeue_result === 'timeout' ? sayGoodbye('No caller is waiting.') : takeNextCaller(),
};

/** Connects an agent with the caller who has waited longest. */
export function takeNextCaller(): Verb[] {
  return [
    dequeue({ name: queueName, beep: true, timeout: agentWaitSeconds, actionHook: '/webhooks/conversation-ended' }),
    pause({ length: 5 }), // jambonz goes on with the next verb until the answer of the hook arrives
  ];
}

function sayGoodbye(words: string): Verb[] {
  return [say({ text: `${words} Goodbye.` }), hangup()];
}
