import { hash } from 'node:crypto';
import { excerpt } from '../../openapi/contract/excerpt.ts';
import { type MessageType, maxAnswerMs, maxSentBytes } from '../../openapi/contract/messages.ts';
import { signatureToleranceSeconds } from '../../openapi/contract/signature.ts';
import type { WebhookEvent } from '../../openapi/contract/webhook-event.ts';
import type { Share } from '../http/memory-budget.ts';
import { Problem } from '../pipeline/problem.ts';
import { type Identity, Webhook } from '../pipeline/webhook.ts';
import { type Answer, notesTtlMs } from '../store/stores.ts';
import { renderToolFallback } from '../tools/tool-fallback.ts';
import { type Message, stringifyData } from './message.ts';

/** The socket that a message came on, as its webhook sees it. */
export interface Channel {
  /** Whether the handshake had valid credentials. */
  readonly isAuthenticated: boolean;
  readonly isOpen: boolean;
  /** The call of the session. */
  readonly callSid: string | undefined;
  /** Returns the log fields of the peer. */
  describePeer(): object;
  sendText(text: string): void;
  /** Returns false if the socket has closed. */
  sendCommand(text: string): boolean;
}

/** The types of message with the payload of a whole session, which jambonz repeats after a reconnect. */
const sessionTypes = new Set(['session:new', 'session:adulting', 'session:reconnect']);

/** A webhook sent as a message over a WebSocket. */
export class SocketWebhook extends Webhook {
  readonly transport = 'websocket';
  readonly message: Message;
  /** The path and query of the operation, set when it is found. */
  target = '';
  /** How the message is answered. */
  answerKind: MessageType['answer'] = 'ack';
  /** What stored sessions are keyed by: the path of the socket. */
  readonly #socketPath: string;
  readonly #channel: Channel;
  readonly #onAnswered: () => void;
  #sessionKey: string | undefined = undefined;
  isAnswered = false;

  constructor(message: Message, socketPath: string, channel: Channel, share: Share, onAnswered: () => void) {
    super(share);
    this.message = message;
    this.body = message.data;
    this.isAuthenticated = channel.isAuthenticated;
    this.#socketPath = socketPath;
    this.#channel = channel;
    this.#onAnswered = onAnswered;
  }

  describeRequest(): Pick<WebhookEvent, 'method' | 'url' | 'message'> {
    const { data: _, ...message } = this.message;
    return { method: 'POST', url: this.target, message };
  }

  get bodyJson(): string | undefined {
    return stringifyData(this.message.data);
  }

  get b3(): string | undefined {
    return this.message.b3;
  }

  get sessionCallSid(): string | undefined {
    return this.message.call_sid ?? this.#channel.callSid;
  }

  get startsSession(): boolean {
    return this.sessionKey !== undefined;
  }

  /**
   * jambonz never repeats a message as `session:new`, so its handler runs: two webhooks of an HTTP
   * session to a `ws://` hook are two sessions, and can be equal. If its socket has closed, the
   * answer may be that to the `session:reconnect`, which has overtaken it.
   */
  get acceptsStoredAnswer(): boolean {
    return !this.startsSession || this.message.type === 'session:reconnect' || !this.#channel.isOpen;
  }

  get isFromPlatform(): boolean {
    return this.isAuthenticated;
  }

  get maxDeadlineMs(): number {
    return this.answerKind === 'ack' ? maxAnswerMs : Number.POSITIVE_INFINITY;
  }

  get maxReplyBytes(): number {
    if (this.answerKind === 'none') return Number.POSITIVE_INFINITY;
    const data = this.answerKind === 'command' ? this.#toToolOutput('{}') : '{}';
    return maxSentBytes - Buffer.byteLength(this.#render(data)) + 2;
  }

  /**
   * A message is identified by its `msgid`. jambonz repeats only the first message of a session: as
   * `session:reconnect`, with another `msgid` and the same data, which therefore identify the
   * session.
   */
  identify(): Identity {
    const { sessionKey: key } = this;
    if (key) return { key, isUnique: true, ttlMs: notesTtlMs.running };
    const ttlMs = signatureToleranceSeconds * 1000;
    return { key: `ws\n${this.sessionCallSid}\n${this.message.msgid}`, isUnique: true, ttlMs };
  }

  /** What identifies the session across reconnects, in a message with the payload of the session. */
  get sessionKey(): string | undefined {
    const { type, data } = this.message;
    if (this.#sessionKey === undefined && sessionTypes.has(type)) {
      const text = stringifyData(data);
      // After the verb `redirect` to another server, jambonz reconnects with `{}`.
      if (text !== undefined && text !== '{}')
        this.#sessionKey = `ws session\n${this.#socketPath}\n${hash('sha256', text, 'base64url')}`;
    }
    return this.#sessionKey;
  }

  /** `msgid` tells messages apart, so an answer that is not written needs no other treatment. */
  watchForUnwritten(): void {}

  describeSender(): object {
    const { type, hook } = this.message;
    return { type: excerpt(type), hook: hook && excerpt(hook), ...this.#channel.describePeer() };
  }

  sendCommand(text: string): boolean {
    return this.#channel.sendCommand(text);
  }

  send({ body, mark }: Answer): void {
    const data = body && this.answerKind === 'command' ? this.#toToolOutput(body) : body;
    const marked = this.#render(data, mark);
    // jambonz does not read the mark.
    const text = Buffer.byteLength(marked) > maxSentBytes ? this.#render(data) : marked;
    if (Buffer.byteLength(text) <= maxSentBytes) this.#finish(text);
    else {
      const detail = `the answer has ${Buffer.byteLength(text)} bytes, and jambonz closes the socket above ${maxSentBytes}`;
      const problem = new Problem(500, detail);
      this.refuse(problem, JSON.stringify(problem));
    }
  }

  /**
   * Sends a problem in the member `problem` of an ack, which jambonz ignores. A tool call gets an
   * error as its result, because the model waits for one.
   */
  refuse(problem: Problem, json: string): void {
    if (this.answerKind === 'command') {
      const result = renderToolFallback(this, { result: { error: 'This is not available at the moment.' } });
      this.#finish(this.#render(this.#toToolOutput(result)));
      return;
    }
    const isShort = Buffer.byteLength(json) < maxSentBytes / 2;
    const sent = isShort ? json : JSON.stringify({ ...problem.toJSON(), errors: undefined });
    const { msgid } = this.message;
    const ack = msgid && `{"type":"ack","msgid":${JSON.stringify(msgid)},"problem":${sent}}`;
    this.#finish(this.answerKind === 'ack' ? ack : '');
  }

  #finish(text = ''): void {
    this.isAnswered = true;
    // A peer that is not jambonz may have sent a `tool_call_id` of any length.
    if (text && this.answerKind !== 'none' && Buffer.byteLength(text) <= maxSentBytes) this.#channel.sendText(text);
    this.share.answer();
    this.share.close();
    this.#onAnswered();
  }

  #render(data: string, mark?: string): string {
    if (this.answerKind === 'command')
      return data && `{"type":"command","command":"llm:tool-output","tool_call_id":${this.#toolCallId},"data":${data}}`;
    const marked = mark === undefined ? '' : `,"contract_answer":${JSON.stringify(mark)}`;
    return `{"type":"ack","msgid":${JSON.stringify(this.message.msgid)}${data && `,"data":${data}`}${marked}}`;
  }

  get #toolCallId(): string {
    return JSON.stringify((this.body as { tool_call_id?: unknown } | undefined)?.tool_call_id ?? '');
  }

  /**
   * Completes the result of a tool as jambonz does over HTTP, and does not over WebSocket (feature
   * server, lib/tasks/llm/index.js).
   */
  #toToolOutput(json: string): string {
    const result = JSON.parse(json) as { type?: unknown };
    if (typeof result !== 'object' || result === null || Array.isArray(result) || result.type) return json;
    return `${json.slice(0, -1)}${json === '{}' ? '' : ','}"type":"client_tool_result","invocation_id":${this.#toolCallId}}`;
  }
}
