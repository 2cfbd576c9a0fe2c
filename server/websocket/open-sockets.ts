/** One open socket, as commands and the shutdown see it. */
export interface OpenSocket {
  /** Sends a command, serialised as JSON. */
  sendCommand(text: string): boolean;
  /** Closes the socket with 1012 when no message is in progress or to be expected. */
  closeWhenQuiet(): void;
  /** Disconnects the socket, because another one needs its place. */
  evict(): void;
  /** Disconnects the socket, because jambonz has opened another one for its session. */
  disconnectAbandoned(): void;
  readonly isOpen: boolean;
  readonly isAuthenticated: boolean;
  /** Whether all its messages are answered. */
  readonly isIdle: boolean;
  /** Whether jambonz has proved to be the peer with an accepted message. */
  readonly isKnown: boolean;
  /** When the last message arrived or was answered, as a value of `performance.now()`. */
  readonly activeAtMs: number;
}

/** How long a socket may be silent and keep its place when another one needs it. */
const maxSilenceMs = 60_000;
/** How long a shutdown waits for sockets to become quiet. */
const maxDrainMs = 3_000;

/** The open sockets of a server, and the calls that they carry. */
export class OpenSockets {
  /** Oldest first. */
  readonly #sockets = new Set<OpenSocket>();
  readonly #byCall = new Map<string, OpenSocket>();
  readonly #bySession = new Map<string, OpenSocket>();
  /** When sockets need not be quiet any more to be closed, as a value of `performance.now()`. */
  drainEndMs: number | undefined = undefined;

  get count(): number {
    return this.#sockets.size;
  }

  add(socket: OpenSocket): void {
    this.#sockets.add(socket);
  }

  /**
   * Notes that messages about a call arrive on this socket. The last one counts. Without
   * credentials, an open socket keeps its call, so that a stranger who knows a `call_sid` does not
   * get the commands.
   */
  addCall(callSid: string, socket: OpenSocket): void {
    if (!socket.isOpen) return;
    const isKept = !socket.isAuthenticated && this.#byCall.get(callSid)?.isOpen;
    if (!isKept) this.#byCall.set(callSid, socket);
  }

  /**
   * Notes which socket carries a session. With `session:reconnect`, jambonz has lost the older
   * socket, even if that still looks open here.
   */
  addSession(key: string, socket: OpenSocket, isReconnect: boolean): void {
    const older = this.#bySession.get(key);
    if (!socket.isOpen) return;
    this.#bySession.set(key, socket);
    if (isReconnect && older !== socket) older?.disconnectAbandoned();
  }

  removeSession(key: string | undefined, socket: OpenSocket): void {
    if (key !== undefined && this.#bySession.get(key) === socket) this.#bySession.delete(key);
  }

  remove(socket: OpenSocket, callSids: Iterable<string>, sessionKey: string | undefined): void {
    this.#sockets.delete(socket);
    this.removeSession(sessionKey, socket);
    for (const callSid of callSids) if (this.#byCall.get(callSid) === socket) this.#byCall.delete(callSid);
  }

  find(callSid: string): OpenSocket | undefined {
    return this.#byCall.get(callSid);
  }

  /**
   * Disconnects the oldest socket on which no message has been accepted, or else the one that has
   * been silent for longest, if that is more than a minute. Returns false if no socket may go.
   * jambonz reconnects if its call still runs. It leaves sockets open that it has opened for a
   * single hook.
   */
  evictOldest(): boolean {
    let oldest: OpenSocket | undefined;
    for (const socket of this.#sockets) {
      if (!socket.isIdle) continue;
      if (!socket.isKnown) {
        oldest = socket;
        break;
      }
      if (socket.activeAtMs < (oldest?.activeAtMs ?? performance.now() - maxSilenceMs)) oldest = socket;
    }
    if (!oldest) return false;
    this.#sockets.delete(oldest);
    oldest.evict();
    return true;
  }

  /**
   * Lets all sockets close, so that jambonz reconnects elsewhere. A socket that still arrives is
   * served once and then closed too: jambonz does not try again after a refused reconnect.
   * @param handlersEndMs when all messages are answered at the latest, as a value of `performance.now()`
   */
  drain(handlersEndMs: number): void {
    const now = performance.now();
    this.drainEndMs = Math.min(this.drainEndMs ?? now + maxDrainMs, handlersEndMs);
    const closeAll = () => {
      for (const socket of this.#sockets) socket.closeWhenQuiet();
    };
    closeAll();
    setTimeout(closeAll, this.drainEndMs - now + 10).unref(); // a timer can be a millisecond early
  }
}
