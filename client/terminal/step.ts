import type { Call } from '../phone/call.ts';
import type { Act } from '../phone/line/act.ts';

/** Something that somebody does in a call, as it was written. */
export interface Step {
  /** As an option: `--press 1`. */
  written: string;
  does: Act['does'];
  act: (call: Call) => Promise<unknown>;
}

/** One kind of steps: how it is written as an option and on a terminal, and what it does. */
export interface StepKind {
  /** The name of the option, without its dashes. */
  option: string;
  does: Act['does'];
  /** What the option needs, if it needs something. */
  value?: { name: string; mustBe: string; accepts: (value: string) => boolean };
  /** The words for it on a terminal; the first group is the value. */
  typed?: { example: string; form: RegExp };
  act: (call: Call, value: string) => Promise<unknown>;
}

/** A step of a kind, or undefined when the value is not what it needs. */
export function stepOf({ option, does, value, act }: StepKind, written = ''): Step | undefined {
  if (value && !value.accepts(written)) return undefined;
  return {
    written: written === '' ? `--${option}` : `--${option} ${written}`,
    does,
    act: (call) => act(call, written),
  };
}
