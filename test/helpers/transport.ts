import { it } from 'vitest';
import type { Call } from '../../client/index.ts';

/** The transports over which the conversations of the phone's tests run. */
export type Transport = 'http' | 'websocket';

let transport: Transport = 'http';

/**
 * Lets `scripted()` serve over this transport in the test files that are imported after this call,
 * so that one source has the tests of both.
 */
export function playOver(played: Transport): void {
  transport = played;
}

export function getTransport(): Transport {
  return transport;
}

/** A test of what only HTTP has, or what differs over a WebSocket. The title or a comment says what. */
export const itOverHttp: typeof it = Object.assign(
  ((...test: Parameters<typeof it>) => (transport === 'http' ? it : it.skip)(...test)) as typeof it,
  {
    each: ((...table: Parameters<typeof it.each>) =>
      (transport === 'http' ? it : it.skip).each(...table)) as typeof it.each,
  },
);

/**
 * Returns whether a call has no verb left: over HTTP jambonz then hangs up, over a WebSocket it
 * waits for commands.
 */
export function hasNoVerbLeft({ ended, waitingFor }: Pick<Call, 'ended' | 'waitingFor'>): boolean {
  return transport === 'http' ? ended?.by === 'jambonz' : waitingFor?.for === 'command';
}
