import type { CallHandlers } from '../../generated/server/call-handlers.ts';
import { dial } from '../../generated/server/verbs.ts';

const ringSeconds = 20;

export const callHandlers: CallHandlers = {
  answerCall: ({ call }) => [
    dial({
      target: [{ type: 'phone', number: call.envVars.OWNER_NUMBER }],
      timeout: ringSeconds,
      answerOnBridge: true, // the caller hears ringing and pays nothing until the owner answers
      actionHook: '/webhooks/owner-called',
    }),
  ],

  reportCallStatus: ({ body: { call_status, duration }, log }) => {
    log.info({ call_status, duration }, 'call status');
  },
};
