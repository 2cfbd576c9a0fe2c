import type { CallHandlers } from '../../generated/server/call-handlers.ts';
import { hoursInWords, isOpen } from '../opening-hours.ts';
import { closedMenu, connect } from './office-handlers.ts';

export const callHandlers: CallHandlers = {
  answerCall: ({ call, now }) =>
    isOpen(now())
      ? connect(call.envVars.OFFICE_NUMBER, 'Welcome. One moment, please.')
      : closedMenu(`Our office is closed. We are open ${hoursInWords}.`),

  reportCallStatus: ({ body: { call_status, duration }, log }) => {
    log.info({ call_status, duration }, 'call status');
  },
};
