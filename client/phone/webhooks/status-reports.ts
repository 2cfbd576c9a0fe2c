import type { Transcript } from '../transcript.ts';
import { deliver } from './deliver.ts';
import { HookFailure } from './hook-failure.ts';
import type { Requestor } from './requestor.ts';

/**
 * How call statuses are delivered. Real ones repeat and overtake each other, so a server must take them in any order:
 * `twice` sends each of them two times, `late` keeps them until the call has ended, and then sends the last one first.
 */
export type StatusManner = 'in order' | 'twice' | 'late';

/** Sends the call statuses to the call status hook, which has credentials and a connection of its own. */
export class StatusReports {
  #url: string | undefined;
  #requestor: Requestor;
  readonly #transcript: Transcript;
  readonly #manner: StatusManner;
  readonly #kept: object[] = [];

  /** @param url without one nothing is reported */
  constructor(requestor: Requestor, transcript: Transcript, url: string | undefined, manner: StatusManner) {
    this.#requestor = requestor;
    this.#transcript = transcript;
    this.#url = url;
    this.#manner = manner;
  }

  /** From now on they go elsewhere: a complete URL gets no credentials. */
  moveTo(url: string): void {
    if (/^https?:/.test(url) && URL.canParse(url)) this.#requestor = this.#requestor.at(url);
    this.#url = url;
  }

  async report(payload: object): Promise<void> {
    if (this.#manner === 'late') this.#kept.unshift(payload);
    else await this.#send(this.#manner === 'twice' ? [payload, payload] : [payload]);
  }

  /** The call has ended: what was kept is sent. */
  async finish(): Promise<void> {
    await this.#send(this.#kept.splice(0));
  }

  async #send(payloads: object[]): Promise<void> {
    if (this.#url === undefined) return;
    for (const payload of payloads) {
      try {
        await deliver(this.#transcript, this.#requestor, 'callStatus', this.#url, payload);
      } catch (error) {
        if (!(error instanceof HookFailure)) throw error;
        this.#transcript.add({
          who: 'jambonz',
          does: 'goes on without having told the status:',
          what: error.message,
          wrong: true,
        });
      }
    }
  }
}
