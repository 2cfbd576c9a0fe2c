import type { Config, Gather, Verb } from '../../../generated/jambonz/verbs.ts';
import type { BackgroundGather } from '../line/background-gather.ts';
import type { Leg } from '../line/leg.ts';
import { endsAtOnce } from './ends-at-once.ts';
import { sendGatherResult } from './gather-result.ts';
import { GatherSession } from './gather-session.ts';
import { interruptTtsStream } from './tts-stream.ts';

type Settings = NonNullable<Config['bargeIn']>;

/**
 * The gather that `bargeIn` of `config` runs in the background of other verbs. A key or speech
 * stops the sound, and the next verb begins at once; the verbs in the answer of the action hook
 * replace what runs by then (feature server, utils/background-task-manager.js).
 */
export class BargeIn implements BackgroundGather {
  readonly #settings: Settings;
  readonly #input: readonly string[];
  readonly #leg: Leg;
  #session: GatherSession;

  constructor(settings: Settings, leg: Leg) {
    this.#settings = settings;
    this.#input = settings.input ?? ['speech'];
    this.#leg = leg;
    this.#session = this.#startSession();
  }

  /** Source: session/call-session.js:1021. */
  hasInput(input: readonly string[] = ['speech']): boolean {
    return JSON.stringify(input) === JSON.stringify(this.#input);
  }

  /** Source: session/call-session.js:1361, tasks/gather.js `updateTaskInProgress`. */
  takeOver({ input = ['digits'], timeout: timeoutSeconds = 15 }: Gather): boolean {
    if (!this.#input.includes('speech') && input.includes('speech')) return false;
    const { clock } = this.#leg.line;
    this.#session.endsAt = timeoutSeconds > 0 ? clock.seconds + timeoutSeconds : Number.POSITIVE_INFINITY;
    return true;
  }

  async listenDuring(seconds: number, { stops }: { stops: 'speech' | 'sound' | 'nothing' }): Promise<Verb[]> {
    const session = this.#session;
    session.promptSecondsLeft = seconds;
    if (stops === 'nothing') session.isStoppable = false;
    while (session.promptSecondsLeft > 0 && !session.isOver) {
      const wasStoppable = session.isStoppable;
      const act = await session.awaitAct();
      const result = await session.handle(act);
      const isInput = act.does === 'press' || act.does === 'say';
      // jambonz stops sound only once for each background gather (gather.js:884).
      if (isInput) session.isStoppable = false;
      if (isInput && wasStoppable && stops === 'speech') await interruptTtsStream(this.#leg);
      // A result stops sound, too. A pause goes on until the answer has arrived.
      if (result) return this.#report(result, session.promptSecondsLeft === 0 || wasStoppable);
      if (session.isOver) this.#end();
    }
    if (Number.isFinite(session.promptSecondsLeft)) this.#leg.passTime(session.promptSecondsLeft);
    return [];
  }

  async #report(result: object, isVerbOver: boolean): Promise<Verb[]> {
    const { keysAhead } = this.#session;
    if (keysAhead) this.#leg.addNote({ note: 'keys-lost', keys: keysAhead });
    const isTooLate = isVerbOver && endsAtOnce(this.#leg);
    const verbs = await sendGatherResult(this.#leg, this.#settings, result);
    // This gather is over only when the answer has arrived.
    if (!isTooLate) this.#end();
    if (!isTooLate || verbs.length === 0) return verbs;
    this.#leg.addNote({ note: 'answer-late' });
    return [];
  }

  /** Ends this gather. A sticky one starts again. */
  #end(): void {
    if (this.#settings.sticky) this.#session = this.#startSession();
    else this.#leg.line.bargeIn = undefined;
  }

  #startSession(): GatherSession {
    const { enable: _, sticky: __, ...options } = this.#settings;
    const input = [...this.#input] as NonNullable<Gather['input']>;
    const session = new GatherSession({ verb: 'gather', ...options, input, bargein: true, timeout: 0 }, this.#leg);
    session.isBackground = true;
    return session;
  }
}
