import type { Dial } from '../../../generated/jambonz/verbs.ts';
import { CallFacts } from '../line/call-facts.ts';
import type { Leg } from '../line/leg.ts';

/** The seconds that a target rings before it answers. */
const secondsToAnswer = 3;

type Target = Dial['target'][number];

/** A target that a dial rings. */
export class Party {
  readonly target: Target;
  readonly leg: Leg;
  #isRinging = true;

  constructor(target: Target, dialler: Leg, tag: object | undefined) {
    const { from } = dialler.facts.toWebhookFields();
    this.target = target;
    this.leg = dialler.createDialledLeg(
      new CallFacts({ direction: 'outbound', from, to: getAddress(target), parent: dialler.facts }),
    );
    this.leg.facts.customerData = tag;
  }

  get isRinging(): boolean {
    return this.#isRinging;
  }

  async startRinging(): Promise<void> {
    this.leg.add('jambonz', { kind: 'ring', target: getAddress(this.target) });
    await this.#reportStatus('trying', 100, 'Trying');
    await this.#reportStatus('ringing', 180, 'Ringing');
  }

  async answer(): Promise<void> {
    this.#isRinging = false;
    this.leg.addAct({ kind: 'answer', target: getAddress(this.target) });
    await this.leg.answer();
  }

  async endAsBusy(): Promise<void> {
    this.#isRinging = false;
    this.leg.addAct({ kind: 'busy', target: getAddress(this.target) });
    await this.#reportStatus('busy', 486, 'Busy Here');
  }

  /** Stops ringing the party, or hangs up on it if it has answered. */
  async drop(): Promise<void> {
    if (this.#isRinging) await this.#reportStatus('no-answer', 487, 'Request Terminated');
    else if (this.leg.isAnswered) await this.leg.hangUp('jambonz');
    this.#isRinging = false;
  }

  async #reportStatus(...status: Parameters<CallFacts['setStatus']>): Promise<void> {
    this.leg.facts.setStatus(...status);
    await this.leg.line.reportStatus(this.leg.facts);
  }
}

/**
 * Rings all targets at once and yields each party that answers, until no target rings any more.
 * Fills `parties` with the parties of all targets.
 */
export async function* ringTargets(verb: Dial, leg: Leg, parties: Party[]): AsyncGenerator<Party> {
  const { timeout: timeoutSeconds = 60, tag } = verb;
  const targets = new Map(verb.target.map((target) => [getAddress(target), target]));
  for (const target of [...targets.values()].slice(0, 10)) parties.push(new Party(target, leg, tag));
  leg.line.dialled = parties.map(({ target }) => getAddress(target)).join(', ');
  for (const party of parties) await party.startRinging();
  for (let secondsLeft = timeoutSeconds; parties.some(({ isRinging }) => isRinging); ) {
    const act = await leg.awaitAct('dial', 'answer', ['answers', 'isBusy', 'doesNotAnswer', 'waits'], leg.line.dialled);
    if (act.does === 'isBusy') {
      for (const party of findRinging(parties, act.who)) await party.endAsBusy();
      continue;
    }
    const seconds = act.does === 'answers' ? secondsToAnswer : act.does === 'waits' ? act.seconds : secondsLeft;
    leg.passTime(Math.min(seconds, secondsLeft));
    secondsLeft -= seconds;
    if (act.does === 'answers') {
      const [party] = findRinging(parties, act.who);
      await party?.answer();
      if (party) yield party;
    } else if (secondsLeft <= 0) {
      leg.addNote({ note: 'no-answer', seconds: timeoutSeconds });
      for (const party of findRinging(parties)) await party.drop();
    }
  }
}

/**
 * Returns the parties that still ring: the one with the address `who`, or all of them if `who` is
 * not given.
 */
function findRinging(parties: Party[], who?: string): Party[] {
  const found = parties.filter(
    ({ isRinging, target }) => isRinging && (who === undefined || who === getAddress(target)),
  );
  if (found.length === 0)
    throw new TypeError(
      `${who} is not ringing: the dial rings ${parties.map(({ target }) => getAddress(target)).join(', ')}`,
    );
  return found;
}

function getAddress({ number, sipUri, name, type }: Target): string {
  return number ?? sipUri ?? name ?? type;
}
