import type { Dial } from '../../../generated/server/verbs.ts';
import { CallFacts } from '../line/call-facts.ts';
import type { Leg } from '../line/leg.ts';

/** How long it rings where somebody answers. */
const secondsToAnswer = 3;

type Target = Dial['target'][number];

/** Somebody whom a dial rings. */
export class Party {
  readonly target: Target;
  readonly leg: Leg;
  #rings = true;

  constructor(target: Target, dialler: Leg, tag: object | undefined) {
    const { from } = dialler.facts.told();
    this.target = target;
    this.leg = dialler.dialled(
      new CallFacts({ direction: 'outbound', from, to: addressOf(target), parent: dialler.facts }),
    );
    this.leg.facts.customerData = tag;
  }

  get isRinging(): boolean {
    return this.#rings;
  }

  async starts(): Promise<void> {
    this.leg.line.transcript.add({ who: 'jambonz', does: 'rings', what: addressOf(this.target) });
    await this.#becomes('trying', 100, 'Trying');
    await this.#becomes('ringing', 180, 'Ringing');
  }

  async answers(): Promise<void> {
    this.#rings = false;
    this.leg.does('answers', addressOf(this.target));
    await this.leg.answer();
  }

  async isBusy(): Promise<void> {
    this.#rings = false;
    this.leg.does('is busy', addressOf(this.target));
    await this.#becomes('busy', 486, 'Busy Here');
  }

  /** Stops ringing, or hangs up. */
  async drop(): Promise<void> {
    if (this.#rings) await this.#becomes('no-answer', 487, 'Request Terminated');
    else if (this.leg.isAnswered) await this.leg.hangUp('jambonz');
    this.#rings = false;
  }

  async #becomes(...status: Parameters<CallFacts['becomes']>): Promise<void> {
    this.leg.facts.becomes(...status);
    await this.leg.line.report(this.leg.facts);
  }
}

/** Rings all targets at once and yields each that answers, as long as the others ring. `parties` is filled with all of them. */
export async function* ring(verb: Dial, leg: Leg, parties: Party[]): AsyncGenerator<Party> {
  const { timeout = 60, tag } = verb;
  const targets = new Map(verb.target.map((target) => [addressOf(target), target]));
  for (const target of [...targets.values()].slice(0, 10)) parties.push(new Party(target, leg, tag));
  leg.line.dialled = parties.map(({ target }) => addressOf(target)).join(', ');
  for (const party of parties) await party.starts();
  for (let left = timeout; parties.some(({ isRinging }) => isRinging); ) {
    const act = await leg.turn('dial', `${leg.line.dialled} to answer`, [
      'answers',
      'isBusy',
      'doesNotAnswer',
      'waits',
    ]);
    if (act.does === 'isBusy') {
      for (const party of ringing(parties, act.who)) await party.isBusy();
      continue;
    }
    const seconds = act.does === 'answers' ? secondsToAnswer : act.does === 'waits' ? act.seconds : left;
    leg.passes(Math.min(seconds, left));
    left -= seconds;
    if (act.does === 'answers') {
      const [party] = ringing(parties, act.who);
      await party?.answers();
      if (party) yield party;
    } else if (left <= 0) {
      leg.notes(`nobody has answered within ${timeout} s`);
      for (const party of ringing(parties)) await party.drop();
    }
  }
}

/** Those who ring still, or one of them. */
function ringing(parties: Party[], who?: string): Party[] {
  const found = parties.filter(
    ({ isRinging, target }) => isRinging && (who === undefined || who === addressOf(target)),
  );
  if (found.length === 0)
    throw new TypeError(`${who} is not rung, only ${parties.map(({ target }) => addressOf(target)).join(', ')}`);
  return found;
}

function addressOf({ number, sipUri, name, type }: Target): string {
  return number ?? sipUri ?? name ?? type;
}
