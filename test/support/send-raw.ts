import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

/**
 * Sends raw request text to the server at `url`, including requests that HTTP clients cannot send.
 * Resolves with the raw response
 * when the server closes the connection, so send `Connection: close`. A `\n` is sent as CRLF.
 * Rejects if the connection fails.
 *
 * ```ts
 * const response = await sendRaw(url, 'GET / HTTP/1.1\nHost: x\nConnection: close\n\n');
 * expect(response).toMatch(/^HTTP\/1\.1 404 /);
 * ```
 *
 * @param url a URL with a port; the path is ignored
 */
export function sendRaw(url: string, request: string, encoding: BufferEncoding = 'utf8'): Promise<string> {
  const socket = connect(Number(new URL(url).port), new URL(url).hostname);
  socket.end(request.replaceAll('\n', '\r\n'), encoding);
  return text(socket);
}

/**
 * Formats a webhook as jambonz sends it, with any text as path and query. Returns the text of the
 * request for `sendRaw`, with `\n` as line break.
 *
 * ```ts
 * const request = webhookRequest('/webhooks/call?x=1#rc=2', exampleOf('answerCall'));
 * expect(await sendRaw(url, request)).toMatch('200 OK');
 * ```
 */
export function webhookRequest(target: string, payload: object): string {
  const body = JSON.stringify(payload);
  return `POST ${target} HTTP/1.1
Host: 127.0.0.1
User-Agent: jambonz
Content-Type: application/json
Content-Length: ${Buffer.byteLength(body)}
Connection: close

${body}`;
}
