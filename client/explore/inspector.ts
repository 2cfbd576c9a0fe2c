import type { Call } from '../phone/call.ts';
import { findStuckCaller } from './find-stuck-caller.ts';
import { type Finding, Findings } from './finding.ts';
import { findHookMistakes, type Mistake } from './hook-mistakes.ts';
import { createNextSteps } from './next-steps.ts';
import { type Observation, observe } from './observation.ts';
import { findSilentEnd } from './silent-end.ts';
import { listLabels, type Step } from './step.ts';

/** Finds dead ends in the observations of a call after each step. */
export class Inspector {
  readonly #findings = new Findings();
  readonly #options: { rounds: number; slowMs: number };

  constructor(options: { rounds: number; slowMs: number }) {
    this.#options = options;
  }

  get findings(): Finding[] {
    return this.#findings.all;
  }

  /** @param isGone whether the caller had already hung up */
  add(mistakes: readonly Mistake[], way: string[], isGone = false): void {
    for (const mistake of mistakes) this.#findings.add({ ...mistake, way }, isGone);
  }

  /**
   * Records the errors that a step reveals. Returns whether a hook has an error other than a slow
   * response.
   */
  inspect(observation: Observation, way: string[], step?: Step): boolean {
    const mistakes = findHookMistakes(observation, this.#options.slowMs);
    this.add(mistakes, way, step?.kind === 'gone');
    // If a call ends silently or waits in vain after an error of a hook, this is a consequence of
    // the error, not a second finding.
    const isBroken = mistakes.some(({ kind }) => kind !== 'slow');
    if (!isBroken) this.add([...findSilentEnd(observation, step), ...findStuckCaller(observation)], way);
    return isBroken;
  }

  /**
   * Repeats a step that the prompt does not offer, until the application stops asking for input.
   * Records a finding if the application still asks for input after `rounds` repetitions. Resolves
   * with the steps taken and the last observation.
   */
  async repeatUntilReleased(
    call: Call,
    first: Observation,
    way: readonly Step[],
    step: Step,
  ): Promise<{ steps: [Step, ...Step[]]; observation: Observation }> {
    const { rounds } = this.#options;
    const steps: [Step, ...Step[]] = [step];
    let observation = first;
    while (observation.moment?.verb === 'gather') {
      if (steps.length === rounds) this.#findings.add(createLoopFinding(observation, way, step, rounds));
      const again = createNextSteps(observation).find(({ kind, by }) => kind === step.kind && by === step.by);
      if (!again || steps.length === rounds) break;
      const since = call.transcript.length;
      await again.take(call);
      steps.push(again);
      observation = observe(call, since);
      this.inspect(observation, [...listLabels(way), `${step.label}, ${steps.length} times`], again);
    }
    return { steps, observation };
  }
}

function createLoopFinding(
  observation: Observation,
  way: readonly Step[],
  step: Step,
  rounds: number,
): Omit<Finding, 'others'> {
  const what = `a caller who repeats this step is still not released after ${rounds} times`;
  const right = 'after two or three times, connect the caller with an agent, or say goodbye and hang up';
  return {
    kind: 'loop',
    way: [...listLabels(way), step.label],
    what,
    right,
    subject: `${step.by} ${getActionHook(observation)}`,
  };
}

/** Returns the action hook of a gather, without its query, which may hold a counter. */
function getActionHook({ moment }: Observation): string {
  const hook = moment?.settings?.verb === 'gather' ? moment.settings.actionHook : undefined;
  return String(typeof hook === 'object' ? hook.url : hook).replace(/[?#].*/, '');
}
