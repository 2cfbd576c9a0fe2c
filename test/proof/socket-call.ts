import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { exampleOf } from '../../generated/server/test.ts';
import { subprotocol } from '../../openapi/contract/messages.ts';
import { credentials } from '../helpers/signed-webhook.ts';
import { start } from '../helpers/start.ts';
import { atEnd } from '../support/at-end.ts';
import type { Instructions } from './socket-handlers.ts';

const [username = '', password = ''] = credentials.split(':');
/** Environment variables with the credentials of a server. */
export const access = { WEBHOOK_USERNAME: username, WEBHOOK_PASSWORD: password };

export const authorization = `Basic ${btoa(credentials)}`;

/** Starts a server process with credentials and the handlers of socket-handlers.ts. */
export async function startSocketServer(env: Record<string, string> = {}, ...nodeArguments: string[]) {
  const preload = ['--import', './test/proof/socket-handlers.ts', ...nodeArguments];
  const server = await start({ ...access, ...env }, 'server/main.ts', ...preload);
  const countRuns = (step: string, sid: string) =>
    server.lines.filter((line) => line === `ran ${step} of ${sid}`).length;
  return { ...server, countRuns };
}

export interface Ack {
  type: string;
  msgid: string;
  data?: { verb: string; text: string }[];
  problem?: { status: number };
  contract_answer?: string;
}

/** A call whose webhooks go over a socket, as ws-requestor.js of jambonz sends them. */
export class SocketCall {
  readonly sid = randomUUID();
  /** Resolves with the code when the current socket has closed. */
  closed: Promise<number> = Promise.resolve(0);
  /** Acks that no message waits for. jambonz would log an error and drop their verbs. */
  readonly unexpected: Ack[] = [];
  readonly #session: object;
  readonly #waiting = new Map<string, (ack: Ack) => void>();
  #socket: WebSocket | undefined;
  #firstMsgid: string | undefined;

  constructor(instructions: Instructions = {}) {
    this.#session = { ...exampleOf('answerCall'), call_sid: this.sid, ...instructions };
  }

  async open(url: string): Promise<void> {
    const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/webhooks/call`, subprotocol, {
      headers: { authorization },
    });
    this.#socket = socket;
    atEnd(() => socket.terminate());
    socket.on('message', (data) => this.#receive(JSON.parse(data.toString())));
    this.closed = new Promise((resolve) => socket.on('close', resolve));
    await once(socket, 'open');
    socket.on('error', () => {});
  }

  /**
   * Sends `session:new`, and resolves with its ack, which may also be that of a later reconnect.
   */
  startSession(): Promise<Ack> {
    this.#firstMsgid = randomUUID();
    return this.#send('session:new', this.#firstMsgid, this.#session);
  }

  /**
   * Sends `session:reconnect` with the payload of the session. If `session:new` has no ack yet,
   * jambonz takes the verbs from this ack, and waits for no other.
   */
  reconnect(): Promise<Ack> {
    const msgid = randomUUID();
    const unanswered = this.#firstMsgid && this.#waiting.get(this.#firstMsgid);
    const sent = this.#send('session:reconnect', msgid, this.#session);
    if (this.#firstMsgid && unanswered) {
      const receive = this.#waiting.get(msgid);
      this.#waiting.delete(this.#firstMsgid);
      this.#firstMsgid = msgid;
      this.#waiting.set(msgid, (ack) => {
        unanswered(ack);
        receive?.(ack);
      });
    }
    return sent;
  }

  /** Sends a `verb:hook` to the menu. */
  askMenu(instructions: Instructions = {}): Promise<Ack> {
    const body = { ...exampleOf('chooseFromMenu'), call_sid: this.sid, ...instructions };
    return this.#send('verb:hook', randomUUID(), body, '/webhooks/menu');
  }

  /** The number of messages that have no ack. */
  get unanswered(): number {
    return this.#waiting.size;
  }

  /** Cuts the connection without a close frame. */
  kill(): void {
    this.#socket?.terminate();
  }

  /** Reads nothing more, close frames included. */
  pause(): void {
    this.#socket?.pause();
  }

  close(): void {
    this.#socket?.close(1000);
  }

  #send(type: string, msgid: string, data: object, hook?: string): Promise<Ack> {
    this.#socket?.send(JSON.stringify({ type, msgid, call_sid: this.sid, hook, data }));
    return new Promise((resolve) => this.#waiting.set(msgid, resolve));
  }

  #receive(ack: Ack): void {
    const receive = this.#waiting.get(ack.msgid);
    this.#waiting.delete(ack.msgid);
    if (receive) receive(ack);
    else this.unexpected.push(ack);
  }
}
