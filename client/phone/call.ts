import type { Act } from './line/act.ts';
import type { CallFacts } from './line/call-facts.ts';
import type { Ending, Leg } from './line/leg.ts';
import type { Moment } from './line/turns.ts';
import { fallbackWords, printTranscript } from './print-transcript.ts';
import type { Entry } from './transcript.ts';

/**
 * A call as those see it who take part in it. Each act resolves when the application listens again, waits for the far
 * side, or the call has ended; one that does not fit what the call is waiting for rejects with an OutOfTurn, which says what that is.
 */
export class Call {
  readonly #leg: Leg;

  constructor(leg: Leg) {
    this.#leg = leg;
  }

  /** What jambonz knows of the call. */
  get facts(): CallFacts {
    return this.#leg.facts;
  }

  /** What the caller has heard since somebody acted last: texts, and addresses of recordings. */
  get heard(): string {
    return this.#leg.line.heard.join('\n');
  }

  /** Whom jambonz has rung last: number, SIP URI or name, several with a comma between. */
  get dialled(): string | undefined {
    return this.#leg.line.dialled;
  }

  /** The queue that the caller was put into last. */
  get queue(): string | undefined {
    return this.#leg.line.queue;
  }

  /** What the call is waiting for, or undefined when it has ended. */
  get waitingFor(): Moment | undefined {
    return this.#leg.line.turns.moment;
  }

  /** How the call ended, or undefined while it goes on. */
  get ended(): Ending | undefined {
    return this.#leg.ending;
  }

  /** Virtual seconds since the call began. */
  get seconds(): number {
    return this.#leg.line.clock.seconds;
  }

  get transcript(): readonly Entry[] {
    return this.#leg.line.transcript.entries;
  }

  /** What the application did wrong: hooks that failed, fallbacks, and answers that break the contract. */
  get mistakes(): string[] {
    return this.transcript.flatMap((entry) => {
      const fallback = 'hook' in entry && entry.hook.fallback;
      if (fallback) return [`${entry.hook.method} ${entry.hook.url} is answered with ${fallbackWords(fallback)}`];
      return entry.wrong ? [`${entry.does} ${entry.what}`] : [];
    });
  }

  /** The transcript, readable. */
  toString(): string {
    return printTranscript(this.transcript);
  }

  /** Presses keys, one after another. With `interrupting`, while the prompt is still heard; with `by`, the party does it. */
  press(keys: string, options: { interrupting?: boolean; by?: 'party' } = {}): Promise<void> {
    return this.#act({ does: 'press', keys, ...options });
  }

  /** Speaks. `confidence` is how sure the recognition is of it, from 0 to 1. */
  say(text: string, options: { interrupting?: boolean; confidence?: number } = {}): Promise<void> {
    return this.#act({ does: 'say', text, ...options });
  }

  /** Does nothing until the application gives up waiting. */
  staysSilent(): Promise<void> {
    return this.#act({ does: 'staysSilent' });
  }

  /** Does nothing for so many seconds, which take no time. */
  waits(seconds: number): Promise<void> {
    return this.#act({ does: 'waits', seconds });
  }

  /** Who is rung answers, the first of them or `who`; somebody takes the caller from the queue; somebody starts the conference. */
  answers(who?: string): Promise<void> {
    return this.#act({ does: 'answers', ...(who !== undefined && { who }) });
  }

  /** Those who are rung are busy, all of them or `who`. */
  isBusy(who?: string): Promise<void> {
    return this.#act({ does: 'isBusy', ...(who !== undefined && { who }) });
  }

  /** Nobody answers, until jambonz gives up. */
  doesNotAnswer(): Promise<void> {
    return this.#act({ does: 'doesNotAnswer' });
  }

  /** The far side hangs up: a party, a conference, a WebSocket server, a language model. */
  partyHangsUp(): Promise<void> {
    return this.#act({ does: 'partyHangsUp' });
  }

  /** The caller hangs up. */
  hangsUp(): Promise<void> {
    return this.#act({ does: 'hangsUp' });
  }

  /** The language model calls a tool. Resolves with what the tool hook answered, such as `{ result: … }`. */
  async callsTool(tool: string, args: unknown = {}): Promise<unknown> {
    const { line } = this.#leg;
    line.toolAnswer = undefined;
    await this.#act({ does: 'callsTool', tool, args });
    return line.toolAnswer;
  }

  #act(act: Act): Promise<void> {
    return this.#leg.line.turns.act(act);
  }
}
