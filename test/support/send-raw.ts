import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

/**
 * Sends raw request text to the server at `url`, including requests that HTTP clients cannot send.
 * Resolves with the raw response.
 */
export function sendRaw(url: string, request: string, encoding: BufferEncoding = 'utf8'): Promise<string> {
  const socket = connect(Number(new URL(url).port), new URL(url).hostname);
  socket.end(request.replaceAll('\n', '\r\n'), encoding);
  return text(socket);
}

/** Formats a webhook as jambonz sends it, with any text as path and query. */
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
