import type { CallEvent } from '../../openapi/contract/call-event.ts';
import { UsageError } from '../../openapi/contract/usage-error.ts';
import type { Call } from '../phone/call.ts';
import { OutOfTurn } from '../phone/line/turns.ts';
import { type CallOptions, createPhone, type Phone } from '../phone/phone.ts';
import type { PhoneOptions } from '../phone/phone-options.ts';
import { describeEvent } from '../phone/print-event.ts';
import { isWrong } from '../terminal/format-event.ts';
import { formatWait, listKinds } from '../terminal/hint.ts';
import type { StepKind } from '../terminal/step.ts';
import { summarizeCall } from '../terminal/summarize-call.ts';
import { readTypedStep } from '../terminal/typed-step.ts';
import type { PhoneLine, PhoneState, PhoneStep } from './api.ts';

/** The transcript of the page keeps the last lines. The whole state is sent at each change. */
const maxLines = 1_000;
const maxLineLength = 2_000;

/**
 * A call of the desk's telephone, with the calls that have come out of it, such as that of a
 * detached party.
 */
export class PhoneCall {
  readonly #phone: Phone;
  readonly #onChange: () => void;
  readonly #lines: PhoneLine[] = [];
  #heard: string[] = [];
  /** What the application is asked at present: the beginning of the call, or a step. */
  #running: Promise<void> | undefined;
  #failure: string | undefined;

  /** @param onChange called when `state` has changed */
  constructor(phone: PhoneOptions, onChange: () => void) {
    this.#phone = createPhone({ ...phone, watch: (event) => this.#add(event) });
    this.#onChange = onChange;
  }

  get state(): PhoneState {
    const call = this.#call;
    const moment = this.#running ? undefined : call?.waitingFor;
    const kinds = moment ? listKinds(moment) : [];
    const ended = this.#ended;
    return {
      ...(call && { call_sid: call.facts.call_sid }),
      ...(ended === undefined && { waits: moment ? formatWait(moment) : 'the application is asked' }),
      steps: kinds.filter(({ name }) => name !== 'press' && name !== 'say').map(toStep),
      keys: kinds.some(({ name }) => name === 'press'),
      words: kinds.some(({ name }) => name === 'say'),
      lines: this.#lines,
      heard: this.#heard.join('\n'),
      ...(ended !== undefined && { ended }),
    };
  }

  /** Begins the call. Resolves when it waits for a step or has ended. */
  begin(options: CallOptions): Promise<void> {
    return this.#run(() => this.#phone.call(options));
  }

  /**
   * Takes a step: keys, words, an empty line for silence, or a command after a slash. Resolves when
   * the call waits again or has ended.
   * @throws UsageError for a step that does not fit
   */
  async take(line: string): Promise<void> {
    const call = this.#call;
    if (this.#ended !== undefined) throw new UsageError('the call has ended: dial again');
    if (this.#running || !call?.waitingFor)
      throw new UsageError('the application has not answered yet: wait until the call listens again');
    const typed = readTypedStep(line, call.waitingFor);
    // What asks for help in a terminal are words of the caller here.
    const step = typed === 'help' ? readTypedStep(`/say ${line}`, call.waitingFor) : typed;
    if (step === 'help') return;
    this.#heard = [];
    await this.#run(() => step.act(call));
  }

  /** Hangs up, as soon as the application has answered. */
  async hangUp(): Promise<void> {
    await this.#running?.catch(() => {});
    for (const call of this.#phone.calls) if (call.waitingFor) await this.#run(() => call.hangsUp());
  }

  /** The call that waits for a step, or else the one that was dialled. */
  get #call(): Call | undefined {
    return this.#phone.calls.find(({ waitingFor }) => waitingFor) ?? this.#phone.calls[0];
  }

  /** How the call has ended, in words. */
  get #ended(): string | undefined {
    const call = this.#call;
    return this.#failure ?? (!this.#running && call?.ended ? summarizeCall(call) : undefined);
  }

  async #run(act: () => Promise<unknown>): Promise<void> {
    const running = this.#settle(act);
    this.#running = running;
    this.#onChange();
    try {
      await running;
    } finally {
      this.#running = undefined;
      this.#onChange();
    }
  }

  /**
   * @throws UsageError for a step that does not fit. An error of the phone itself ends the call.
   */
  async #settle(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (error instanceof OutOfTurn) throw new UsageError(error.why);
      if (error instanceof UsageError) throw error;
      this.#failure = `an error of the telephone, please report it: ${(error as Error).message}`;
      console.error(error);
    }
  }

  #add(event: CallEvent): void {
    if (event.kind === 'say' && event.who === 'application' && event.to !== 'party')
      this.#heard.push(event.text.replace(/<[^<>]*>/g, ' ').trim());
    const text = describeEvent(event);
    if (text === undefined) return;
    const isCut = text.length > maxLineLength;
    const { at, who } = event;
    this.#lines.push({ at, who, text: isCut ? `${text.slice(0, maxLineLength)}…` : text, isMistake: isWrong(event) });
    if (this.#lines.length > maxLines) this.#lines.shift();
    this.#onChange();
  }
}

function toStep({ name, help, value }: StepKind): PhoneStep {
  const label = name.replaceAll('-', ' ');
  return {
    command: `/${name}`,
    label: `${label.charAt(0).toUpperCase()}${label.slice(1)}`,
    help,
    ...(value && {
      value: { name: value.name, example: value.example.replace(/^"|"$/g, ''), optional: value.optional === true },
    }),
  };
}
