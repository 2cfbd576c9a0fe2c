import type { Call } from '../phone/call.ts';
import type { Act } from '../phone/line/act.ts';

/** A step of a call, read from a command line option or a typed line. */
export interface ScriptStep {
  /** The step as a command line option, for example `--press 1`. */
  written: string;
  does: Act['does'];
  act: (call: Call) => Promise<unknown>;
}

/** A kind of step: its command line option, its typed form and its action. */
export interface StepKind {
  /** The option name without dashes. */
  option: string;
  does: Act['does'];
  /** The value that the option requires. Missing for a flag. */
  value?: { name: string; mustBe: string; accepts: (value: string) => boolean };
  /**
   * How the user types the step on a terminal: an example, and the regular expression `form` that
   * matches the typed line. The first capture group of `form` is the value of the step.
   */
  typed?: { example: string; form: RegExp };
  act: (call: Call, value: string) => Promise<unknown>;
}

/** Creates a step of the given kind. Returns undefined if the written value is not valid for it. */
export function createStep({ option, does, value, act }: StepKind, written = ''): ScriptStep | undefined {
  if (value && !value.accepts(written)) return undefined;
  return {
    written: written === '' ? `--${option}` : `--${option} ${written}`,
    does,
    act: (call) => act(call, written),
  };
}
