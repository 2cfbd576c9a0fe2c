import type { CallHandlers } from '../../generated/server/call-handlers.ts';
import { hangup, say } from '../../generated/server/verbs.ts';

export const callHandlers: CallHandlers = {
  answerCall: ({ body }) => [say({ text: `Hello ${body.caller_name || 'there'}.` }), hangup()],

  reportCallStatus: ({ body: { call_status, duration }, log }) => {
    log.info({ call_status, duration }, 'call status');
  },
};
