import type { RequestHandler } from 'express';

const bodies = new WeakSet<object>();

/**
 * Marks the bodies of webhooks on a server without secrets and credentials, to which anyone may
 * send. The mark is on the body, because handlers pass only the body to `authenticate`.
 */
export function markUnprovenSender(): RequestHandler {
  return function markUnprovenSender(req, _res, next) {
    if (typeof req.body === 'object' && req.body !== null) bodies.add(req.body);
    next();
  };
}

/** Returns whether anyone may have sent a body, and chosen for example its `source_address`. */
export function isFromUnprovenSender(body: object): boolean {
  return bodies.has(body);
}
