import type { StatusHandlers } from '../../generated/server/status-handlers.ts';

export const statusHandlers: StatusHandlers = {
  reportCallStatus: ({ body: { call_status, sip_status, duration }, call, log }) => {
    log.info({ call_status, sip_status, duration, ...call.data }, 'call status');
  },

  reportAdulting: ({ body: { parent_call_info }, log }) => {
    log.info({ parent_call_sid: parent_call_info?.call_sid }, 'a dialled call leg is now a separate call');
  },

  reportStreamingEvent: ({ body: { event_type }, log }) => {
    log.info({ event_type }, 'speech streaming event received');
  },
};
