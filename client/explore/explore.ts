import { setTimeout } from 'node:timers/promises';
import type { CallEvent, Webhook } from '../../openapi/contract/call-event.ts';
import type { Call } from '../phone/call.ts';
import { isListening } from '../phone/is-listening.ts';
import { OutOfTurn } from '../phone/line/turns.ts';
import type { CallOptions } from '../phone/phone.ts';
import type { PhoneOptions } from '../phone/phone-options.ts';
import type { Exploration, Place } from './exploration.ts';
import { createToolFinder } from './find-tools.ts';
import { findUnreached } from './find-unreached.ts';
import { toHookRequest } from './finding.ts';
import { findIgnoredChoices, type Trial } from './ignored-choices.ts';
import { Inspector } from './inspector.ts';
import { createNextSteps } from './next-steps.ts';
import { type Observation, observe } from './observation.ts';
import { Places, type Reached, type Spot } from './places.ts';
import { combineRepetitions, listLabels, type Step } from './step.ts';
import { TimeLimit } from './time-limit.ts';
import { Walker } from './walker.ts';

/** How long a process that has dropped a connection may still listen before it ends. */
const exitDelayMs = 200;

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
  /** Maximum real seconds of the exploration. The default is 60. */
  seconds?: number;
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
 * caller, of the far side (such as a dialled party) and of the language model. Resolves with the
 * application states that callers can reach and the dead ends; at a limit of calls or time, with
 * those found so far.
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
    seconds = 60,
    rounds = 10,
    slow = 1000,
    from = '+12125551212',
    to = '+14155551234',
    ...more
  } = options;
  const limit = new TimeLimit(seconds);
  const requests = new Set(listConfiguredHooks(phone));
  const watch = (event: CallEvent) => {
    if (event.kind === 'webhook') {
      const { method, url } = toHookRequest(event.webhook);
      requests.add(`${method} ${url}`);
      if (isDropped(event.webhook)) dropped ??= event.webhook;
      if (limit.signal.aborted) inspector.inspectLate(event.webhook, way);
    }
    limit.check();
    phone.watch?.(event);
  };
  const walker = new Walker({ ...phone, watch, signal: limit.signal }, { from, to, ...more });
  const document = phone.contract?.document;
  const findTools = document && createToolFinder(document);
  const inspector = new Inspector({ rounds, slow });
  const places = new Places();
  const spots: Spot[] = [];
  let stopped: Exploration['stopped'];
  let dropped: Webhook | undefined;
  let way: string[] = [];

  if (!(await limit.run(search))) stopped = 'time';
  for (const { place } of spots)
    if (!place.ended) place.unexplored ??= stopped === 'server' ? 'server ended' : 'out of time';
  const unreached = document && findUnreached(document, requests);
  return {
    places: places.all,
    findings: inspector.findings,
    ...(unreached && { unreached }),
    calls: walker.calls,
    ...(stopped && { stopped }),
  };

  /** Searches breadth first, so that each finding is reported with as few steps as possible. */
  async function search(): Promise<void> {
    const first = await walker.walk([]);
    if (await hasServerEnded([])) return;
    const observation = observe(first, 0);
    inspector.inspect(observation, []);
    await hangUp(first);
    spots.push(places.addStart(observation));
    for (let spot = spots[0]; spot; spot = spots[0]) {
      if (spot.steps.length >= depth && !spot.place.ended) spot.place.unexplored = 'too deep';
      else if (!spot.place.ended) spots.push(...(await exploreSpot(spot)));
      if (stopped === 'server') return;
      spots.shift();
    }
  }

  /**
   * Tries every step in an application state. Resolves with the states that no earlier step has
   * reached.
   */
  async function exploreSpot(spot: Spot): Promise<Spot[]> {
    const trials: Trial[] = [];
    const found: Spot[] = [];
    for (const step of limitChoices(createNextSteps(spot.observation, findTools), spot.place)) {
      if (walker.calls >= calls) {
        stopped = 'calls';
        spot.place.unexplored = 'too many calls';
        return found;
      }
      try {
        const trial = await tryStep(spot, step);
        if (!trial) return found;
        const { reached, wrong } = trial;
        trials.push({ step, to: reached[0].place, wrong });
        found.push(...reached.flatMap((each) => each.found ?? []));
      } catch (error) {
        if (!(error instanceof OutOfTurn)) throw error;
        if (await hasServerEnded(listLabels([...spot.steps, step]))) return found;
        spot.place.unexplored = 'not the same each time';
      }
    }
    inspector.add(findIgnoredChoices(spot.observation, trials, spot.place), listLabels(spot.steps));
    return found;
  }

  /**
   * Returns whether the server has stopped listening after a webhook whose connection it has
   * dropped, and reports this.
   */
  async function hasServerEnded(way: string[]): Promise<boolean> {
    const suspect = dropped;
    dropped = undefined;
    if (!suspect?.failure) return false;
    await setTimeout(exitDelayMs); // a process that crashes still listens for a moment
    if (await isListening(phone.url)) return false;
    stopped = 'server';
    const { method, url, failure } = suspect;
    inspector.add([{ kind: 'server-ended', hook: { method, url }, failure }], way);
    return true;
  }

  /** Tries a step. Resolves with undefined if the server has ended. */
  async function tryStep(spot: Spot, step: Step) {
    way = listLabels([...spot.steps, step]);
    const call = await walker.walk(spot.steps);
    const [before, since] = [call.waitingFor, call.transcript.length];
    await step.take(call);
    limit.check();
    if (await hasServerEnded(way)) return undefined;
    const observation = observe(call, since);
    const wrong = inspector.inspect(observation, way, step);
    const isUnmoved =
      observation.moment !== undefined &&
      observation.moment.settings === before?.settings &&
      observation.moment.for === before?.for &&
      observation.moment.name === before?.name;
    const reached: [Reached, ...Reached[]] = [
      isUnmoved ? places.addLoop(spot, step) : places.addWay(spot, step, observation),
    ];
    if (step.kind === 'unasked' && !isSameAction(spot.steps.at(-1), step))
      reached.push(...(await repeatStep(spot, step, call, observation)));
    await hangUp(call);
    const hasEnded = await hasServerEnded([...way, 'the caller hangs up']);
    return hasEnded ? undefined : { reached, wrong };
  }

  /**
   * Repeats a step, because an apparent loop may end after some repetitions. Resolves with the
   * application state after the loop, or with an empty list if there is no loop, or no end of it.
   */
  async function repeatStep(spot: Spot, step: Step, call: Call, observation: Observation): Promise<Reached[]> {
    const last = await inspector.repeatUntilReleased(call, observation, spot.steps, step);
    const isHidden = last.steps.length > 1 && spot.place.ways.at(-1)?.loop && last.observation.moment?.for !== 'input';
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

/** Maximum number of announced choices to try in one application state. */
const maxChoices = 50;

/** Leaves out the choices beyond `maxChoices`, because a hostile prompt can announce thousands. */
function limitChoices(steps: readonly Step[], place: Place): Step[] {
  let choices = 0;
  const tried = steps.filter(({ kind }) => kind !== 'offered' || ++choices <= maxChoices);
  if (tried.length < steps.length) place.unexplored = 'too many choices';
  return tried;
}

/** Whether a server of the application itself has closed or refused the connection. */
function isDropped({ url, failure }: Webhook): boolean {
  return url.startsWith('/') && (failure?.cause === 'closed' || failure?.cause === 'connection');
}

/** Lists the hooks of the portal, which jambonz requests whatever the application answers. */
function listConfiguredHooks({ statusUrl, authUrl }: PhoneOptions): string[] {
  return [statusUrl, authUrl].flatMap((url) => (url === undefined ? [] : [`POST ${new URL(url).pathname}`]));
}

async function hangUp(call: Call): Promise<void> {
  if (!call.ended) await call.hangsUp();
}
