import { setTimeout as sleep } from 'node:timers/promises';
import type { CallHandlers } from '../../generated/server/call-handlers.ts';
import type { Call } from '../../generated/server/contract.ts';
import type { ReceptionHandlers } from '../../generated/server/reception-handlers.ts';
import type { StatusHandlers } from '../../generated/server/status-handlers.ts';
import { say } from '../../generated/server/verbs.ts';

/**
 * Handlers that take 250 ms, print a line each time they run, and reply with the names of all
 * operations of the call so far, whichever process ran them. In a copy of the project, this file
 * replaces call-handlers.ts, reception-handlers.ts and status-handlers.ts.
 */
async function recordRun(operation: string, call: Call) {
  console.log(`ran ${operation} ${call.sid}`);
  const { past = '' } = call.data as { past?: string };
  Object.assign(call.data, { past: `${past}${operation} ` });
  await sleep(250);
  return [say({ text: `${past}${operation}` })];
}

export const callHandlers: CallHandlers = {
  answerCall: ({ call }) => recordRun('answerCall', call),
  answerCallByGet: () => [say({ text: 'unused' })],
};

export const receptionHandlers: ReceptionHandlers = {
  chooseFromMenu: ({ call }) => recordRun('chooseFromMenu', call),
  finishSalesCall: ({ call }) => recordRun('finishSalesCall', call),
  keepCallerWaiting: () => [],
  finishSupportCall: () => [],
};

export const statusHandlers: StatusHandlers = {
  reportCallStatus: async ({ call }) => void (await recordRun('reportCallStatus', call)),
  reportAdulting: () => {},
  reportStreamingEvent: () => {},
};
