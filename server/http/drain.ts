import type { Server, ServerResponse } from 'node:http';
import { Server as Listener } from 'node:net';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** The default limit: all phases, and ten seconds for the requests that arrive last. */
const defaultLimitMs = 17_000;
/** A drain of this length has time for all its phases. A shorter one shortens them all alike. */
const fullLimitMs = 10_000;
/** First phase of the shutdown: how long to wait for all connections to close. */
const acceptGraceMs = 2_000;
/** Second phase of the shutdown: how long to keep listening while new connections arrive. */
const arrivalTimeoutMs = 4_000;
/**
 * How long no connection must have arrived before listening stops. Connections that arrive while a
 * busy machine keeps this process from its listen queue would be reset.
 */
const quietMs = 200;
/**
 * Third phase: how long to keep idle connections after listening has stopped. Then requests finish.
 */
const idleGraceMs = 1_000;
/** How long before its end a drain ends the handlers: the time to store and write answers. */
export const answerReserveMs = 500;

/**
 * Tracks the requests of a server. Must be called before the server listens.
 *
 * @returns a function that stops the server without losing a request. Answers then tell clients to
 * close their connections. When no connection is left, or after two seconds, the server waits until
 * no new connection arrives, and stops listening. The function resolves within `limitMs`, by
 * default seventeen seconds; half a second before, an application of `createApp` sends the
 * fallbacks of handlers that still run. Another call shortens the time that is left.
 *
 * ```ts
 * const server = createHttpServer(app);
 * const drain = createDrain(server);
 * server.listen(3000);
 * process.once('SIGTERM', () => drain(8_000).then(() => process.exit()));
 * ```
 */
export function createDrain(server: Server): (limitMs?: number) => Promise<void> {
  const openResponses = new Set<ServerResponse>();
  let isClosing = false;
  let arrivedAtMs = 0;
  let scale = 1;
  let endMs = Number.POSITIVE_INFINITY;
  let drained: Promise<void> | undefined;
  server.prependListener('request', (_req, res) => {
    openResponses.add(res);
    res.once('close', () => openResponses.delete(res));
    if (isClosing) res.setHeader('Connection', 'close');
  });
  server.on('connection', () => {
    arrivedAtMs = performance.now();
  });
  const countConnections = promisify(server.getConnections.bind(server));

  function announceClose() {
    isClosing = true;
    for (const res of openResponses) if (!res.headersSent) res.setHeader('Connection', 'close');
  }

  /**
   * Polls until `done` returns true or the phase ends. Node accepts at least one queued connection
   * per event loop turn, so a poll never overlooks a queue that is not empty.
   */
  async function pollUntil(done: () => boolean | Promise<boolean>, phaseMs: number) {
    const began = performance.now();
    do {
      await sleep(50);
      await nextTurn();
    } while (!(await done()) && performance.now() < Math.min(began + phaseMs * scale, endMs));
  }

  async function stopServer() {
    announceClose();
    await pollUntil(async () => (await countConnections()) === 0, acceptGraceMs);
    // A client reconnects as soon as it gets `Connection: close`. If the server stopped listening
    // at that moment, the new connection would be lost in the listen queue, so answers do not
    // contain this header in this phase.
    isClosing = false;
    await pollUntil(() => performance.now() - arrivedAtMs > quietMs, arrivalTimeoutMs);
    announceClose();
    // The HTTP server's own close() would cut idle connections, on which a request may be in
    // transit.
    let isClosed = false;
    Listener.prototype.close.call(server, () => {
      isClosed = true;
    });
    await pollUntil(() => isClosed, idleGraceMs);
    server.closeIdleConnections();
    await pollUntil(() => isClosed, Number.POSITIVE_INFINITY);
    server.closeAllConnections();
  }

  return function drain(limitMs = defaultLimitMs) {
    scale = Math.min(scale, limitMs / fullLimitMs);
    endMs = Math.min(endMs, performance.now() + limitMs);
    server.emit('drain', endMs - answerReserveMs);
    drained ??= stopServer();
    return drained;
  };
}
