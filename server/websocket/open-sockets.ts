/** One open socket, as commands and the shutdown see it. */
export interface OpenSocket {
  /** Sends a message, serialised as JSON. */
  sendText(text: string): void;
  /** Closes the socket with 1012 when no message is in progress or to be expected. */
  closeWhenQuiet(): void;
  /** Disconnects the socket, because another one needs its place. */
  evict(): void;
  /** Whether jambonz has proved to be the peer with an accepted message. */
  readonly isKnown: boolean;
  /** The call of the session. */
  readonly callSid: string | undefined;
}

/** How long a shutdown waits for sockets to become quiet. */
const maxDrainMs = 3_000;

/** The open sockets of a server, and the calls that they carry. */
export class OpenSockets {
  /** Oldest first. */
  readonly #sockets = new Set<OpenSocket>();
  readonly #byCall = new Map<string, OpenSocket>();
  /** When sockets need not be quiet any more to be closed, as a value of `performance.now()`. */
  drainEndMs: number | undefined = undefined;

  get count(): number {
    return this.#sockets.size;
  }

  add(socket: OpenSocket): void {
    this.#sockets.add(socket);
  }

  /** Notes that messages about a call arrive on this socket. After a reconnect, the new socket counts. */
  addCall(callSid: string, socket: OpenSocket): void {
    this.#byCall.set(callSid, socket);
  }

  remove(socket: OpenSocket, callSids: Iterable<string>): void {
    this.#sockets.delete(socket);
    for (const callSid of callSids) if (this.#byCall.get(callSid) === socket) this.#byCall.delete(callSid);
  }

  find(callSid: string): OpenSocket | undefined {
    return this.#byCall.get(callSid);
  }

  /** Disconnects the oldest socket on which no message has been accepted. Returns false if there is none. */
  evictOldestUnknown(): boolean {
    for (const socket of this.#sockets) {
      if (socket.isKnown) continue;
      this.#sockets.delete(socket);
      socket.evict();
      return true;
    }
    return false;
  }

  /**
   * Lets all sockets close, so that jambonz reconnects elsewhere. A socket that still arrives is
   * served once and then closed too: jambonz does not try again after a refused reconnect.
   */
  drain(): void {
    this.drainEndMs = performance.now() + maxDrainMs;
    for (const socket of this.#sockets) socket.closeWhenQuiet();
  }
}
