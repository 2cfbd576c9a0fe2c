import { once } from 'node:events';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { WebSocket } from 'ws';
import { subprotocol } from '../../openapi/contract/messages.ts';
import type { WebhookEvent } from '../../openapi/contract/webhook-event.ts';

/** More than jambonz waits for any answer. */
export const maxAnswerMs = 11_000;

/** Sends recorded webhooks to a server on a port of this machine, each over its transport. */
export class ReplaySender {
  readonly #port: number;
  readonly #sockets = new Map<string, WebSocket>();

  constructor(port: number) {
    this.#port = port;
  }

  /** Sends a webhook, which can be answered after the promise has resolved. */
  send(event: WebhookEvent): Promise<void> {
    return event.message ? this.#sendMessage(event) : this.#sendRequest(event);
  }

  close(): void {
    for (const socket of this.#sockets.values()) socket.terminate();
  }

  async #sendRequest({ method, url, body, b3 }: WebhookEvent): Promise<void> {
    const json = body === undefined ? undefined : JSON.stringify(body);
    const headers = {
      ...(json !== undefined && { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(json) }),
      ...(b3 !== undefined && { b3 }),
    };
    const signal = AbortSignal.timeout(maxAnswerMs);
    const sent = request({ host: '127.0.0.1', port: this.#port, path: url, method, headers, signal });
    sent.on('error', () => {}); // also after the response began, when nothing else listens
    sent.end(json);
    const [response] = await once(sent, 'response');
    response.on('error', () => {});
    await text(response);
  }

  /** Each call has a socket of its own, as it has in jambonz. */
  async #sendMessage({ call_sid = '', url, message, body }: WebhookEvent): Promise<void> {
    let socket = this.#sockets.get(call_sid);
    if (socket?.readyState !== WebSocket.OPEN) {
      socket = new WebSocket(`ws://127.0.0.1:${this.#port}${url}`, subprotocol, { handshakeTimeout: maxAnswerMs });
      this.#sockets.set(call_sid, socket);
      await once(socket, 'open');
      socket.on('error', () => {}); // the next message opens another
    }
    socket.send(JSON.stringify({ ...message, data: body }));
  }
}
