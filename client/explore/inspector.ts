import type { Call } from '../phone/call.ts';
import { type Finding, Findings } from './finding.ts';
import { type Mistake, mistakesIn } from './mistakes-in.ts';
import { look, type Sight } from './sight.ts';
import { silentEnd } from './silent-end.ts';
import { labels, type Step } from './step.ts';
import { stepsAt } from './steps-at.ts';
import { stuck } from './stuck.ts';

/** Finds dead ends in what a call shows after each step. */
export class Inspector {
  readonly #findings = new Findings();
  readonly #options: { rounds: number; slow: number };

  constructor(options: { rounds: number; slow: number }) {
    this.#options = options;
  }

  get findings(): Finding[] {
    return this.#findings.all;
  }

  /** @param isGone see Findings */
  add(mistakes: readonly Mistake[], way: string[], isGone = false): void {
    for (const mistake of mistakes) this.#findings.add({ ...mistake, way }, isGone);
  }

  /** Records the mistakes after a step. Returns whether a hook failed or broke the contract. */
  inspect(sight: Sight, way: string[], step?: Step): boolean {
    const mistakes = mistakesIn(sight, this.#options.slow);
    this.add(mistakes, way, step?.kind === 'gone');
    // Silence after a mistake is its consequence, not a second finding.
    const isBroken = mistakes.some(({ kind }) => kind !== 'slow');
    if (!isBroken) this.add([...silentEnd(sight, step), ...stuck(sight)], way);
    return isBroken;
  }

  /**
   * Repeats an unannounced step until the application stops listening, or `rounds` times, which is
   * a finding. Resolves with the steps taken and the last sight.
   */
  async insist(
    call: Call,
    first: Sight,
    way: readonly Step[],
    step: Step,
  ): Promise<{ steps: [Step, ...Step[]]; sight: Sight }> {
    const { rounds } = this.#options;
    const steps: [Step, ...Step[]] = [step];
    let sight = first;
    while (sight.moment?.verb === 'gather') {
      if (steps.length === rounds) this.#findings.add(createLoopFinding(sight, way, step, rounds));
      const again = stepsAt(sight).find(({ kind, by }) => kind === step.kind && by === step.by);
      if (!again || steps.length === rounds) break;
      const since = call.transcript.length;
      await again.take(call);
      steps.push(again);
      sight = look(call, since);
      this.inspect(sight, [...labels(way), `${step.label}, ${steps.length} times`], again);
    }
    return { steps, sight };
  }
}

function createLoopFinding(sight: Sight, way: readonly Step[], step: Step, rounds: number): Omit<Finding, 'others'> {
  const what = `a caller who does this again and again is never released, ${rounds} times and no end`;
  const right = 'after two or three times, connect the caller with somebody or say goodbye and hang up';
  return {
    kind: 'loop',
    way: [...labels(way), step.label],
    what,
    right,
    subject: `${step.by} ${getActionHook(sight)}`,
  };
}

/** The action hook of a gather, without its query, which may hold a counter. */
function getActionHook({ moment }: Sight): string {
  const hook = moment?.settings?.verb === 'gather' ? moment.settings.actionHook : undefined;
  return String(typeof hook === 'object' ? hook.url : hook).replace(/[?#].*/, '');
}
