import type { Server, ServerResponse } from 'node:http';
import { Server as Listener } from 'node:net';
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import { promisify } from 'node:util';

/** In milliseconds: how long new connections are still taken, then for as long as they come, how long idle ones are kept, and how long requests may run. */
const grace = 2_000;
const rush = 4_000;
const silence = 1_000;
const bound = 10_000;

/**
 * Follows the requests of a server, to be called before it listens.
 *
 * @returns a function that stops the server without losing one of them: every connection is told to close with its next answer. When
 * they are gone, or after two seconds, the server stops listening. It resolves within seventeen seconds
 */
export function drainable(server: Server): () => Promise<void> {
  const open = new Set<ServerResponse>();
  let closing = false;
  let came = false;
  server.prependListener('request', (_req, res) => {
    open.add(res);
    res.once('close', () => open.delete(res));
    if (closing) res.setHeader('Connection', 'close');
  });
  server.on('connection', () => {
    came = true;
  });
  const connections = promisify(server.getConnections.bind(server));

  function tellToClose() {
    closing = true;
    for (const res of open) if (!res.headersSent) res.setHeader('Connection', 'close');
  }

  /** `came`: since it was last looked. Node accepts at least one connection each turn, so whoever waits to be accepted is seen. */
  async function lookUntil(done: () => boolean | Promise<boolean>, limit: number) {
    const end = performance.now() + limit;
    do {
      came = false;
      await sleep(50);
      await turn();
    } while (!(await done()) && performance.now() < end);
  }

  return async function drain() {
    tellToClose();
    await lookUntil(async () => !came && (await connections()) === 0, grace);
    // Who is told to close comes back at once, and would be lost in the queue of a listener that closes just then. So now they may stay.
    closing = false;
    await lookUntil(() => !came, rush);
    tellToClose();
    // Not the HTTP server's own close(): it would cut idle connections, on which a request may be on its way.
    const closed = new Promise((resolve) => Listener.prototype.close.call(server, resolve));
    await Promise.race([closed, sleep(silence)]);
    server.closeIdleConnections();
    await Promise.race([closed, sleep(bound)]);
    server.closeAllConnections();
  };
}
