import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { excerpt } from '../../openapi/contract/excerpt.ts';

/** Returns the log fields of the sender: its address, and the addresses in X-Forwarded-For. */
export function describeSender({ remoteAddress }: Socket, headers: IncomingHttpHeaders = {}): object {
  const forwarded = headers['x-forwarded-for'];
  return { remote_address: remoteAddress, forwarded_for: forwarded && excerpt(String(forwarded)) };
}

/** Returns the log fields of an HTTP request and its sender. */
export function describeHttpSender({ method, url = '', socket, headers }: IncomingMessage): object {
  return { method, url: excerpt(url), ...describeSender(socket, headers) };
}
