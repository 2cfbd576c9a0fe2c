import type { Gather } from '../../../generated/jambonz/verbs.ts';
import type { ActOf } from '../line/act.ts';
import { replaceVerbs } from '../line/call-over.ts';
import { keySeconds } from '../line/durations.ts';
import type { Leg } from '../line/leg.ts';
import { sendNotification } from '../line/tolerate-failure.ts';
import type { Hook } from '../webhooks/requestor.ts';
import { trySendResult } from './action.ts';
import { createPlayResult } from './play-result.ts';
import { startPrompt } from './prompt.ts';
import { reportRecognitionFailure } from './recognition-failure.ts';
import { speak, transcribeInBackground } from './send-transcription.ts';
import {
  completeRecognizer,
  createSpeechResult,
  getFallback,
  getInterimWords,
  type Recognizer,
  toTranscript,
} from './speech-result.ts';
import { measureRecognition } from './stt-timing.ts';
import { closeTtsStream } from './tts-stream.ts';

/** The result of a gather. */
export interface GatherResult {
  reason: 'dtmfDetected' | 'speechDetected' | 'stt-low-confidence' | 'timeout' | 'error';
  digits?: string;
  speech?: object;
  details?: string;
}

type InputAct = ActOf<'press' | 'say' | 'staysSilent' | 'recognitionFails' | 'waits'>;

/** A running gather, from the start of its prompt to its result. */
export class GatherSession {
  readonly #verb: Gather;
  readonly #leg: Leg;
  readonly #input: string[];
  #recognizer: Recognizer;
  /** Seconds until the prompt, or the verb that a background gather listens during, ends. */
  promptSecondsLeft = 0;
  /** Whether the gather listens during other verbs, each of which is its prompt. */
  isBackground = false;
  /** Whether keys or speech may end the prompt. */
  isStoppable = true;
  /** Whether an error of the speech vendor has ended the gather. */
  isOver = false;
  /** The keys that were pressed right after those that completed the input. */
  keysAhead = '';
  /** When a background gather ends without input, in virtual seconds since the call began. */
  endsAt = Number.POSITIVE_INFINITY;
  readonly #startedAt: number;
  #waitedSeconds = 0;
  #digits = '';

  constructor(verb: Gather, leg: Leg) {
    this.#verb = verb;
    this.#leg = leg;
    this.#startedAt = leg.line.clock.seconds;
    this.#input = verb.input ?? ['digits'];
    this.#recognizer = completeRecognizer(verb.recognizer, leg.line.recognizer);
  }

  /**
   * Plays the prompt of the gather and waits for its result. Resolves with undefined if the gather
   * ends without one.
   * @param keysAhead keys that the caller presses as soon as the gather begins
   */
  async run(keysAhead = ''): Promise<GatherResult | undefined> {
    this.promptSecondsLeft = await startPrompt(this.#verb, this.#leg);
    let act: InputAct | undefined = keysAhead ? { does: 'press', keys: keysAhead, interrupting: true } : undefined;
    try {
      for (;;) {
        const result = await this.handle(act ?? (await this.awaitAct()));
        act = undefined;
        if (result || this.isOver) return result;
      }
    } finally {
      // jambonz stops the prompt of a finished gather, and with it the stream
      // (tasks/gather.js:1327).
      if (this.#verb.say) await closeTtsStream(this.#leg);
    }
  }

  awaitAct(): Promise<InputAct> {
    const hearsSpeech = this.#input.includes('speech');
    const fits = [
      ...(this.#collectsDigits || this.#verb.dtmfBargein ? (['press'] as const) : []),
      ...(hearsSpeech || this.#leg.line.transcription ? (['say'] as const) : []),
      ...(hearsSpeech ? (['recognitionFails'] as const) : []),
      ...(Number.isFinite(this.getSecondsLeft()) ? (['staysSilent'] as const) : []),
      'waits' as const,
    ];
    return this.#leg.awaitAct('gather', 'input', fits);
  }

  /** Resolves with the result that an act leads to, or undefined if the gather goes on. */
  async handle(act: InputAct): Promise<GatherResult | undefined> {
    switch (act.does) {
      case 'press':
        return this.#handleKeys(act);
      case 'say':
        return this.#handleSpeech(act);
      case 'recognitionFails':
        return this.#handleFailure(act.details);
      default:
        return this.#handleSilence(act);
    }
  }

  async #handleKeys({ keys, interrupting }: ActOf<'press'>): Promise<GatherResult | undefined> {
    const isHeard = await this.#acceptInput(interrupting, this.#verb.dtmfBargein !== false);
    const isCollected = isHeard && this.#collectsDigits;
    const last = isCollected ? this.#findLastKey(keys) : -1;
    const taken = last < 0 ? keys : keys.slice(0, last + 1);
    this.keysAhead = keys.slice(taken.length);
    this.#leg.addAct({ kind: 'press', keys: taken });
    if (!isCollected) return undefined;
    await this.#pass(taken.length * keySeconds);
    const { finishOnKey } = this.#verb;
    this.#digits += finishOnKey ? taken.replaceAll(finishOnKey, '') : taken;
    return last < 0 ? undefined : { reason: 'dtmfDetected', digits: this.#digits };
  }

  /** Returns the index of the key that completes the input, or -1. */
  #findLastKey(keys: string): number {
    const { numDigits, maxDigits, finishOnKey } = this.#verb;
    return [...keys].findIndex((key, index) => {
      const count = this.#digits.length + index + 1;
      return key === finishOnKey || count === numDigits || count === maxDigits;
    });
  }

  async #handleSpeech({ text, confidence = 0.9, interrupting }: ActOf<'say'>): Promise<GatherResult | undefined> {
    const words = text.split(/\s+/).length;
    const isHeard = await this.#acceptInput(
      interrupting,
      this.#verb.bargein === true && words >= (this.#verb.minBargeinWordCount ?? 1),
    );
    const spokenSeconds = speak(text, this.#leg);
    const isLost = this.#digits !== '';
    // jambonz goes on listening after an empty transcript.
    const counts = isHeard && !isLost && this.#input.includes('speech') && text.trim() !== '';
    if (counts) await this.#reportPartial(text);
    await transcribeInBackground(text, this.#leg);
    if (isHeard && isLost) this.#leg.addNote({ note: 'words-lost' });
    if (!counts) return undefined;
    const recognizer = this.#recognizer;
    const isConfident = confidence >= (recognizer.minConfidence ?? 0);
    // A result with a low confidence is reported at once (tasks/gather.js:954).
    if (isConfident) this.#leg.passTime(recognizer.asrTimeout ?? 0);
    const transcript = isConfident ? toTranscript(text, recognizer) : text;
    const speech = createSpeechResult(transcript, { confidence, recognizer });
    const timing = measureRecognition(this.#leg, this.#startedAt, spokenSeconds);
    return { reason: isConfident ? 'speechDetected' : 'stt-low-confidence', speech, ...timing };
  }

  async #reportPartial(text: string): Promise<void> {
    const { partialResultHook, actionHook } = this.#verb;
    const words = getInterimWords(text);
    if (partialResultHook && words) await this.#sendInterim('gatherPartial', partialResultHook, words);
    // Deepgram Flux may report a turn before its end (tasks/gather.js:1115).
    const isEager = this.#recognizer.vendor === 'deepgramflux' && this.#recognizer.deepgramOptions?.eagerEotThreshold;
    if (isEager && actionHook && !partialResultHook)
      await this.#sendInterim('gatherResult', actionHook, text, { reason: 'speechDetected' });
  }

  /** Sends an interim result to a hook, whose answer is ignored. */
  async #sendInterim(name: 'gatherPartial' | 'gatherResult', hook: Hook, words: string, more = {}): Promise<void> {
    const speech = createSpeechResult(words, { final: false, recognizer: this.#recognizer });
    const payload = { ...this.#leg.facts.toWebhookFields(), speech, ...more, verb_id: this.#verb.id };
    await sendNotification(this.#leg, name, hook, payload, this.#leg.facts.createB3());
  }

  /** Goes on with the fallback vendor, if the recognizer has one that has not failed. */
  #handleFailure(details: string): GatherResult | undefined {
    const isReported = reportRecognitionFailure(details, this.#recognizer, this.#leg);
    const fallback = getFallback(this.#recognizer);
    this.isOver = fallback === undefined;
    if (fallback) this.#recognizer = fallback;
    return this.isOver && isReported ? { reason: 'error', details, ...this.#measureSilence() } : undefined;
  }

  async #handleSilence(act: ActOf<'staysSilent' | 'waits'>): Promise<GatherResult | undefined> {
    const secondsLeft = this.getSecondsLeft();
    if (act.does === 'waits' && act.seconds < secondsLeft) {
      await this.#pass(act.seconds);
      return undefined;
    }
    await this.#pass(secondsLeft);
    if (act.does === 'staysSilent') this.#leg.addAct({ kind: 'silence', seconds: secondsLeft });
    const isAtEnd = this.#leg.line.clock.seconds >= this.endsAt;
    if (this.isBackground && !isAtEnd && this.#getInterDigitSeconds() > secondsLeft) return undefined;
    return this.#hasMinDigits()
      ? { reason: 'dtmfDetected', digits: this.#digits }
      : { reason: 'timeout', ...this.#measureSilence() };
  }

  #measureSilence(): object {
    return this.#input.includes('speech') ? measureRecognition(this.#leg, this.#startedAt) : {};
  }

  get #collectsDigits(): boolean {
    return this.#input.includes('digits');
  }

  /** Seconds until the gather ends by itself. */
  getSecondsLeft(): number {
    const { timeout: timeoutSeconds = 15 } = this.#verb;
    const interDigitSeconds = this.#getInterDigitSeconds();
    if (this.isBackground)
      return Math.min(
        interDigitSeconds,
        this.promptSecondsLeft,
        Math.max(0, this.endsAt - this.#leg.line.clock.seconds),
      );
    if (Number.isFinite(interDigitSeconds)) return interDigitSeconds;
    if (timeoutSeconds <= 0) return Number.POSITIVE_INFINITY;
    // Continuous recognition waits for more words when the timeout has passed
    // (tasks/gather.js:746).
    return this.promptSecondsLeft + timeoutSeconds - this.#waitedSeconds + (this.#recognizer.asrTimeout ?? 0);
  }

  #getInterDigitSeconds(): number {
    return (this.#hasMinDigits() && this.#verb.interDigitTimeout) || Number.POSITIVE_INFINITY;
  }

  /**
   * Returns whether the keys pressed so far become the result at a timeout. Without `minDigits`,
   * these keys are lost.
   */
  #hasMinDigits(): boolean {
    return this.#verb.minDigits !== undefined && this.#digits.length >= this.#verb.minDigits;
  }

  async #pass(seconds: number): Promise<void> {
    this.#leg.passTime(Math.min(seconds, this.promptSecondsLeft));
    const waitedSeconds = Math.max(0, seconds - this.promptSecondsLeft);
    await this.#setPromptSecondsLeft(this.promptSecondsLeft - seconds);
    this.#leg.passTime(waitedSeconds);
    this.#waitedSeconds += waitedSeconds;
  }

  async #setPromptSecondsLeft(seconds: number): Promise<void> {
    const ends = this.promptSecondsLeft > 0 && seconds <= 0;
    this.promptSecondsLeft = Math.max(0, seconds);
    if (ends) await this.#reportPromptEnd();
  }

  /**
   * Reports to the action hook of the `play` prompt, if it has one. Verbs in the answer replace the
   * gather, which then has no result (tasks/play.js:93).
   */
  async #reportPromptEnd(): Promise<void> {
    const { say, play } = this.#verb;
    if (!play?.actionHook || say) return;
    const result = createPlayResult(this.#leg.line.clock.seconds - this.#startedAt);
    replaceVerbs(await trySendResult(this.#leg, play, 'playResult', result));
  }

  /**
   * Passes the time until an input (keys or speech): to the end of the prompt, or one second if the
   * input comes during the prompt. Resolves with false if the gather ignores the input.
   */
  async #acceptInput(interrupting: boolean | undefined, isBargeIn: boolean): Promise<boolean> {
    const hasEnd = Number.isFinite(this.promptSecondsLeft);
    if (this.promptSecondsLeft === 0 || (hasEnd && !interrupting)) {
      await this.#pass(this.promptSecondsLeft);
      return true;
    }
    if (this.#verb.listenDuringPrompt === false) {
      this.#leg.addNote({ note: 'input-lost' });
      return false;
    }
    await this.#pass(Math.min(1, this.promptSecondsLeft));
    if (!isBargeIn || !this.isStoppable) return true;
    this.#leg.addNote({ note: 'prompt-interrupted' });
    if (this.#verb.say) await closeTtsStream(this.#leg);
    await this.#setPromptSecondsLeft(0);
    return true;
  }
}
