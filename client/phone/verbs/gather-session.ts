import type { Gather } from '../../../generated/jambonz/verbs.ts';
import type { ActOf } from '../line/act.ts';
import { VerbsReplaced } from '../line/call-over.ts';
import type { Leg } from '../line/leg.ts';
import { sendNotification } from './action.ts';
import { estimateSpeechSeconds, keySeconds } from './durations.ts';
import { startPrompt } from './prompt.ts';
import { sendTranscription } from './send-transcription.ts';
import { createSpeechResult } from './speech-result.ts';

/** The result of a gather. */
export interface GatherResult {
  reason: 'dtmfDetected' | 'speechDetected' | 'stt-low-confidence' | 'timeout';
  digits?: string;
  speech?: object;
}

/** A running gather, from the start of its prompt to its result. */
export class GatherSession {
  readonly #verb: Gather;
  readonly #leg: Leg;
  readonly #input: string[];
  readonly #recognizer: Gather['recognizer'];
  /** Seconds until the prompt ends. */
  #promptSecondsLeft: number;
  #waitedSeconds = 0;
  #digits = '';

  constructor(verb: Gather, leg: Leg) {
    this.#verb = verb;
    this.#leg = leg;
    this.#input = verb.input ?? ['digits'];
    this.#recognizer = verb.recognizer ?? leg.line.recognizer;
    this.#promptSecondsLeft = startPrompt(verb, leg);
  }

  async awaitResult(): Promise<GatherResult> {
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
    const fits = [
      ...(this.#input.includes('digits') ? (['press'] as const) : []),
      ...(this.#input.includes('speech') ? (['say'] as const) : []),
      ...(Number.isFinite(this.#getSecondsLeft()) ? (['staysSilent'] as const) : []),
      'waits' as const,
    ];
    return this.#leg.awaitAct('gather', 'input', fits);
  }

  #handleKeys({ keys, interrupting }: ActOf<'press'>): GatherResult | undefined {
    const isHeard = this.#acceptInput(interrupting, this.#verb.dtmfBargein !== false);
    this.#leg.addAct({ kind: 'press', keys });
    if (!isHeard) return undefined;
    const { numDigits, maxDigits, finishOnKey } = this.#verb;
    for (const [index, key] of [...keys].entries()) {
      this.#pass(keySeconds);
      if (key !== finishOnKey) this.#digits += key;
      const isFull = this.#digits.length === numDigits || this.#digits.length === maxDigits;
      if (key !== finishOnKey && !isFull) continue;
      const lostKeys = keys.slice(index + 1);
      if (lostKeys) this.#leg.addNote({ note: 'keys-lost', keys: lostKeys });
      return { reason: 'dtmfDetected', digits: this.#digits };
    }
    return undefined;
  }

  async #handleSpeech({ text, confidence = 0.9, interrupting }: ActOf<'say'>): Promise<GatherResult | undefined> {
    const words = text.split(/\s+/).length;
    const isHeard = this.#acceptInput(
      interrupting,
      this.#verb.bargein === true && words >= (this.#verb.minBargeinWordCount ?? 1),
    );
    this.#leg.addAct({ kind: 'say', text });
    if (!isHeard) return undefined;
    if (this.#digits) {
      this.#leg.addNote({ note: 'words-lost' });
      return undefined;
    }
    this.#leg.passTime(estimateSpeechSeconds(text));
    await this.#transcribe(text);
    await this.#reportPartial(text);
    const recognizer = this.#recognizer;
    this.#leg.passTime(recognizer?.asrTimeout ?? 0);
    const reason = confidence < (recognizer?.minConfidence ?? 0) ? 'stt-low-confidence' : 'speechDetected';
    return { reason, speech: createSpeechResult(text, { confidence, recognizer }) };
  }

  /** Sends all words but the last one to the partial result hook. */
  async #reportPartial(text: string): Promise<void> {
    const { partialResultHook, id } = this.#verb;
    const soFar = text.split(/\s+/).slice(0, -1).join(' ');
    if (!partialResultHook || !soFar) return;
    const payload = {
      ...this.#leg.facts.toWebhookFields(),
      speech: createSpeechResult(soFar, { final: false, recognizer: this.#recognizer }),
      verb_id: id,
    };
    await sendNotification(this.#leg, 'gatherPartial', partialResultHook, payload, this.#leg.facts.createB3());
  }

  /**
   * Sends the spoken text to the transcription hook if a `config` verb has enabled transcription.
   * Verbs in the answer replace this gather and the verbs after it.
   */
  async #transcribe(text: string): Promise<void> {
    const { transcription } = this.#leg.line;
    const verbs = transcription ? await sendTranscription(text, transcription, this.#leg) : [];
    if (verbs.length > 0) throw new VerbsReplaced(verbs);
  }

  #handleSilence(act: ActOf<'staysSilent' | 'waits'>): GatherResult | undefined {
    const secondsLeft = this.#getSecondsLeft();
    if (act.does === 'waits' && act.seconds < secondsLeft) {
      this.#pass(act.seconds);
      return undefined;
    }
    this.#pass(secondsLeft);
    if (act.does === 'staysSilent') this.#leg.addAct({ kind: 'silence', seconds: secondsLeft });
    return this.#hasMinDigits() ? { reason: 'dtmfDetected', digits: this.#digits } : { reason: 'timeout' };
  }

  /** Seconds until the gather ends by itself. */
  #getSecondsLeft(): number {
    const { timeout: timeoutSeconds = 15, interDigitTimeout } = this.#verb;
    if (interDigitTimeout && this.#hasMinDigits()) return interDigitTimeout;
    return (
      this.#promptSecondsLeft + (timeoutSeconds > 0 ? timeoutSeconds - this.#waitedSeconds : Number.POSITIVE_INFINITY)
    );
  }

  /**
   * Returns whether the keys pressed so far become the result at a timeout. Without `minDigits`,
   * these keys are lost.
   */
  #hasMinDigits(): boolean {
    return this.#verb.minDigits !== undefined && this.#digits.length >= this.#verb.minDigits;
  }

  #pass(seconds: number): void {
    this.#leg.passTime(seconds);
    this.#waitedSeconds += Math.max(0, seconds - this.#promptSecondsLeft);
    this.#promptSecondsLeft = Math.max(0, this.#promptSecondsLeft - seconds);
  }

  /**
   * Passes the time until an input (keys or speech): to the end of the prompt, or one second if the
   * input comes during the prompt. Returns false if the gather ignores the input.
   */
  #acceptInput(interrupting: boolean | undefined, isBargeIn: boolean): boolean {
    if (!interrupting || this.#promptSecondsLeft === 0) {
      if (Number.isFinite(this.#promptSecondsLeft)) this.#pass(this.#promptSecondsLeft);
      this.#promptSecondsLeft = 0;
      return true;
    }
    if (this.#verb.listenDuringPrompt === false) {
      this.#leg.addNote({ note: 'input-lost' });
      return false;
    }
    this.#pass(Math.min(1, this.#promptSecondsLeft));
    if (isBargeIn) this.#leg.addNote({ note: 'prompt-interrupted' });
    if (isBargeIn) this.#promptSecondsLeft = 0;
    return true;
  }
}
