import type { CallHandlers } from '../../generated/server/call-handlers.ts';
import { enqueue, say } from '../../generated/server/verbs.ts';
import { queueName, takeNextCaller } from './queue-handlers.ts';

export const callHandlers: CallHandlers = {
  answerCall: ({ body, call }) =>
    body.to === call.envVars.AGENT_LINE
      ? takeNextCaller()
      : [
          say({ text: 'Welcome. The next free colleague will help you.' }),
          enqueue({ name: queueName, waitHook: '/webhooks/queue-wait', actionHook: '/webhooks/queue-left' }),
        ],

  reportCallStatus: ({ body: { call_status, duration }, log }) => {
    log.info({ call_status, duration }, 'call status');
  },
};
