import type { Gather } from '../../../generated/server/verbs.ts';
import type { ActOf } from '../line/act.ts';
import { Replaced } from '../line/call-over.ts';
import type { Leg } from '../line/leg.ts';
import { tell } from './action.ts';
import { keySeconds, speechSeconds } from './durations.ts';
import { utter } from './prompt.ts';
import { speechResult } from './speech-result.ts';
import { transcribed } from './transcribed.ts';

/** What came of a gather. */
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
  /** What is left of the prompt, in seconds. */
  #prompt: number;
  #waited = 0;
  #digits = '';

  constructor(verb: Gather, leg: Leg) {
    this.#verb = verb;
    this.#leg = leg;
    this.#input = verb.input ?? ['digits'];
    this.#recognizer = verb.recognizer ?? leg.line.recognizer;
    this.#prompt = utter(verb, leg);
  }

  async result(): Promise<Heard> {
    for (;;) {
      const act = await this.#turn();
      const result =
        act.does === 'press' ? this.#pressed(act) : act.does === 'say' ? await this.#said(act) : this.#silent(act);
      if (result) return result;
    }
  }

  #turn() {
    const words = this.#input.map((input) => (input === 'digits' ? 'keys' : input)).join(' or ');
    const fits = [
      ...(this.#input.includes('digits') ? (['press'] as const) : []),
      ...(this.#input.includes('speech') ? (['say'] as const) : []),
      ...(Number.isFinite(this.#silenceLeft()) ? (['staysSilent'] as const) : []),
      'waits' as const,
    ];
    return this.#leg.turn('gather', words, fits);
  }

  #pressed({ keys, interrupting }: ActOf<'press'>): Heard | undefined {
    const isHeard = this.#listensTo(interrupting, this.#verb.dtmfBargein !== false);
    this.#leg.does('presses', keys);
    if (!isHeard) return undefined;
    const { numDigits, maxDigits, finishOnKey } = this.#verb;
    for (const [index, key] of [...keys].entries()) {
      this.#pass(keySeconds);
      if (key !== finishOnKey) this.#digits += key;
      const full = this.#digits.length === numDigits || this.#digits.length === maxDigits;
      if (key !== finishOnKey && !full) continue;
      const lost = keys.slice(index + 1);
      if (lost) this.#leg.notes(`the keys ${lost} are lost, the gather has ended before them`);
      return { reason: 'dtmfDetected', digits: this.#digits };
    }
    return undefined;
  }

  async #said({ text, confidence = 0.9, interrupting }: ActOf<'say'>): Promise<Heard | undefined> {
    const words = text.split(/\s+/).length;
    const isHeard = this.#listensTo(
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

  /** What is heard before the last word is there. */
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

  /** For a transcription in the background. Its verbs replace this one too. */
  async #transcribe(text: string): Promise<void> {
    const { transcription } = this.#leg.line;
    const verbs = transcription ? await transcribed(text, transcription, this.#leg) : [];
    if (verbs.length > 0) throw new Replaced(verbs);
  }

  #silent(act: ActOf<'staysSilent' | 'waits'>): Heard | undefined {
    const left = this.#silenceLeft();
    if (act.does === 'waits' && act.seconds < left) {
      this.#pass(act.seconds);
      return undefined;
    }
    this.#pass(left);
    if (act.does === 'staysSilent') this.#leg.does('stays silent', `for ${Math.round(left)} s`);
    return this.#hasEnough() ? { reason: 'dtmfDetected', digits: this.#digits } : { reason: 'timeout' };
  }

  /** Seconds until the gather ends by itself. */
  #silenceLeft(): number {
    const { timeout = 15, interDigitTimeout } = this.#verb;
    if (interDigitTimeout && this.#hasEnough()) return interDigitTimeout;
    return this.#prompt + (timeout > 0 ? timeout - this.#waited : Number.POSITIVE_INFINITY);
  }

  /** Without `minDigits`, keys that a timeout cuts short are lost. */
  #hasEnough(): boolean {
    return this.#verb.minDigits !== undefined && this.#digits.length >= this.#verb.minDigits;
  }

  #pass(seconds: number): void {
    this.#leg.passes(seconds);
    this.#waited += Math.max(0, seconds - this.#prompt);
    this.#prompt = Math.max(0, this.#prompt - seconds);
  }

  /** Lets the prompt end first, or be interrupted. Whether what comes then is taken notice of. */
  #listensTo(interrupting: boolean | undefined, bargesIn: boolean): boolean {
    if (!interrupting || this.#prompt === 0) {
      if (Number.isFinite(this.#prompt)) this.#pass(this.#prompt);
      this.#prompt = 0;
      return true;
    }
    if (this.#verb.listenDuringPrompt === false) {
      this.#leg.notes('nobody listens yet: with listenDuringPrompt false only what comes after the prompt counts');
      return false;
    }
    this.#pass(Math.min(1, this.#prompt));
    if (bargesIn) this.#leg.notes('the prompt is interrupted');
    if (bargesIn) this.#prompt = 0;
    return true;
  }
}
