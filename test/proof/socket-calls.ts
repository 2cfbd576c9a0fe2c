import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import WebSocket from 'ws';
import { exampleOf } from '../../generated/server/test.ts';
import { ackTimeoutMs, handshakeTimeoutMs, subprotocol } from '../../openapi/contract/messages.ts';
import { credentials } from '../helpers/signed-webhook.ts';

const closedForRestart = 'the socket was closed with 1012';

/** The messages of a call after its first, in order. */
const hooks = [
  { operation: 'chooseFromMenu', hook: '/webhooks/menu', body: exampleOf('chooseFromMenu') },
  { operation: 'finishSalesCall', hook: '/webhooks/sales-ended', body: exampleOf('finishSalesCall') },
];

/**
 * A call over WebSocket, as jambonz makes it: after any close except 1000 it opens another socket
 * and sends the payload of its first message in `session:reconnect`.
 */
export class SocketCall {
  readonly sid = randomUUID();
  /** The close codes of the sockets that the server or a proxy closed. */
  readonly closeCodes: number[] = [];
  /** How many milliseconds each message waited for its ack. */
  readonly ackTimes: number[] = [];
  /** Counts the pings of the server. */
  pings = 0;
  readonly #url: string;
  readonly #first = { ...exampleOf('answerCall'), call_sid: this.sid };
  readonly #inFlight = new Map<string, (answer: string) => void>();
  #socket: WebSocket | undefined;
  #hasStarted = false;
  #isOver = false;
  #reconnected: Promise<void> = Promise.resolve();

  /** @param url the base URL of the server, with http */
  constructor(url: string) {
    this.#url = `${url.replace('http', 'ws')}/webhooks/call`;
  }

  /** Sends `session:new`. Resolves with the ack's data as JSON, or with why there is none. */
  async start(): Promise<string> {
    await this.#connect();
    this.#hasStarted = true;
    return this.#send('session:new', this.#first);
  }

  /**
   * Sends `verb:hook`, after a reconnect that is under way. Resolves as `start` does. A message
   * that has crossed the Close frame of the server never reached it, and is sent again.
   */
  async ask(hook: string, body: object): Promise<string> {
    await this.#reconnected;
    const answer = await this.#send('verb:hook', { ...body, call_sid: this.sid }, hook);
    return answer === closedForRestart ? this.ask(hook, body) : answer;
  }

  hangUp(): void {
    this.#isOver = true;
    this.#socket?.close(1000);
  }

  async #connect(): Promise<void> {
    for (let delayMs = 500; ; delayMs *= 2) {
      const socket = new WebSocket(this.#url, [subprotocol], {
        auth: credentials,
        handshakeTimeout: handshakeTimeoutMs,
      });
      try {
        await once(socket, 'open');
        socket
          .on('ping', () => this.pings++)
          .on('message', (text) => {
            const { msgid, data, problem } = JSON.parse(String(text));
            this.#inFlight.get(msgid)?.(JSON.stringify(data ?? problem));
          })
          .on('error', () => {})
          .on('close', (code) => this.#onClose(code));
        this.#socket = socket;
        return;
      } catch (error) {
        if (delayMs > 8_000) throw error;
        await sleep(delayMs);
      }
    }
  }

  #onClose(code: number): void {
    if (!this.#isOver) {
      this.closeCodes.push(code);
      if (this.#hasStarted) this.#reconnected = this.#reconnect();
    }
    for (const settle of this.#inFlight.values()) settle(`the socket was closed with ${code}`);
  }

  async #reconnect(): Promise<void> {
    await sleep(500);
    await this.#connect();
    await this.#send('session:reconnect', this.#first);
  }

  #send(type: string, data: object, hook?: string): Promise<string> {
    const msgid = randomUUID();
    const sentAt = performance.now();
    return new Promise<string>((resolve) => {
      const timer = setTimeout(resolve, ackTimeoutMs, 'no ack');
      this.#inFlight.set(msgid, (answer) => {
        this.ackTimes.push(performance.now() - sentAt);
        clearTimeout(timer);
        this.#inFlight.delete(msgid);
        resolve(answer);
      });
      this.#socket?.send(JSON.stringify({ type, msgid, call_sid: this.sid, ...(hook && { hook }), data }));
    });
  }
}

/**
 * Runs this many concurrent calls over WebSocket against a server with the handlers of
 * noting-handlers.ts.
 *
 * @returns a function that waits for the end of all calls. It resolves with the operation and the
 * call sid of every sent message, with every wrong answer and with the codes of all closed sockets
 */
export function runSocketCalls(url: string, concurrentCalls: number) {
  const sent: string[] = [];
  const wrong: string[] = [];
  const closeCodes: number[] = [];
  let over = false;

  async function runCall() {
    const call = new SocketCall(url);
    let past = '';
    const expectAnswer = (operation: string, answer: string) => {
      sent.push(`${operation} ${call.sid}`);
      past += operation;
      const right = JSON.stringify([{ verb: 'say', text: past }]);
      if (answer !== right) wrong.push(`${operation} ${call.sid}: ${answer}`);
      past += ' ';
    };
    expectAnswer('answerCall', await call.start());
    for (const { operation, hook, body } of hooks) {
      await sleep(300); // the caller listens, and the socket is idle
      expectAnswer(operation, await call.ask(hook, body));
    }
    call.hangUp();
    closeCodes.push(...call.closeCodes);
  }
  const runWorker = async () => {
    while (!over) await runCall();
  };
  const workers = Promise.all(Array.from({ length: concurrentCalls }, runWorker));
  return async function finishCalls() {
    over = true;
    await workers;
    return { sent, wrong, closeCodes };
  };
}
