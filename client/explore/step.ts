import type { Call } from '../phone/call.ts';

/** Something to try at a place. */
export interface Step {
  /** As it stands in the tree: `press 1`. */
  label: string;
  /**
   * `offered`: the application has asked for it. `unasked`: it has not, and what it does about that must come to an end.
   * `far side`: somebody else than the caller acts. `gone`: the caller hangs up.
   */
  kind: 'offered' | 'unasked' | 'far side' | 'gone';
  /** How somebody answers a prompt. */
  by?: 'key' | 'speech' | 'silence';
  /** The key or the words that were offered. */
  choice?: string;
  /** It ends a conversation, after which a call may end without a word. */
  parts?: boolean;
  take(call: Call): Promise<void>;
}

/** The same thing done several times, as one step. */
export function several(steps: readonly [Step, ...Step[]]): Step {
  const { label, kind } = steps[0];
  const take = async (call: Call) => {
    for (const step of steps) await step.take(call);
  };
  return { label: `${label}, ${steps.length} times`, kind, take };
}

/** The steps of a way, in words. */
export function labels(steps: readonly Step[]): string[] {
  return steps.map(({ label }) => label);
}
