import type { CallHandlers } from '../../generated/server/call-handlers.ts';
import { say } from '../../generated/server/verbs.ts';
import { ask } from './survey-handlers.ts';

export const callHandlers: CallHandlers = {
  answerCall: () => [say({ text: 'Thank you for taking part. There are three questions.' }), ...ask('score')],

  reportCallStatus: ({ body: { call_status, duration }, log }) => {
    log.info({ call_status, duration }, 'call status');
  },
};
