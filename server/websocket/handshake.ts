import type { IncomingMessage } from 'node:http';
import type { Credentials } from '../../openapi/contract/access.ts';
import { subprotocol } from '../../openapi/contract/messages.ts';
import { toPath } from '../http/any-target.ts';
import { createCredentialsCheck } from '../pipeline/check-credentials.ts';
import type { RouteTable } from '../pipeline/find-route.ts';
import { Problem } from '../pipeline/problem.ts';

const adultingSuffix = '/adulting';

interface Access {
  find: RouteTable;
  credentials: Credentials | undefined;
  /** Whether webhooks over HTTP must be signed. */
  hasSecrets: boolean;
}

/** What a handshake asks for. */
export interface Handshake {
  /** The path and query of the session's webhook. */
  target: string;
  /** Whether jambonz opens the session of a dialled party that is on its own now. */
  isAdulting: boolean;
  isAuthenticated: boolean;
}

/** Returns what a handshake asks for, or throws the problem for which HTTP would refuse it. */
export type CheckHandshake = (req: IncomingMessage) => Handshake;

/**
 * Creates the check of handshakes: path, credentials and subprotocol, in the order of HTTP.
 *
 * A server that has a secret but no credentials refuses every socket, because jambonz signs no
 * message: a server that is guarded over HTTP must not be open to anyone over WebSocket.
 */
export function createHandshakeCheck({ find, credentials, hasSecrets }: Access): CheckHandshake {
  const checkCredentials = credentials && createCredentialsCheck(credentials);
  return (req) => {
    const { headers } = req;
    const url = toPath(req.url ?? '');
    if (headers.host === undefined) throw new Problem(400, 'the header Host is missing', { code: 'protocol' });
    const target = findTarget(find, url);
    if (checkCredentials) checkCredentials(headers.authorization);
    else if (hasSecrets)
      throw new Problem(
        401,
        'jambonz signs no message over WebSocket: set WEBHOOK_USERNAME and WEBHOOK_PASSWORD here, and fill them in for the webhook in the jambonz portal',
      );
    // A web page could otherwise open sockets to a server that its visitor reaches, and read the replies.
    if (headers.origin !== undefined)
      throw new Problem(403, 'a web page must not open this socket: jambonz sends no header Origin', {
        code: 'protocol',
      });
    const offered = headers['sec-websocket-protocol']?.split(',').map((each) => each.trim()) ?? [];
    if (!offered.includes(subprotocol))
      throw new Problem(400, `the subprotocol must be ${subprotocol}`, { code: 'protocol' });
    return { target, isAdulting: target !== url, isAuthenticated: checkCredentials !== undefined };
  };
}

/**
 * Returns the target of the operation for a socket. jambonz appends `/adulting` to the URL of the
 * call hook, each time it opens the session of a dialled party (feature server,
 * lib/utils/place-outdial.js).
 * @throws Problem 404, 405
 */
function findTarget(find: RouteTable, url: string): string {
  let target = url;
  while (target.endsWith(adultingSuffix)) target = target.slice(0, -adultingSuffix.length);
  target ||= '/';
  try {
    find('POST', target);
    return target;
  } catch (error) {
    if (target === url) throw error;
    find('POST', url);
    return url;
  }
}
