import type { Config, Verb } from '../../../generated/server/verbs.ts';
import type { ReplyCheck } from '../../../openapi/contract/reply-check.ts';
import type { Clock } from '../clock.ts';
import type { Transcript } from '../transcript.ts';
import type { DeliveryName } from '../webhooks/check-delivery.ts';
import { deliver } from '../webhooks/deliver.ts';
import { HookFailure } from '../webhooks/hook-failure.ts';
import type { Hook, Requestor } from '../webhooks/requestor.ts';
import type { StatusReports } from '../webhooks/status-reports.ts';
import { verbsIn } from '../webhooks/verbs-in.ts';
import type { CallFacts } from './call-facts.ts';
import { Turns } from './turns.ts';

interface Parts {
  clock: Clock;
  transcript: Transcript;
  requestor: Requestor;
  statuses: StatusReports;
  check: ReplyCheck;
}

/** The verbs that replace all others, or a wish to go on with the next one. */
export type Update = Verb[] | 'next';

/** An application that has one verb lead to another so often without anybody having acted goes round in circles. */
const patience = 200;

/** What all legs of one call share: the way to the application, the clock, and whose turn it is. */
export class Line {
  readonly clock: Clock;
  readonly transcript: Transcript;
  readonly statuses: StatusReports;
  readonly turns = new Turns();
  requestor: Requestor;
  /** What the caller has heard since somebody acted last. */
  heard: string[] = [];
  dialled: string | undefined;
  queue: string | undefined;
  toolAnswer: unknown;
  /** What a `config` has set up. */
  recognizer: Config['recognizer'];
  transcription: Config['transcribe'];
  bargeIn: Config['bargeIn'];
  readonly #check: ReplyCheck;
  #led = 0;
  #update: Promise<Update | undefined> | undefined;

  constructor({ clock, transcript, requestor, statuses, check }: Parts) {
    this.clock = clock;
    this.transcript = transcript;
    this.requestor = requestor;
    this.statuses = statuses;
    this.#check = check;
  }

  /**
   * Sends a webhook and returns the JSON of its answer.
   * @throws HookFailure when there is none that counts
   */
  ask(name: DeliveryName, hook: Hook, payload: object, b3?: string): Promise<unknown> {
    return deliver(this.transcript, this.requestor, name, hook, payload, b3);
  }

  /** @throws HookFailure when there is no end to it */
  leadsOn(): void {
    if (++this.#led > patience)
      throw new HookFailure(`one verb has led to another ${patience} times while nobody did anything`);
  }

  /** Says where a call is, without waiting for an answer that would count. */
  report(facts: CallFacts, more: object = {}): Promise<void> {
    return this.statuses.report({ ...facts.told(), ...more });
  }

  /** @throws HookFailure when one verb is wrong */
  verbsIn(answer: unknown): Verb[] {
    return verbsIn(answer, this.#check);
  }

  /**
   * What a REST request brings takes over: at once if a verb waits for somebody, else at the next verb. `next` only ends
   * the running one. Resolves when it is somebody's turn again, but does not wait for a webhook that is under way: who
   * answers that one may be waiting for this.
   */
  async update(ask: () => Promise<Update | undefined>): Promise<void> {
    const isWaiting = this.turns.moment !== undefined;
    this.#update = ask();
    if (isWaiting && (await this.#update)) await this.turns.act({ does: 'isUpdated' });
  }

  async takeUpdate(): Promise<Update | undefined> {
    const update = await this.#update;
    this.#update = undefined;
    return update;
  }

  /** Somebody has acted: what was heard before belongs to the past. */
  turnOver(): void {
    this.heard = [];
    this.#led = 0;
  }
}
