import type { Gather } from '../../../generated/jambonz/verbs.ts';
import type { ActOf } from '../line/act.ts';
import { Replaced } from '../line/call-over.ts';
import type { Leg } from '../line/leg.ts';
import { tell } from './action.ts';
import { keySeconds, speechSeconds } from './durations.ts';
import { utter } from './prompt.ts';
import { speechResult } from './speech-result.ts';
import { transcribed } from './transcribed.ts';

/** The result of a gather. */
export interface Heard {
  reason: 'dtmfDetected' | 'speechDetected' | 'stt-low-confidence' | 'timeout';
  digits?: string;
  speech?: object;
}

/** A gather between its prompt and its result. */
export class Listening {
  readonly #verb: Gather;
  readonly #leg: Leg;
  readonly #input: string[];
  readonly #recognizer: Gather['recognizer'];
  /** The seconds left of the prompt. */
  #promptSecondsLeft: number;
  #waitedSeconds = 0;
  #digits = '';

  constructor(verb: Gather, leg: Leg) {
    this.#verb = verb;
    this.#leg = leg;
    this.#input = verb.input ?? ['digits'];
    this.#recognizer = verb.recognizer ?? leg.line.recognizer;
    this.#promptSecondsLeft = utter(verb, leg);
  }

  async result(): Promise<Heard> {
    for (;;) {
      const act = await this.#awaitAct();
      const result =
        act.does === 'press'
          ? this.#handleKeys(act)
          : act.does === 'say'
            ? await this.#handleSpeech(act)
            : this.#handleSilence(act);
      if (result) return result;
    }
  }

  #awaitAct() {
    const words = this.#input.map((input) => (input === 'digits' ? 'keys' : input)).join(' or ');
    const fits = [
      ...(this.#input.includes('digits') ? (['press'] as const) : []),
      ...(this.#input.includes('speech') ? (['say'] as const) : []),
      ...(Number.isFinite(this.#getSecondsLeft()) ? (['staysSilent'] as const) : []),
      'waits' as const,
    ];
    return this.#leg.turn('gather', words, fits);
  }

  #handleKeys({ keys, interrupting }: ActOf<'press'>): Heard | undefined {
    const isHeard = this.#acceptInput(interrupting, this.#verb.dtmfBargein !== false);
    this.#leg.does('presses', keys);
    if (!isHeard) return undefined;
    const { numDigits, maxDigits, finishOnKey } = this.#verb;
    for (const [index, key] of [...keys].entries()) {
      this.#pass(keySeconds);
      if (key !== finishOnKey) this.#digits += key;
      const isFull = this.#digits.length === numDigits || this.#digits.length === maxDigits;
      if (key !== finishOnKey && !isFull) continue;
      const lostKeys = keys.slice(index + 1);
      if (lostKeys) this.#leg.notes(`the keys ${lostKeys} are lost, the gather has ended before them`);
      return { reason: 'dtmfDetected', digits: this.#digits };
    }
    return undefined;
  }

  async #handleSpeech({ text, confidence = 0.9, interrupting }: ActOf<'say'>): Promise<Heard | undefined> {
    const words = text.split(/\s+/).length;
    const isHeard = this.#acceptInput(
      interrupting,
      this.#verb.bargein === true && words >= (this.#verb.minBargeinWordCount ?? 1),
    );
    this.#leg.does('says', text);
    if (!isHeard) return undefined;
    if (this.#digits) {
      this.#leg.notes('the words are lost, for once a key was pressed only keys count');
      return undefined;
    }
    this.#leg.passes(speechSeconds(text));
    await this.#transcribe(text);
    await this.#reportPartial(text);
    const recognizer = this.#recognizer;
    this.#leg.passes(recognizer?.asrTimeout ?? 0);
    const reason = confidence < (recognizer?.minConfidence ?? 0) ? 'stt-low-confidence' : 'speechDetected';
    return { reason, speech: speechResult(text, { confidence, recognizer }) };
  }

  /** Sends the words before the last one as a partial result. */
  async #reportPartial(text: string): Promise<void> {
    const { partialResultHook, id } = this.#verb;
    const soFar = text.split(/\s+/).slice(0, -1).join(' ');
    if (!partialResultHook || !soFar) return;
    const payload = {
      ...this.#leg.facts.told(),
      speech: speechResult(soFar, { final: false, recognizer: this.#recognizer }),
      verb_id: id,
    };
    await tell(this.#leg, 'gatherPartial', partialResultHook, payload, this.#leg.facts.b3());
  }

  /** Sends the text to a transcription in the background, whose verbs replace this one too. */
  async #transcribe(text: string): Promise<void> {
    const { transcription } = this.#leg.line;
    const verbs = transcription ? await transcribed(text, transcription, this.#leg) : [];
    if (verbs.length > 0) throw new Replaced(verbs);
  }

  #handleSilence(act: ActOf<'staysSilent' | 'waits'>): Heard | undefined {
    const secondsLeft = this.#getSecondsLeft();
    if (act.does === 'waits' && act.seconds < secondsLeft) {
      this.#pass(act.seconds);
      return undefined;
    }
    this.#pass(secondsLeft);
    if (act.does === 'staysSilent') this.#leg.does('stays silent', `for ${Math.round(secondsLeft)} s`);
    return this.#hasMinDigits() ? { reason: 'dtmfDetected', digits: this.#digits } : { reason: 'timeout' };
  }

  /** Seconds until the gather ends by itself. */
  #getSecondsLeft(): number {
    const { timeout = 15, interDigitTimeout } = this.#verb;
    if (interDigitTimeout && this.#hasMinDigits()) return interDigitTimeout;
    return this.#promptSecondsLeft + (timeout > 0 ? timeout - this.#waitedSeconds : Number.POSITIVE_INFINITY);
  }

  /** Without `minDigits`, keys that a timeout cuts short are lost. */
  #hasMinDigits(): boolean {
    return this.#verb.minDigits !== undefined && this.#digits.length >= this.#verb.minDigits;
  }

  #pass(seconds: number): void {
    this.#leg.passes(seconds);
    this.#waitedSeconds += Math.max(0, seconds - this.#promptSecondsLeft);
    this.#promptSecondsLeft = Math.max(0, this.#promptSecondsLeft - seconds);
  }

  /**
   * Lets the prompt end before an input, or be interrupted by it. Returns whether the input counts.
   */
  #acceptInput(interrupting: boolean | undefined, isBargeIn: boolean): boolean {
    if (!interrupting || this.#promptSecondsLeft === 0) {
      if (Number.isFinite(this.#promptSecondsLeft)) this.#pass(this.#promptSecondsLeft);
      this.#promptSecondsLeft = 0;
      return true;
    }
    if (this.#verb.listenDuringPrompt === false) {
      this.#leg.notes('nobody listens yet: with listenDuringPrompt false only what comes after the prompt counts');
      return false;
    }
    this.#pass(Math.min(1, this.#promptSecondsLeft));
    if (isBargeIn) this.#leg.notes('the prompt is interrupted');
    if (isBargeIn) this.#promptSecondsLeft = 0;
    return true;
  }
}
