import type { Call } from '../phone/call.ts';

/** An action to try while a call waits. */
export interface Step {
  /** The name of the step in the printed tree, for example `press 1`. */
  label: string;
  /**
   * `offered`: the application asked for this action. `unasked`: the application did not ask for
   * this action; a loop is reported if the application asks for input after every repetition.
   * `far side`: a participant other than the caller acts. `gone`: the caller hangs up.
   */
  kind: 'offered' | 'unasked' | 'far side' | 'gone';
  /** How the step answers a prompt. */
  by?: 'key' | 'speech' | 'silence';
  /** The offered key or words. */
  choice?: string;
  /** The offered key, if it is one key and the caller presses it. */
  key?: string;
  /**
   * Whether the step ends a conversation, or lets a prompt go on. Afterwards a call may end without
   * a prompt.
   */
  parts?: boolean;
  take(call: Call): Promise<void>;
}

/** Combines repetitions of a step into one step. */
export function combineRepetitions(steps: readonly [Step, ...Step[]]): Step {
  const { label, kind } = steps[0];
  const take = async (call: Call) => {
    for (const step of steps) await step.take(call);
  };
  return { label: `${label}, ${steps.length} times`, kind, take };
}

export function listLabels(steps: readonly Step[]): string[] {
  return steps.map(({ label }) => label);
}
