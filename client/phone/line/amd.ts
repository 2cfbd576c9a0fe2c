import type { Dial, Verb } from '../../../generated/jambonz/verbs.ts';
import type { Act } from './act.ts';
import { replaceVerbs } from './call-over.ts';
import { estimateSpeechSeconds } from './durations.ts';
import type { Leg, SideActivity } from './leg.ts';
import { tryFetchVerbs } from './tolerate-failure.ts';

type Options = NonNullable<Dial['amd']>;

/**
 * Answering machine detection (feature server, utils/amd-utils.js). It runs beside the verbs of a
 * call, and reports each finding to its hook with the data of the call `leg`. `speaker` is the
 * party that has answered.
 */
export class Amd implements SideActivity {
  readonly #options: Options;
  readonly #leg: Leg;
  readonly #speaker: Leg;
  readonly #startedAt: number;
  #machineStopsAt: number | undefined;
  #hasBeeped = false;
  #isRunning = true;

  constructor(options: Options, leg: Leg, speaker: Leg) {
    this.#options = options;
    this.#leg = leg;
    this.#speaker = speaker;
    this.#startedAt = leg.line.clock.seconds;
  }

  get fits(): Act['does'][] {
    return this.#isRunning ? ['greets'] : [];
  }

  /**
   * Reports the findings that are due by now: silence after answering, no decision, the end of the
   * greeting of a machine.
   * @throws VerbsReplaced if the hook answers with verbs
   */
  async settle(): Promise<void> {
    const { noSpeechTimeoutMs = 5000, decisionTimeoutMs = 15_000, toneTimeoutMs = 20_000 } = this.#options.timers ?? {};
    const toneTimeout = { at: this.#startedAt + toneTimeoutMs / 1000, type: undefined };
    const due = [
      ...(this.#hasBeeped ? [] : [toneTimeout]),
      ...(this.#machineStopsAt === undefined
        ? [
            { at: this.#startedAt + noSpeechTimeoutMs / 1000, type: 'amd_no_speech_detected' },
            { at: this.#startedAt + decisionTimeoutMs / 1000, type: 'amd_decision_timeout' },
          ]
        : [{ at: this.#machineStopsAt, type: 'amd_machine_stopped_speaking' }]),
    ].sort((one, other) => one.at - other.at)[0];
    if (this.#isRunning && due && due.at <= this.#leg.line.clock.seconds) await this.#report(due.type);
  }

  /**
   * Hears the greeting of the party that has answered, a beep after it, and the pause that ends the
   * greeting of a machine.
   * @throws VerbsReplaced if the hook answers with verbs
   */
  async act(act: Act): Promise<void> {
    if (act.does !== 'greets') return;
    const { text, beep } = act;
    this.#speaker.addAct({ kind: 'say', text });
    this.#leg.passTime(estimateSpeechSeconds(text));
    const { thresholdWordCount, digitCount, timers, recognizer } = this.#options;
    const pauseMs = beep ? 1000 : (timers?.greetingCompletionTimeoutMs ?? 2000);
    const isDecided = this.#machineStopsAt !== undefined;
    const hasDigits = digitCount ? new RegExp(`[0-9]{${digitCount}}`).test(text) : false;
    const isLong = text.split(' ').length >= (thresholdWordCount || 9);
    const reason = hasDigits ? 'digit count' : isLong ? 'long greeting' : 'short greeting';
    const language = recognizer?.language ?? this.#leg.line.recognizer?.language ?? 'en-US';
    const finding = { reason, greeting: text, language };
    if (!isDecided && reason === 'short greeting') return this.#report('amd_human_detected', finding);
    const { clock } = this.#leg.line;
    this.#machineStopsAt = clock.seconds + pauseMs / 1000;
    const verbs = isDecided ? [] : await this.#send('amd_machine_detected', finding);
    if (beep) {
      this.#hasBeeped = true;
      this.#speaker.addAct({ kind: 'beep' });
      verbs.push(...(await this.#send('amd_tone_detected', { frequency: 1004, variance: 0 })));
    }
    replaceVerbs(verbs);
    this.#leg.passTime(this.#machineStopsAt - clock.seconds);
    await this.settle();
  }

  /** Ends the detection, because what it listens to has ended. Ignores verbs of the hook. */
  async stop(): Promise<void> {
    if (!this.#isRunning) return;
    this.#isRunning = false;
    await this.#send('amd_stopped');
  }

  /**
   * Reports a finding that ends the detection, and its end.
   * @throws VerbsReplaced if the hook answers with verbs
   */
  async #report(type: string | undefined, finding: object = {}): Promise<void> {
    this.#isRunning = false;
    const verbs = type === undefined ? [] : await this.#send(type, finding);
    const last = await this.#send('amd_stopped');
    replaceVerbs(last.length > 0 ? last : verbs);
  }

  #send(type: string, finding: object = {}): Promise<Verb[]> {
    const { facts } = this.#leg;
    const payload = { ...facts.toWebhookFields(), type, ...finding };
    return tryFetchVerbs(this.#leg, 'amdEvent', this.#options.actionHook, payload, facts.createB3());
  }
}
