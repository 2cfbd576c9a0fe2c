// GENERATED from openapi/ by `npm run generate`. Do not edit.
import type { Route } from '../../openapi/contract/route.ts';

/** Every operation of the document. `secured`: requires credentials if they are configured. */
export const routes: readonly Route[] = [
  { operationId: 'authenticateClient', method: 'POST', path: '/webhooks/auth', secured: true },
  { operationId: 'answerCall', method: 'POST', path: '/webhooks/call', secured: true },
  { operationId: 'answerCallByGet', method: 'GET', path: '/webhooks/call', secured: true },
  { operationId: 'describeEnvVarsOfAnswerCall', method: 'OPTIONS', path: '/webhooks/call', secured: false },
  { operationId: 'chooseFromMenu', method: 'POST', path: '/webhooks/menu', secured: true },
  { operationId: 'finishSalesCall', method: 'POST', path: '/webhooks/sales-ended', secured: true },
  { operationId: 'finishSupportCall', method: 'POST', path: '/webhooks/support-ended', secured: true },
  { operationId: 'keepCallerWaiting', method: 'POST', path: '/webhooks/queue-wait', secured: true },
  { operationId: 'reportAdulting', method: 'POST', path: '/adulting', secured: true },
  { operationId: 'reportCallStatus', method: 'POST', path: '/webhooks/call-status', secured: true },
  { operationId: 'reportStreamingEvent', method: 'POST', path: '/streaming-event', secured: true },
  { operationId: 'runTool', method: 'POST', path: '/webhooks/tool', secured: true, runsTools: true },
];
