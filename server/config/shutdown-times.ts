import { answerReserveMs } from '../http/drain.ts';

/**
 * What is left of DRAIN_SECONDS after the drain: closing the stores and flushing the log take at
 * most 500 milliseconds each, and a busy event loop delays both.
 */
const exitReserveMs = 1_250;

/** Returns the limit of the drain in milliseconds. */
export function toDrainMs(drainSeconds: number): number {
  return drainSeconds * 1_000 - exitReserveMs;
}

/** Returns how long a handler that runs at SIGTERM may go on, in milliseconds. */
export function toHandlerMs(drainSeconds: number): number {
  return toDrainMs(drainSeconds) - answerReserveMs;
}
