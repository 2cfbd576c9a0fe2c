import type { Step } from './compose.ts';
import type { Webhook } from './webhook.ts';

const bodies = new WeakSet<object>();

/**
 * Marks the bodies of webhooks on a server without secrets and credentials, to which anyone may
 * send. The mark is on the body, because handlers pass only the body to `authenticate`.
 */
export function markUnprovenSender(): Step<Webhook> {
  return function markUnprovenSender({ body }, next) {
    if (typeof body === 'object' && body !== null) bodies.add(body);
    next();
  };
}

/** Returns whether anyone may have sent a body, and chosen for example its `source_address`. */
export function isFromUnprovenSender(body: object): boolean {
  return bodies.has(body);
}
