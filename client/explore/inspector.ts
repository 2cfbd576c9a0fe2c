import type { Call } from '../phone/call.ts';
import { type Finding, Findings } from './finding.ts';
import { type Mistake, mistakesIn } from './mistakes-in.ts';
import { look, type Sight } from './sight.ts';
import { silentEnd } from './silent-end.ts';
import { labels, type Step } from './step.ts';
import { stepsAt } from './steps-at.ts';
import { stuck } from './stuck.ts';

/** Looks for dead ends. */
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

  /** Notes what is wrong after a step. Returns whether a hook is to blame. */
  inspect(sight: Sight, way: string[], step?: Step): boolean {
    const mistakes = mistakesIn(sight, this.#options.slow);
    this.add(mistakes, way, step?.kind === 'gone');
    // After a mistake the silence is its consequence.
    const isBroken = mistakes.some(({ kind }) => kind !== 'slow');
    if (!isBroken) this.add([...silentEnd(sight, step), ...stuck(sight)], way);
    return isBroken;
  }

  /**
   * Does the same that nobody asked for again and again, until the application listens no more: it must not go on for ever.
   * Resolves with the steps that this took, and where it has led.
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
      if (steps.length === rounds) this.#findings.add(endless(sight, way, step, rounds));
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

function endless(sight: Sight, way: readonly Step[], step: Step, rounds: number): Omit<Finding, 'others'> {
  const what = `a caller who does this again and again is never released, ${rounds} times and no end`;
  const right = 'after two or three times, connect the caller with somebody or say goodbye and hang up';
  return { kind: 'loop', way: [...labels(way), step.label], what, right, subject: `${step.by} ${hookOf(sight)}` };
}

/** Where a gather sends what it gets: a query that counts does not make it another one. */
function hookOf({ moment }: Sight): string {
  const hook = moment?.settings?.verb === 'gather' ? moment.settings.actionHook : undefined;
  return String(typeof hook === 'object' ? hook.url : hook).replace(/[?#].*/, '');
}
