import type { Call } from '../phone/call.ts';
import { OutOfTurn } from '../phone/line/turns.ts';
import { type CallOptions, createPhone } from '../phone/phone.ts';
import type { PhoneOptions } from '../phone/phone-options.ts';
import type { Exploration } from './exploration.ts';
import { findIgnoredChoices, type Trial } from './ignored-choices.ts';
import { Inspector } from './inspector.ts';
import { createNextSteps } from './next-steps.ts';
import { type Observation, observe } from './observation.ts';
import { Places, type Spot } from './places.ts';
import { combineRepetitions, listLabels, type Step } from './step.ts';
import { Walker } from './walker.ts';

/**
 * Options of `explore`: its limits, and the options of the calls that it makes. The default of
 * `from` is `+12125551212`, the default of `to` is `+14155551234`.
 *
 * ```ts
 * const options: ExploreOptions = { depth: 4, calls: 200, slow: 500, to: '+14155550100' };
 * ```
 */
export interface ExploreOptions extends Partial<CallOptions> {
  /** Maximum number of steps in one call. The default is 6. */
  depth?: number;
  /** Maximum number of calls to make. The default is 500. */
  calls?: number;
  /**
   * How often the simulated caller repeats an action that the prompt does not offer, such as
   * silence. The default is 10. An application that still asks for input after so many times is
   * reported as a loop.
   */
  rounds?: number;
  /** Response time in milliseconds from which a hook counts as slow. The default is 1000. */
  slow?: number;
}

/**
 * Explores an application with simulated calls. Whenever a call waits, tries every action of the
 * caller and of the far side (such as a dialled party). Resolves with the application states that
 * callers can reach and the dead ends.
 *
 * ```ts
 * const phone = { url: 'http://127.0.0.1:3000/webhooks/call' };
 * const { places, findings } = await explore(phone, { depth: 4 });
 * expect(findings.map(findingLine)).toEqual([]);
 * ```
 *
 * @throws TypeError if a URL of `phone` is invalid, or if `sipUser` is given without an `authUrl`
 */
export async function explore(phone: PhoneOptions, options: ExploreOptions = {}): Promise<Exploration> {
  const {
    depth = 6,
    calls = 500,
    rounds = 10,
    slow: slowMs = 1000,
    from = '+12125551212',
    to = '+14155551234',
    ...more
  } = options;
  const walker = new Walker(createPhone(phone), { from, to, ...more });
  const inspector = new Inspector({ rounds, slowMs });
  const places = new Places();

  const first = await walker.walk([]);
  const observation = observe(first, 0);
  inspector.inspect(observation, []);
  await hangUp(first);
  // The search is breadth first, so that each finding is reported with as few steps as possible.
  const spots = [places.addStart(observation)];
  for (const spot of spots) {
    if (spot.place.ended) continue;
    if (spot.steps.length >= depth) spot.place.unexplored = 'too deep';
    else spots.push(...(await exploreSpot(spot)));
  }
  return { places: places.all, findings: inspector.findings, calls: walker.calls };

  /**
   * Tries every step in an application state. Resolves with the states that no earlier step has
   * reached.
   */
  async function exploreSpot(spot: Spot): Promise<Spot[]> {
    const trials: Trial[] = [];
    const found: Spot[] = [];
    for (const step of createNextSteps(spot.observation)) {
      if (walker.calls >= calls) {
        spot.place.unexplored = 'too many calls';
        return found;
      }
      try {
        const { reached, wrong } = await tryStep(spot, step);
        trials.push({ step, to: reached[0].place, wrong });
        found.push(...reached.filter(({ isNew }) => isNew));
      } catch (error) {
        if (!(error instanceof OutOfTurn)) throw error;
        spot.place.unexplored = 'not the same each time';
      }
    }
    inspector.add(findIgnoredChoices(spot.observation, trials, spot.place), listLabels(spot.steps));
    return found;
  }

  async function tryStep(spot: Spot, step: Step) {
    const call = await walker.walk(spot.steps);
    const [before, since] = [call.waitingFor, call.transcript.length];
    await step.take(call);
    const observation = observe(call, since);
    const wrong = inspector.inspect(observation, listLabels([...spot.steps, step]), step);
    const isUnmoved =
      observation.moment !== undefined &&
      observation.moment.settings === before?.settings &&
      observation.moment.for === before?.for &&
      observation.moment.name === before?.name;
    const reached: [Spot, ...Spot[]] = [
      isUnmoved ? places.addLoop(spot, step) : places.addWay(spot, step, observation),
    ];
    if (step.kind === 'unasked' && !isSameAction(spot.steps.at(-1), step))
      reached.push(...(await repeatStep(spot, step, call, observation)));
    await hangUp(call);
    return { reached, wrong };
  }

  /**
   * Repeats a step, because an apparent loop may end after some repetitions. Resolves with the
   * application state after the loop, or with an empty list if there is no loop, or no end of it.
   */
  async function repeatStep(spot: Spot, step: Step, call: Call, observation: Observation): Promise<Spot[]> {
    const last = await inspector.repeatUntilReleased(call, observation, spot.steps, step);
    const isHidden =
      last.steps.length > 1 && spot.place.ways.at(-1)?.loop && last.observation.moment?.verb !== 'gather';
    return isHidden ? [places.addWay(spot, combineRepetitions(last.steps), last.observation)] : [];
  }
}

/**
 * Returns whether two steps are the same action. If they are, the second step is not repeated,
 * because the first step has already been repeated.
 */
function isSameAction(step: Step | undefined, { kind, by }: Step): boolean {
  return step?.kind === kind && step.by === by;
}

async function hangUp(call: Call): Promise<void> {
  if (!call.ended) await call.hangsUp();
}
