import { HttpRequestor } from './http-requestor.ts';
import { isUrlOf, type Requestor, type RequestorOptions } from './requestor.ts';
import { SocketRequestor } from './socket-requestor.ts';

/**
 * Creates the requestor for a URL: over WebSocket for `ws:` and `wss:`, over HTTP otherwise.
 * @throws TypeError for a URL of another protocol
 */
export function createRequestor(options: Omit<RequestorOptions, 'create'>): Requestor {
  const complete = { ...options, create: createRequestor };
  return isUrlOf(options.url, 'ws') ? new SocketRequestor(complete) : new HttpRequestor(complete);
}
