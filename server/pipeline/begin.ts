import type { IncomingMessage } from 'node:http';
import { maxHeaders } from '../http/http-server.ts';
import { requestBytes } from '../http/memory-budget.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Step } from './compose.ts';
import type { HttpWebhook } from './http-webhook.ts';
import { createOverloadProblem, Problem } from './problem.ts';

/**
 * Counts a webhook as in flight until it is answered or its client disconnects, and takes its first
 * bytes of the memory budget.
 * @throws Problem 400 if the client has already disconnected, or without Host (RFC 9112, section
 * 3.2), 431 with too many headers, 503 beyond the memory budget
 */
export function begin({ inFlight }: Metrics): Step<HttpWebhook> {
  return function begin({ req, res, share }, next) {
    // The client may have disconnected before this step. If this server is mounted in another
    // Express application, middleware of that application may also have answered the request. In
    // both cases, Node emits neither `end` nor `close` any more.
    if (res.closed || (req.destroyed && !req.readableEnded)) {
      share.close();
      throw new Problem(400, 'the client has disconnected', { code: 'protocol' });
    }
    inFlight.webhooks++;
    res.once('close', () => {
      inFlight.webhooks--;
      share.close();
    });
    if (req.rawHeaders.length > 2 * maxHeaders)
      throw new Problem(431, `more than ${maxHeaders} headers`, { code: 'protocol' });
    if (req.headers.host === undefined && req.httpVersion === '1.1')
      throw new Problem(400, 'the header Host is missing', { code: 'protocol' });
    if (isHandshake(req))
      throw new Problem(
        501,
        'WebSockets do not reach createApp: pass its application the event `upgrade` of the HTTP server',
        { code: 'protocol' },
      );
    if (!share.grow(requestBytes)) throw createOverloadProblem();
    next();
  };
}

/** Whether a request asks for a WebSocket (RFC 6455, section 4.1). */
function isHandshake({ method, headers: { upgrade = '', connection = '' } }: IncomingMessage): boolean {
  return method === 'GET' && upgrade.toLowerCase() === 'websocket' && /\bupgrade\b/i.test(connection);
}
