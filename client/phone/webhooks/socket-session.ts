import type { WebSocket } from 'ws';
import type { CallEventData } from '../../../openapi/contract/call-event.ts';
import { maxSentBytes } from '../../../openapi/contract/messages.ts';
import { readProperty } from '../../../openapi/contract/schema-walk.ts';
import { getWebhookMs } from '../limits.ts';
import { createLateAnswer } from './answer.ts';
import { HookFailure } from './hook-failure.ts';
import { isRetried, type RetryPolicy, readSocketRetryPolicy } from './retry-policy.ts';
import { openSocket } from './socket-handshake.ts';
import {
  type Ack,
  createMsgid,
  formatMessage,
  isAwaited,
  readMessage,
  type SocketCommand,
  type SocketMessage,
} from './socket-message.ts';

/** Hears what an application does on a socket beside acks. */
export interface SocketListener {
  /** Hears the ack of a message in flight, before any command behind it. */
  hearAck(): void;
  hearCommand(command: SocketCommand): void;
  /** Hears of a message that jambonz cannot read, and reports to the application. */
  hearInvalid(details: string, content: string): void;
  /** Hears why the server refuses a message that needs no ack. jambonz does not read it. */
  hearRefusal(message: SocketMessage, problem: unknown): void;
  /** Hears that a socket has closed or reconnected, and of acks that jambonz does not expect. */
  hearEvent(event: Extract<CallEventData, { kind: 'socket' | 'note' }>): void;
  /** Hears that jambonz hangs up, because the application has not acked a reconnection. */
  endCall(failure: HookFailure): void;
}

interface Options {
  url: string;
  username?: string | undefined;
  password?: string | undefined;
  /** Milliseconds to wait for an ack. */
  ackMs: number;
  signal?: AbortSignal | undefined;
  /** Advances the virtual clock by the seconds before an attempt to connect. */
  wait: (seconds: number) => void;
  getListener: () => SocketListener | undefined;
}

interface InFlight {
  type: string;
  resolve: (ack: Ack) => void;
  reject: (failure: HookFailure) => void;
  timer: NodeJS.Timeout;
}

interface Queued {
  message: SocketMessage;
  resolve: (result: Sent) => void;
  reject: (failure: HookFailure) => void;
}

/** An ack, or whether a message without ack was sent or discarded. */
export type Sent = Ack | 'sent' | 'discarded';

/** Maximum messages without ack whose refusal is still told. */
const maxNotifications = 100;

/** Real time that an application has to answer a ping. */
const settleMs = 1_000;

/** Real time that an application has to answer the closing of a socket. */
const closeMs = 1_000;

/** The code with which jambonz closes a socket, and after which it opens none again. */
const normalClosure = 1000;

/**
 * The WebSocket of a session, as jambonz keeps it (feature server, lib/utils/ws-requestor.js): it
 * opens at the first message and reconnects after a loss. In contrast to jambonz, it reconnects
 * once without a message to send: the virtual time in which jambonz tries again takes no real time.
 */
export class SocketSession {
  readonly #options: Options;
  readonly #url: string;
  readonly #retryPolicy: RetryPolicy;
  readonly #inFlight = new Map<string, InFlight>();
  readonly #notifications = new Map<string, SocketMessage>();
  #queue: Queued[] = [];
  #socket: WebSocket | undefined;
  #openings = 0;
  #isConnecting = false;
  #isReconnecting = false;
  /** Whether all later messages are held back: see `#announceReconnection`. */
  #isStuck = false;
  #isClosed = false;
  /** Whether a message without ack has been sent, or an ack received, since the last ping. */
  #isUnsettled = false;
  #delaySeconds = 0.5;
  #callSid: string | undefined;
  /** The payload of the first message of the session. */
  #sessionData: unknown;
  /** The ID of `session:new` until the first ack of the socket. */
  #firstMsgid: string | undefined;
  #closing: Promise<void> | undefined;

  constructor(options: Options) {
    this.#options = options;
    const [url = '', fragment = ''] = options.url.split('#', 2);
    this.#url = url;
    this.#retryPolicy = readSocketRetryPolicy(fragment);
  }

  /** Whether jambonz or the application has closed the session with the code 1000. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /**
   * Sends a message. Opens the socket if it is not open.
   * @param onRefused called with each failed handshake, except the last
   * @throws HookFailure if no handshake succeeds, or an ack does not arrive
   */
  async send(message: SocketMessage, onRefused: (failure: HookFailure) => void = () => {}): Promise<Sent> {
    if (this.#isClosed) return 'discarded';
    if (message.type === 'session:new') this.#callSid = readProperty(message.payload, 'call_sid') as string | undefined;
    if (!this.#socket) {
      if (this.#isConnecting) return this.#enqueue(message);
      await this.#connectWithRetries(onRefused);
      if (this.#isClosed) return 'discarded';
    }
    if (this.#isStuck && isAwaited(message.type)) throw createStuckFailure();
    return this.#isReconnecting || this.#isStuck ? this.#enqueue(message) : this.#transmit(message);
  }

  /**
   * Resolves when the application has received all messages, and the commands that it has sent
   * right behind an ack have arrived: a ping, which jambonz sends in intervals, is answered after
   * them. Virtual time would else pass before such a command.
   */
  async settle(): Promise<void> {
    const socket = this.#socket;
    if (!socket || !this.#isUnsettled) return;
    this.#isUnsettled = false;
    await new Promise<void>((resolve) => {
      const finish = () => {
        clearTimeout(timer);
        socket.off('pong', finish);
        socket.off('close', finish);
        resolve();
      };
      const timer = setTimeout(finish, settleMs);
      socket.once('pong', finish).once('close', finish).ping();
    });
  }

  /** Closes the socket, and waits until the application has closed it too. */
  close(code = normalClosure): Promise<void> {
    this.#closing ??= this.#closeSocket(code);
    return this.#closing;
  }

  async #closeSocket(code: number): Promise<void> {
    this.#isClosed = true;
    const socket = this.#socket;
    this.#socket = undefined;
    this.#abandon();
    for (const { reject } of this.#queue.splice(0)) reject(new HookFailure('closed', 'the socket is closed'));
    if (!socket) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => socket.terminate(), closeMs);
      socket.once('close', () => {
        clearTimeout(timer);
        resolve();
      });
      socket.close(code);
    });
  }

  async #connectWithRetries(onRefused: (failure: HookFailure) => void): Promise<void> {
    this.#isConnecting = true;
    try {
      for (let retry = 0; ; retry++) {
        try {
          return await this.#connect();
        } catch (error) {
          const failure = error as HookFailure;
          const { maxRetries } = this.#retryPolicy;
          if (this.#options.signal?.aborted || retry >= maxRetries || !isRetried(failure, this.#retryPolicy))
            throw failure;
          onRefused(failure);
          this.#waitBeforeAttempt();
        }
      }
    } finally {
      this.#isConnecting = false;
    }
  }

  /** The delays grow from 0.5 s, and do not shrink after a success. */
  #waitBeforeAttempt(): void {
    this.#options.wait(this.#delaySeconds);
    this.#delaySeconds += Math.min(this.#delaySeconds, 2);
  }

  async #connect(): Promise<void> {
    const { signal } = this.#options;
    if (signal?.aborted) throw createLateAnswer();
    let isTooLarge = false;
    const handshake = { ...this.#options, url: this.#url };
    const listen = (socket: WebSocket) => {
      socket.once('open', () => this.#onOpen(socket));
      socket.on('message', (content: Buffer) => this.#onMessage(String(content)));
      socket.on('error', (error: NodeJS.ErrnoException) => {
        isTooLarge ||= error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH';
      });
      socket.once('close', (code: number, reason: Buffer) => {
        if (socket === this.#socket) this.#onClose(code, String(reason), isTooLarge);
      });
    };
    await openSocket(handshake, listen).catch((error) => {
      throw signal?.aborted ? createLateAnswer() : error;
    });
  }

  #onOpen(socket: WebSocket): void {
    if (this.#isClosed) socket.terminate();
    this.#socket = this.#isClosed ? undefined : socket;
    this.#isConnecting = false;
    this.#openings++;
    if (this.#socket && this.#openings > 1) this.#announceReconnection();
  }

  #onClose(code: number, reason: string, isTooLarge: boolean): void {
    this.#socket = undefined;
    const why = { code, ...(reason && { reason }), ...(isTooLarge && { failure: createTooLargeMessage().failure }) };
    this.#listener?.hearEvent({ kind: 'socket', url: this.#url, state: 'closed', ...why });
    if (this.#options.signal?.aborted) this.#abandon(createLateAnswer());
    if (code === normalClosure) this.#isClosed = true; // what is in flight fails by its timeout
    if (this.#isClosed) return;
    if (this.#openings >= this.#retryPolicy.maxRetries) {
      const first = this.#firstMsgid === undefined ? undefined : this.#inFlight.get(this.#firstMsgid);
      first?.reject(createEndlessFailure());
      return;
    }
    if (!this.#firstMsgid) this.#abandon();
    this.#reconnect().catch((failure: HookFailure) =>
      this.#listener?.hearEvent({ kind: 'socket', url: this.#url, state: 'not-reconnected', failure: failure.failure }),
    );
  }

  async #reconnect(): Promise<void> {
    this.#isConnecting = true;
    this.#waitBeforeAttempt();
    try {
      await this.#connect();
    } finally {
      this.#isConnecting = false;
      // Messages of the meantime try again, each with the retries of the policy.
      if (!this.#socket) this.#flush();
    }
  }

  /**
   * Announces the session again with the payload of its first message. If `session:new` has no ack
   * yet, the ack of the reconnection counts as its ack, and the one for jambonz's own use never
   * comes: jambonz then holds all later messages back, until the socket reconnects once more.
   */
  #announceReconnection(): void {
    const url = this.#url;
    const message: SocketMessage = { type: 'session:reconnect', hook: url, payload: this.#sessionData };
    this.#listener?.hearEvent({ kind: 'socket', url, state: 'reconnected' });
    const first = this.#firstMsgid === undefined ? undefined : this.#inFlight.get(this.#firstMsgid);
    if (this.#firstMsgid !== undefined && first) {
      const msgid = createMsgid();
      this.#inFlight.delete(this.#firstMsgid);
      // jambonz never finds it again, so that it waits without end.
      clearTimeout(first.timer);
      first.timer = setTimeout(() => first.reject(createEndlessFailure()), getWebhookMs(this.#options.ackMs));
      this.#inFlight.set(msgid, first);
      this.#firstMsgid = msgid;
      this.#isStuck = true;
      this.#write(message, msgid);
      return;
    }
    this.#isStuck = false;
    this.#isReconnecting = true;
    this.#transmit(message).then(
      () => {
        this.#isReconnecting = false;
        this.#flush();
      },
      (failure: HookFailure) => {
        this.#isReconnecting = false;
        for (const { reject } of this.#queue.splice(0)) reject(failure);
        // After another loss of the socket, the next reconnection decides.
        if (failure.failure.cause === 'timeout' && !this.#isClosed) this.#listener?.endCall(failure);
      },
    );
  }

  get #listener(): SocketListener | undefined {
    return this.#options.getListener();
  }

  #enqueue(message: SocketMessage): Promise<Sent> {
    return new Promise((resolve, reject) => {
      const ends = isAwaited(message.type) ? { resolve, reject } : { resolve() {}, reject() {} };
      this.#queue.push({ message, ...ends });
      if (!isAwaited(message.type)) resolve('sent');
    });
  }

  #flush(): void {
    for (const { message, resolve, reject } of this.#queue.splice(0)) {
      const send = () => this.send(message).then(resolve, reject);
      // jambonz sends messages without ack later, so that the others overtake them.
      if (isAwaited(message.type)) send();
      else setImmediate(send);
    }
  }

  #transmit(message: SocketMessage): Promise<Sent> {
    const { type, payload } = message;
    if (type === 'session:new' || type === 'session:adulting') this.#sessionData = payload;
    const msgid = createMsgid();
    if (type === 'session:new') this.#firstMsgid = msgid;
    if (!isAwaited(type)) {
      this.#isUnsettled = true;
      this.#notifications.set(msgid, message);
      const [oldest = ''] = this.#notifications.keys();
      if (this.#notifications.size > maxNotifications) this.#notifications.delete(oldest);
      this.#write(message, msgid);
      return Promise.resolve('sent');
    }
    return new Promise((resolve, reject) => {
      const failure = new HookFailure('timeout', `timeout from far end for msgid ${msgid}`);
      const timer = setTimeout(() => {
        this.#inFlight.delete(msgid);
        reject(failure);
      }, this.#options.ackMs);
      this.#inFlight.set(msgid, { type, resolve, reject, timer });
      this.#write(message, msgid);
    });
  }

  #write(message: SocketMessage, msgid: string): void {
    this.#socket?.send(formatMessage(message, msgid, this.#callSid), () => {
      if (!this.#isReconnecting && !this.#isStuck) this.#flush();
    });
  }

  #onMessage(text: string): void {
    let message: ReturnType<typeof readMessage>;
    try {
      message = readMessage(text);
    } catch (error) {
      if (!this.#isClosed) this.#listener?.hearInvalid((error as Error).message, text);
      return;
    }
    if ('msgid' in message) this.#onAck(message);
    else if (!this.#isClosed) this.#listener?.hearCommand({ ...message, call_sid: message.call_sid ?? this.#callSid });
  }

  #onAck({ msgid, ...ack }: { msgid: string } & Ack): void {
    const notification = this.#notifications.get(msgid);
    this.#notifications.delete(msgid);
    if (notification && ack.problem !== undefined) this.#listener?.hearRefusal(notification, ack.problem);
    if (this.#isClosed) return;
    this.#firstMsgid = undefined;
    const pending = this.#inFlight.get(msgid);
    if (!pending && ack.problem === undefined)
      this.#listener?.hearEvent({ kind: 'note', note: 'ack-unexpected', msgid });
    this.#inFlight.delete(msgid);
    if (!pending) return;
    clearTimeout(pending.timer);
    this.#isUnsettled = true;
    this.#listener?.hearAck();
    pending.resolve(ack);
  }

  /** Fails what waits for an ack. */
  #abandon(failure?: HookFailure): void {
    for (const [msgid, { timer, reject }] of this.#inFlight) {
      clearTimeout(timer);
      reject(failure ?? new HookFailure('closed', `abandoning msgid ${msgid} since socket is closed`));
    }
    this.#inFlight.clear();
  }
}

function createTooLargeMessage(): HookFailure {
  return new HookFailure('too-large', `a message is larger than ${maxSentBytes / 1024} KiB`);
}

function createEndlessFailure(): HookFailure {
  return new HookFailure(
    'platform',
    'jambonz waits without end for the first ack, because the socket was lost before it',
  );
}

function createStuckFailure(): HookFailure {
  return new HookFailure(
    'platform',
    'jambonz holds back all messages of a socket that was lost before the first ack, until it is lost again',
  );
}
