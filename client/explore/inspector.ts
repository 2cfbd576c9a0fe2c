import type { Webhook } from '../../openapi/contract/call-event.ts';
import type { Call } from '../phone/call.ts';
import { findHookProblems } from './find-hook-problems.ts';
import { findSilentEnd } from './find-silent-end.ts';
import { findStuckCaller } from './find-stuck-caller.ts';
import { type Finding, Findings, type Problem } from './finding.ts';
import { createNextSteps } from './next-steps.ts';
import { getInputHook, type Observation, observe } from './observation.ts';
import { listLabels, type Step } from './step.ts';

/** Finds dead ends in the observations of a call after each step. */
export class Inspector {
  readonly #findings = new Findings();
  readonly #options: { rounds: number; slow: number };

  /** @param options `slow` in milliseconds */
  constructor(options: { rounds: number; slow: number }) {
    this.#options = options;
  }

  get findings(): Finding[] {
    return this.#findings.all;
  }

  /** @param isGone whether the caller had already hung up */
  add(problems: readonly Problem[], way: string[], isGone = false): void {
    for (const problem of problems) this.#findings.add(problem, way, isGone);
  }

  /**
   * Records the errors that a step reveals. Returns whether a hook has an error other than a slow
   * response.
   */
  inspect(observation: Observation, way: string[], step?: Step): boolean {
    const problems = findHookProblems(observation, this.#options.slow);
    this.add(problems, way, step?.kind === 'gone');
    // If a call ends silently or waits in vain after an error of a hook, this is a consequence of
    // the error, not a second finding.
    const isBroken = problems.some(({ kind }) => kind !== 'slow');
    if (!isBroken) this.add([...findSilentEnd(observation, step), ...findStuckCaller(observation)], way);
    return isBroken;
  }

  /** Records a webhook that is aborted at the end of the exploration, if it was slow already. */
  inspectLate({ method, url, latency }: Webhook, way: string[]): void {
    const { slow } = this.#options;
    if (latency >= slow) this.add([{ kind: 'slow', hook: { method, url }, latency, slow }], way);
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
    while (observation.moment?.for === 'input') {
      const hook = getInputHook(observation);
      if (steps.length === rounds && step.by && hook)
        this.#findings.add({ kind: 'repeat', hook, by: [step.by], rounds }, listLabels([...way, step]));
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
