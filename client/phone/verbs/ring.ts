import type { Dial } from '../../../generated/server/verbs.ts';
import { CallFacts } from '../call-facts.ts';
import { Leg } from '../leg.ts';

type Target = Dial['target'][number];

/** Somebody whom a dial rings. */
export class Party {
  readonly target: Target;
  readonly leg: Leg;
  #rings = true;

  constructor(target: Target, dialler: Leg, tag: object | undefined) {
    const { from } = dialler.facts.told();
    this.target = target;
    this.leg = new Leg(dialler.line, new CallFacts({ direction: 'outbound', from, to: addressOf(target), parent: dialler.facts }), dialler);
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
  const targets = new Map(verb.target.map((target) => [addressOf(target), target]));
  for (const target of [...targets.values()].slice(0, 10)) parties.push(new Party(target, leg, verb.tag));
  leg.line.dialled = parties.map(({ target }) => addressOf(target)).join(', ');
  for (const party of parties) await party.starts();
  let left = verb.timeout ?? 60;
  const ringing = (who?: string) => parties.filter(({ isRinging, target }) => isRinging && (!who || who === addressOf(target)));
  while (ringing().length > 0) {
    const act = await leg.turn('dial', `${leg.line.dialled} to answer`, ['answers', 'isBusy', 'doesNotAnswer', 'waits']);
    if (act.does === 'answers') {
      const [party] = ringing(act.who);
      leg.passes(Math.min(3, left));
      left -= 3;
      if (party) {
        await party.answers();
        yield party;
      }
    } else if (act.does === 'isBusy') {
      for (const party of ringing(act.who)) await party.isBusy();
    } else {
      const seconds = act.does === 'waits' ? Math.min(act.seconds, left) : left;
      leg.passes(seconds);
      left -= seconds;
      if (left > 0) continue;
      leg.notes(`nobody has answered within ${verb.timeout ?? 60} s`);
      for (const party of ringing()) await party.drop();
    }
  }
}

function addressOf({ number, sipUri, name, type }: Target): string {
  return number ?? sipUri ?? name ?? type;
}
