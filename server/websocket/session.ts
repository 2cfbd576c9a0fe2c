import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import { excerpt } from '../../openapi/contract/excerpt.ts';
import { messageTypes } from '../../openapi/contract/messages.ts';
import { readCallFacts } from '../context/call-facts.ts';
import { type MemoryBudget, parsedBytesPerByte } from '../http/memory-budget.ts';
import type { RunSteps } from '../pipeline/compose.ts';
import { describeSender } from '../pipeline/describe-sender.ts';
import type { RouteTable } from '../pipeline/find-route.ts';
import { createOverloadProblem, Problem } from '../pipeline/problem.ts';
import type { Webhook } from '../pipeline/webhook.ts';
import type { AnswerStore } from '../store/stores.ts';
import { toLoggedError } from '../telemetry/describe-value.ts';
import type { LogLimited } from '../telemetry/limited-log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { findTarget } from './find-target.ts';
import type { Handshake } from './handshake.ts';
import { HeldBytes } from './held-bytes.ts';
import { HeldCommands } from './held-commands.ts';
import { findMessageType, readEnvelope, readMessage, stringifyData } from './message.ts';
import { MessageQueue } from './message-queue.ts';
import type { OpenSocket, OpenSockets } from './open-sockets.ts';
import { type Channel, SocketWebhook } from './socket-webhook.ts';

export interface SessionDependencies {
  /** The steps that a webhook of any transport passes. */
  answer: RunSteps<Webhook>;
  find: RouteTable;
  /** The paths of the operations for messages that name no hook, by webhook. */
  messagePaths: ReadonlyMap<string, string>;
  /** How long after the first ack jambonz certainly listens for commands. */
  commandDelayMs: number;
  sockets: OpenSockets;
  answers: AnswerStore;
  budget: MemoryBudget;
  metrics: Metrics;
  log: Logger;
  logLimited: LogLimited;
}

/** Interval of pings. A peer that has not answered a ping when the next one is due is disconnected. */
const pingIntervalMs = 30_000;
/**
 * How long a socket must be quiet before a shutdown closes it. jambonz often sends a message right
 * after an ack, and loses it if it crosses the close frame.
 */
const quietMs = 250;
/** The same for a socket without a message. jambonz sends the first one at once. */
const firstQuietMs = 1_000;
/** How long a socket that is opened during a shutdown may carry messages. */
const minOpenMs = 2_000;
/** How long a peer may wait before its first message. */
const firstMessageTimeoutMs = 75_000;
/** Maximum messages without a `msgid` that a socket may send before it is closed. */
const maxUnanswerable = 10;
/** Maximum calls whose messages one socket carries: its own, and the legs that it dials. */
const maxCalls = 100;

/** One open socket: the session of a call. */
export class Session implements Channel, OpenSocket {
  readonly isAuthenticated: boolean;
  isKnown = false;
  callSid: string | undefined = undefined;
  readonly #webSocket: WebSocket;
  readonly #peer: object;
  readonly #handshake: Handshake;
  readonly #dependencies: SessionDependencies;
  readonly #callSids = new Set<string>();
  readonly #queue: MessageQueue;
  readonly #commands: HeldCommands;
  readonly #held: HeldBytes;
  readonly #pingTimer: NodeJS.Timeout;
  #incompleteBytes = 0;
  #firstMessageTimer: NodeJS.Timeout | undefined;
  #quietTimer: NodeJS.Timeout | undefined;
  /** When the socket was opened, or the last message arrived or was answered: a value of `performance.now()`. */
  activeAtMs = performance.now();
  readonly #openedAtMs = this.activeAtMs;
  #hasMessage = false;
  #isAlive = true;
  #isClosedHere = false;
  #unanswerable = 0;
  #sessionKey: string | undefined;

  constructor(webSocket: WebSocket, req: IncomingMessage, handshake: Handshake, dependencies: SessionDependencies) {
    this.#webSocket = webSocket;
    this.#peer = describeSender(req.socket, req.headers);
    this.#handshake = handshake;
    this.#dependencies = dependencies;
    this.isAuthenticated = handshake.isAuthenticated;
    this.#queue = new MessageQueue(webSocket, (text) => this.#take(text));
    this.#commands = new HeldCommands((text) => this.sendText(text), dependencies.commandDelayMs);
    this.#held = new HeldBytes(
      dependencies.budget,
      () => this.#incompleteBytes + webSocket.bufferedAmount,
      (reason) => this.#terminate(reason),
    );
    // Before ws gets the chunk, so that a message that it completes resets the count.
    req.socket.prependListener('data', (chunk: Buffer) => {
      this.#incompleteBytes += chunk.length;
      this.#held.update();
    });
    webSocket.on('message', (data, isBinary) => this.#onMessage(data as Buffer, isBinary));
    webSocket.on('pong', () => {
      this.#isAlive = true;
    });
    webSocket.on('error', (error) => {
      this.#isClosedHere = true; // ws closes with the right code
      this.#logClosed(error.message);
    });
    webSocket.on('close', (code) => this.#onClose(code));
    this.#pingTimer = setInterval(() => this.#ping(), pingIntervalMs).unref();
    this.#firstMessageTimer = setTimeout(() => this.#close(1008, 'no message'), firstMessageTimeoutMs).unref();
    dependencies.metrics.sockets.open++;
    dependencies.sockets.add(this);
    if (dependencies.sockets.drainEndMs !== undefined) this.closeWhenQuiet();
  }

  get isOpen(): boolean {
    return this.#webSocket.readyState === this.#webSocket.OPEN;
  }

  describePeer(): object {
    return this.#peer;
  }

  sendText(text: string): void {
    if (!this.isOpen) return;
    this.#webSocket.send(text);
    this.#held.update();
  }

  sendCommand(text: string): boolean {
    if (this.isOpen) this.#commands.push(text);
    return this.isOpen;
  }

  closeWhenQuiet(): void {
    const { drainEndMs = Number.POSITIVE_INFINITY } = this.#dependencies.sockets;
    // A socket that arrives late has its time too: jambonz loses a message to a socket that closes.
    const endMs = Math.max(drainEndMs, this.#openedAtMs + minOpenMs);
    if (performance.now() >= endMs) {
      const droppedCount = this.#queue.stop();
      if (droppedCount > 0) this.#logClosed(`${droppedCount} messages were not handled`);
    }
    if (!this.#queue.isIdle) return;
    const quietForMs = this.#hasMessage ? quietMs : firstQuietMs;
    const remainingMs = Math.min(this.activeAtMs + quietForMs, endMs) - performance.now();
    if (remainingMs <= 0) return void this.#close(1012, 'the server restarts');
    clearTimeout(this.#quietTimer);
    this.#quietTimer = setTimeout(() => this.closeWhenQuiet(), remainingMs).unref();
  }

  get isIdle(): boolean {
    return this.#queue.isIdle;
  }

  disconnectAbandoned(): void {
    this.#close(1008, 'jambonz has reconnected');
  }

  evict(): void {
    this.#close(1013, 'another socket needs its place');
    this.#webSocket.terminate();
  }

  /** Closes with a code of RFC 6455, section 7.4.1, and a reason of at most 123 bytes. */
  #close(code: number, reason: string): void {
    if (!this.isOpen) return;
    this.#isClosedHere = true;
    this.#webSocket.close(code, reason);
    if (code !== 1012) this.#logClosed(reason, code);
  }

  #onMessage(data: Buffer, isBinary: boolean): void {
    if (!this.isOpen) return;
    clearTimeout(this.#firstMessageTimer);
    this.#incompleteBytes = 0;
    this.#held.update();
    this.#isAlive = true;
    this.activeAtMs = performance.now();
    this.#hasMessage = true;
    if (isBinary) return void this.#close(1003, 'a message must be text');
    this.#queue.push(data.toString());
  }

  #take(text: string): void {
    const { answer, budget, metrics, log } = this.#dependencies;
    const share = budget.openShare();
    const hasRoom = share.grow(text.length * (1 + parsedBytesPerByte));
    const message = hasRoom ? readMessage(text) : readEnvelope(text);
    const isAwaited = messageTypes[message?.type ?? '']?.answer !== 'none';
    if (!message || !this.#queue.start(isAwaited)) {
      share.answer();
      share.close();
      if (message) this.#queue.hold(text);
      else this.#close(1007, 'a message must be a JSON object');
      return;
    }
    if (message.type === 'verb:hook' || message.type === 'llm:tool-call') this.#commands.open();
    metrics.inFlight.webhooks++;
    const webhook = new SocketWebhook(message, this.#handshake.target, this, share, () => {
      this.#queue.finish(isAwaited);
      this.#commands.release();
      metrics.inFlight.webhooks--;
      if (webhook.isAccepted) this.#noteCall(webhook);
      this.activeAtMs = performance.now();
      if (this.#dependencies.sockets.drainEndMs !== undefined) this.closeWhenQuiet();
    });
    const reportUnanswered = (error?: unknown) => {
      log.error({ err: toLoggedError(error) }, 'a message could not be answered');
      const problem = new Problem(500, 'the server failed, see its log');
      if (!webhook.isAnswered) webhook.refuse(problem, JSON.stringify(problem));
    };
    try {
      webhook.answerKind = messageTypes[message.type]?.answer ?? 'ack';
      if (!hasRoom) throw createOverloadProblem();
      if (this.#findRoute(webhook)) answer(webhook, reportUnanswered);
      else webhook.send({ status: 204, body: '' });
    } catch (error) {
      answer(webhook, reportUnanswered, error);
    }
    if (!message.msgid && ++this.#unanswerable === maxUnanswerable) this.#close(1008, 'messages need a msgid');
  }

  /**
   * Finds the operation of a message. Returns false if the document declares none for a message
   * that names no hook.
   * @throws Problem 400, 404, 405
   */
  #findRoute(webhook: SocketWebhook): boolean {
    const { message } = webhook;
    const type = findMessageType(message);
    const { sessionKey } = webhook;
    if (sessionKey !== undefined) {
      const { sockets } = this.#dependencies;
      if (this.#sessionKey !== sessionKey) sockets.removeSession(this.#sessionKey, this);
      this.#sessionKey = sessionKey;
      sockets.addSession(sessionKey, this, message.type === 'session:reconnect');
    }
    const target = findTarget(message, type.target, this.#handshake, this.#dependencies.messagePaths);
    if (target === undefined) {
      this.#logUntaken(webhook);
      return false;
    }
    const { route, params } = this.#dependencies.find('POST', target);
    webhook.target = target;
    webhook.route = route;
    webhook.params = params;
    return true;
  }

  /**
   * Notes the call of an accepted message, for commands. A session of a dialled party names its call in
   * `data` only.
   */
  #noteCall(webhook: SocketWebhook): void {
    this.isKnown = true;
    const { message } = webhook;
    const { call_sid: sid } = webhook.facts ?? readCallFacts(webhook); // a replay runs no handler
    if (!isCallSid(sid)) return;
    this.callSid ??= isCallSid(message.call_sid) ? message.call_sid : sid;
    if (!this.#callSids.has(sid) && this.#callSids.size === maxCalls) return;
    this.#callSids.add(sid);
    this.#dependencies.sockets.addCall(sid, this);
  }

  /** Logs an error that jambonz reports. Other reports without an operation are dropped. */
  #logUntaken({ message: { type, data }, sessionCallSid: call_sid }: SocketWebhook): void {
    if (type !== 'jambonz:error') return;
    const detail = excerpt(stringifyData(data) ?? '');
    this.#dependencies.logLimited(type, 'warn', { transport: 'websocket', type, call_sid, detail }, 'socket');
  }

  #ping(): void {
    if (this.#webSocket.isPaused) return; // a pong could not be read
    if (!this.#isAlive) return void this.#terminate('no answer to a ping');
    this.#isAlive = false;
    this.#webSocket.ping();
  }

  #terminate(why: string): void {
    this.#isClosedHere = true;
    this.#logClosed(why);
    this.#webSocket.terminate();
  }

  #logClosed(detail: string, code?: number): void {
    const fields = { outcome: 'closed', transport: 'websocket', code, call_sid: this.callSid, detail };
    this.#dependencies.logLimited('socket', 'warn', { ...fields, ...this.describePeer() }, 'socket');
  }

  #onClose(code: number): void {
    clearInterval(this.#pingTimer);
    clearTimeout(this.#firstMessageTimer);
    clearTimeout(this.#quietTimer);
    this.#held.close();
    const droppedCount = this.#commands.close();
    if (droppedCount > 0) this.#logClosed(`${droppedCount} commands were not sent`, code);
    this.#dependencies.metrics.sockets.open--;
    this.#dependencies.sockets.remove(this, this.#callSids, this.#sessionKey);
    if (!this.#isClosedHere && code !== 1000 && code !== 1005) this.#logClosed('the socket broke', code);
    // The call has ended, so the answer to its first message is not needed for a reconnect.
    if (code === 1000 && this.#sessionKey !== undefined && this.#queue.isIdle)
      this.#dependencies.answers.forget(this.#sessionKey);
  }
}

/** Those of jambonz have 36 characters. */
function isCallSid(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 100;
}
