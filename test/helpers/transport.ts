import { afterAll, describe, it } from 'vitest';
import type { Call } from '../../client/index.ts';
import type { Transport } from '../../openapi/contract/transport.ts';

let transport: Transport = 'http';

/**
 * Runs test files over WebSocket, so that one source has the tests of both transports: by itself, each
 * file runs over HTTP.
 *
 * ```ts
 * describeOverWebSocket(['bots', 'rest'], (file) => import(`./${file}.test.ts?over=websocket`));
 * ```
 *
 * The query keeps the files apart from those that have run over HTTP, because all test files of a
 * worker share their modules. They share `transport` too, so it is set back at the end.
 */
export function describeOverWebSocket(files: readonly string[], importFile: (file: string) => Promise<unknown>): void {
  transport = 'websocket';
  afterAll(() => {
    transport = 'http';
  });
  describe.each(files)('over a WebSocket, %s:', async (file) => {
    await importFile(file);
  });
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
