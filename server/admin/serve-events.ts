import { isIP } from 'node:net';
import type { RequestHandler } from 'express';
import { findForeignHeader } from '../../openapi/contract/foreign-header.ts';
import { isLoopback } from '../../openapi/contract/is-loopback.ts';
import type { EventStream } from '../events/event-stream.ts';

/**
 * Serves an event stream. Payloads hold numbers and names, so web pages of other origins get 403.
 * The host may be an address, which cannot be rebound, `localhost` or `adminHost`.
 */
export function serveEvents(events: EventStream | undefined, adminHost: string): RequestHandler {
  const isOwn = (hostname: string) => isIP(hostname) > 0 || isLoopback(hostname) || hostname === adminHost;
  return function serveEvents(req, res) {
    const refuse = (status: number, text: string) => void res.status(status).type('text').send(`${text}\n`);
    if (!events) return refuse(404, 'no events: CALL_EVENTS=1 in the environment of the server switches them on');
    const { host = '', origin } = req.headers;
    const foreign = findForeignHeader(req.headers, isOwn);
    if (foreign === 'host')
      return refuse(403, `the host must be localhost, an IP address or ADMIN_HOST, it is ${JSON.stringify(host)}`);
    if (foreign === 'origin')
      return refuse(403, `web pages of another origin must not read events, this one is ${JSON.stringify(origin)}`);
    if (foreign === 'sec-fetch-site') return refuse(403, 'web pages of another site must not read events');
    res.set('Cross-Origin-Resource-Policy', 'same-origin');
    if (!events.open(res, req.get('Last-Event-ID'))) refuse(503, 'too many readers: close another one');
  };
}
