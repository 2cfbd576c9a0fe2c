import type { Server, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** How long new requests are still taken, and how long those that run may take, in milliseconds. */
const grace = 2_000;
const bound = 10_000;

/**
 * Follows the requests of a server, to be called before it listens.
 *
 * @returns a function that stops the server without losing one of them: every connection is told to close with its next answer, and
 * only when they are gone, or were silent for two seconds, the server stops listening. It resolves within twelve seconds
 */
export function drainable(server: Server): () => Promise<void> {
  const open = new Set<ServerResponse>();
  let draining = false;
  server.prependListener('request', (_req, res) => {
    open.add(res);
    res.once('close', () => open.delete(res));
    if (draining) res.setHeader('Connection', 'close');
  });

  return async function drain() {
    draining = true;
    for (const res of open) if (!res.headersSent) res.setHeader('Connection', 'close');
    const connections = promisify(server.getConnections.bind(server));
    for (let waited = 0; waited < grace && (await connections()) > 0; waited += 50) await sleep(50);
    const closed = new Promise((resolve) => server.close(resolve));
    await Promise.race([closed, sleep(bound)]);
    server.closeAllConnections();
  };
}
