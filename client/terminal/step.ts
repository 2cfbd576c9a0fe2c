import { UsageError } from '../../openapi/contract/usage-error.ts';
import type { Call } from '../phone/call.ts';
import type { Act } from '../phone/line/act.ts';
import type { Awaited, Moment } from '../phone/line/moment.ts';

/** A step of a call, read from an option, a typed line or a file. */
export interface ScriptStep {
  /** The step as written, for messages: `--press 1`, or `steps.txt:3: press 1`. */
  written: string;
  kind: StepKind;
  act: (call: Call) => Promise<unknown>;
}

/** A kind of step: its option `--NAME`, its command `/NAME` at the prompt, and its action. */
export interface StepKind {
  name: string;
  /** Who acts, for the groups of the help. */
  by: 'caller' | 'party' | 'service';
  does: Act['does'];
  /** Set if the step is possible only while the call waits for this. */
  during?: Awaited;
  /** What happens, in words for the help. */
  help: string;
  /** The value that follows the name, with an example for the help. Missing without a value. */
  value?: { name: string; example: string; mustBe: string; accepts: (value: string) => boolean; optional?: true };
  act: (call: Call, value: string) => Promise<unknown>;
}

/**
 * Creates a step of the given kind.
 * @param prefix what stands before the name where the step is written: `--`, `/` or nothing
 * @throws UsageError for an invalid value
 */
export function createStep(kind: StepKind, text: string, prefix: string): ScriptStep {
  const { name, value, act } = kind;
  const label = prefix + name;
  if (!value && text !== '') throw new UsageError(`${label} takes no value, it has ${JSON.stringify(text)}`);
  const isValid = value === undefined || (value.optional && text === '') || value.accepts(text);
  if (!isValid) throw new UsageError(`${label} must be ${value.mustBe}, it is ${JSON.stringify(text)}`);
  return { written: `${label} ${text}`.trim(), kind, act: (call) => act(call, text) };
}

/**
 * Returns whether a step can be tried now. A webhook always can, because the call itself says why
 * it does not receive it.
 */
export function canTry(kind: StepKind, moment: Moment): boolean {
  return kind.does === 'receives' || fitsNow(kind, moment);
}

/**
 * Returns whether the call accepts a step of this kind at this point. A caller can always hang up.
 */
export function fitsNow({ does, during }: StepKind, { fits, for: awaited }: Moment): boolean {
  return does === 'hangsUp' || (fits.includes(does) && (during ?? awaited) === awaited);
}
