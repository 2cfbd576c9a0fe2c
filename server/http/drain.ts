import type { Server, ServerResponse } from 'node:http';
import { Server as Listener } from 'node:net';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** First phase of the shutdown: how long to wait for all connections to close. */
const acceptGraceMs = 2_000;
/** Second phase of the shutdown: how long to keep listening while new connections arrive. */
const arrivalTimeoutMs = 4_000;
/** Third phase of the shutdown: how long to keep idle connections after listening has stopped. */
const idleGraceMs = 1_000;
/** Last phase of the shutdown: how long requests may run after idle connections are closed. */
const requestTimeoutMs = 10_000;

/**
 * Tracks the requests of a server. Must be called before the server listens.
 *
 * @returns a function that stops the server without losing a request. Answers then tell clients to
 * close their connections. When no connection is left, or after two seconds, the server waits until
 * no new connection arrives, and stops listening. The function resolves within seventeen seconds
 *
 * ```ts
 * const server = createHttpServer(app);
 * const drain = createDrain(server);
 * server.listen(3000);
 * process.once('SIGTERM', () => drain().then(() => process.exit()));
 * ```
 */
export function createDrain(server: Server): () => Promise<void> {
  const openResponses = new Set<ServerResponse>();
  let isClosing = false;
  let hasNewConnection = false;
  server.prependListener('request', (_req, res) => {
    openResponses.add(res);
    res.once('close', () => openResponses.delete(res));
    if (isClosing) res.setHeader('Connection', 'close');
  });
  server.on('connection', () => {
    hasNewConnection = true;
  });
  const countConnections = promisify(server.getConnections.bind(server));

  function announceClose() {
    isClosing = true;
    for (const res of openResponses) if (!res.headersSent) res.setHeader('Connection', 'close');
  }

  /**
   * Polls until `done` returns true or the timeout ends. During a poll, `hasNewConnection` tells
   * whether the server has accepted a connection since the previous poll. Node accepts at least one
   * queued connection per event loop turn, so a poll never overlooks a queue that is not empty.
   */
  async function pollUntil(done: () => boolean | Promise<boolean>, timeoutMs: number) {
    const end = performance.now() + timeoutMs;
    do {
      hasNewConnection = false;
      await sleep(50);
      await nextTurn();
    } while (!(await done()) && performance.now() < end);
  }

  return async function drain() {
    server.emit('drain');
    announceClose();
    await pollUntil(async () => !hasNewConnection && (await countConnections()) === 0, acceptGraceMs);
    // A client reconnects as soon as it gets `Connection: close`. If the server stopped listening
    // at that moment, the new connection would be lost in the listen queue, so answers do not
    // contain this header in this phase.
    isClosing = false;
    await pollUntil(() => !hasNewConnection, arrivalTimeoutMs);
    announceClose();
    // The HTTP server's own close() would cut idle connections, on which a request may be in
    // transit.
    const closed = new Promise((resolve) => Listener.prototype.close.call(server, resolve));
    await Promise.race([closed, sleep(idleGraceMs)]);
    server.closeIdleConnections();
    await Promise.race([closed, sleep(requestTimeoutMs)]);
    server.closeAllConnections();
  };
}
