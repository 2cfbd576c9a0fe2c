import type { Transcript } from '../transcript.ts';
import { deliver } from './deliver.ts';
import { HookFailure } from './hook-failure.ts';
import { isUrlOf, type Requestor } from './requestor.ts';

/**
 * How call statuses are delivered. jambonz can send a status twice or in the wrong order, and a
 * server must accept both. `twice` sends each status two times; `late` holds all statuses until the
 * call has ended and then sends the last status first.
 */
export type StatusDelivery = 'in order' | 'twice' | 'late';

interface Status {
  payload: object;
  b3: string | undefined;
}

/**
 * Sends the call statuses to the call status hook, which has its own credentials and connection, or
 * shares the socket of the call.
 */
export class StatusReports {
  #url: string | undefined;
  #requestor: Requestor;
  readonly #transcript: Transcript;
  readonly #delivery: StatusDelivery;
  readonly #heldStatuses: Status[] = [];
  readonly #closing: Promise<void>[] = [];

  /** @param url the URL of the call status hook; if undefined, no status is sent */
  constructor(requestor: Requestor, transcript: Transcript, url: string | undefined, delivery: StatusDelivery) {
    this.#requestor = requestor;
    this.#transcript = transcript;
    this.#url = url;
    this.#delivery = delivery;
  }

  /**
   * Sends all further statuses to another hook, without credentials if `url` is a complete URL. An
   * application without a call status hook stays without one (feature server,
   * tasks/redirect.js:58).
   */
  moveTo(url: string): void {
    if (this.#url === undefined) return;
    const isSocket = isUrlOf(url, 'ws');
    if ((isSocket || isUrlOf(url, 'http')) && URL.canParse(url)) {
      const replaced = this.#requestor;
      if (isSocket && replaced.transport === 'http') return; // an error that jambonz only logs
      this.#requestor = replaced.createForUrl(url);
      // Over a WebSocket, this ends the session: its hooks and reports share one socket.
      this.#closing.push(replaced.close());
    }
    this.#url = url;
  }

  async report(payload: object, b3?: string): Promise<void> {
    const status = { payload, b3 };
    if (this.#delivery === 'late') this.#heldStatuses.unshift(status);
    else await this.#send(this.#delivery === 'twice' ? [status, status] : [status]);
  }

  /** Sends the call statuses that were held back until the end of the call. */
  async finish(): Promise<void> {
    await this.#send(this.#heldStatuses.splice(0));
  }

  async close(): Promise<void> {
    await Promise.all([...this.#closing, this.#requestor.close()]);
  }

  async #send(statuses: Status[]): Promise<void> {
    if (this.#url === undefined) return;
    for (const { payload, b3 } of statuses) {
      try {
        await deliver(this.#transcript, this.#requestor, { name: 'callStatus', hook: this.#url, payload, b3 });
      } catch (error) {
        if (!(error instanceof HookFailure)) throw error;
        this.#transcript.add({ who: 'jambonz', kind: 'mistake', failure: error.failure, consequence: 'status-lost' });
      }
    }
  }
}
