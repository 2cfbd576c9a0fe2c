import type { Dial } from '../../../generated/jambonz/verbs.ts';
import { getAddress } from '../line/address.ts';
import { CallFacts } from '../line/call-facts.ts';
import type { Leg, Refusal } from '../line/leg.ts';
import { describeSipStatus } from '../line/sip-headers.ts';

/** The seconds that a target rings before it answers. */
const secondsToAnswer = 3;

/** The maximum number of targets that ring at once. */
const maxTargets = 10;

type Target = Dial['target'][number];

/** Called after each change of the status of a party. */
type OnStatus = (party: Party) => void;

/** A target that a dial rings. */
export class Party {
  readonly target: Target;
  readonly address: string;
  readonly leg: Leg;
  /** Whether the party has accepted the call and talks with the caller. */
  isConnected = false;
  readonly #onStatus: OnStatus;
  #isRinging = true;

  constructor(target: Target, dialler: Leg, verb: Dial, onStatus: OnStatus) {
    const { facts } = dialler;
    this.target = target;
    this.address = getAddress(target, facts.realm);
    this.#onStatus = onStatus;
    const from = verb.callerId ?? facts.toWebhookFields().from;
    this.leg = dialler.createDialledLeg(
      new CallFacts({ direction: 'outbound', from, to: this.address, name: verb.callerName, parent: facts }),
    );
    this.leg.facts.customerData = verb.tag;
  }

  get isRinging(): boolean {
    return this.#isRinging;
  }

  /** What an action can call this target: its address, or the name in the verb. */
  get names(): string[] {
    return [this.address, ...(this.target.name === undefined ? [] : [this.target.name])];
  }

  async startDialling(): Promise<void> {
    this.leg.add('jambonz', { kind: 'ring', target: this.address });
    await this.#report('trying', 100, 'Trying');
  }

  async ring(): Promise<void> {
    await this.leg.line.settleStatuses();
    await this.#report('ringing', 180, 'Ringing');
  }

  async sendEarlyMedia(): Promise<void> {
    this.leg.addAct({ kind: 'early-media', target: this.address });
    await this.#report('early-media', 183, 'Session Progress');
  }

  async answer(): Promise<void> {
    this.#isRinging = false;
    this.leg.addAct({ kind: 'answer', target: this.address });
    await this.leg.answer();
    this.#onStatus(this);
  }

  /** Ends the attempt with a SIP status of the target (utils/place-outdial.js:312-318). */
  async reject(sip_status: number): Promise<void> {
    this.#isRinging = false;
    await this.leg.line.settleStatuses();
    const isBusy = sip_status === 486 || sip_status === 600;
    this.leg.addAct({ kind: isBusy ? 'busy' : 'refuse', target: this.address, sip_status });
    const phase = isBusy ? 'busy' : sip_status === 487 ? 'no-answer' : 'failed';
    await this.#end({ phase, sip_status, sip_reason: describeSipStatus(sip_status) });
  }

  /**
   * Stops ringing the party, or hangs up on it if it has answered. A race decides whether jambonz
   * reports the cancelled attempt: `isReported` (tasks/dial.js `_killOutdials`).
   */
  async drop(isReported: boolean): Promise<void> {
    if (!this.isConnected) await this.leg.line.settleStatuses();
    if (this.#isRinging && isReported) {
      await this.#end({ phase: 'no-answer', sip_status: 487, sip_reason: describeSipStatus(487) });
    } else if (this.leg.isAnswered && !this.leg.ending) {
      await this.leg.hangUp('jambonz');
      this.#onStatus(this);
    }
    this.#isRinging = false;
  }

  async #report(...status: Parameters<CallFacts['setStatus']>): Promise<void> {
    this.leg.facts.setStatus(...status);
    await this.leg.line.reportStatus(this.leg.facts);
    this.#onStatus(this);
  }

  async #end(refusal: Refusal): Promise<void> {
    await this.leg.endUnanswered('caller', refusal);
    this.#onStatus(this);
  }
}

/**
 * Rings all targets at once and yields each party that answers, until no target rings any more.
 * Fills `parties` with the parties of all targets. As soon as one party has answered, the others
 * ring without a time limit (tasks/dial.js:663).
 */
export async function* ringTargets(verb: Dial, leg: Leg, parties: Party[], onStatus: OnStatus): AsyncGenerator<Party> {
  const timeoutSeconds = verb.timeout || 60;
  for (const target of listTargets(verb)) parties.push(new Party(target, leg, verb, onStatus));
  leg.line.dialled = parties.map(({ address }) => address).join(', ');
  const inOrder = parties.toSorted((one, other) => countLookups(one.target) - countLookups(other.target));
  for (const party of inOrder) await party.startDialling();
  for (const party of inOrder) {
    const [, sipStatus] = Object.entries(leg.line.refusals).find(([name]) => party.names.includes(name)) ?? [];
    await (sipStatus === undefined ? party.ring() : party.reject(sipStatus));
  }
  for (let secondsLeft = timeoutSeconds; parties.some(({ isRinging }) => isRinging); ) {
    const fits = ['answers', 'isBusy', 'rejects', 'sendsEarlyMedia', 'doesNotAnswer', 'waits'] as const;
    const act = await leg.awaitAct('dial', 'answer', fits, {
      name: leg.line.dialled,
      ringing: findRinging(parties).flatMap(({ names }) => names),
    });
    if (act.does === 'isBusy' || act.does === 'rejects') {
      const sipStatus = act.does === 'isBusy' ? 486 : act.status;
      for (const party of findRinging(parties, act.who)) await party.reject(sipStatus);
    } else if (act.does === 'sendsEarlyMedia') {
      await findRinging(parties, act.who)[0]?.sendEarlyMedia();
    } else if (act.does === 'answers') {
      const [party] = findRinging(parties, act.who);
      leg.passTime(Math.min(secondsToAnswer, secondsLeft));
      secondsLeft = Number.POSITIVE_INFINITY;
      await party?.answer();
      if (party) yield party;
    } else if (act.does === 'doesNotAnswer' && secondsLeft === Number.POSITIVE_INFINITY) {
      for (const party of findRinging(parties)) await party.reject(480);
    } else {
      const seconds = act.does === 'waits' ? act.seconds : secondsLeft;
      leg.passTime(Math.min(seconds, secondsLeft));
      secondsLeft -= seconds;
      if (secondsLeft > 0) continue;
      leg.addNote({ note: 'no-answer', seconds: timeoutSeconds });
      for (const party of findRinging(parties)) await party.drop(leg.line.isCancelReported);
    }
  }
}

/** Returns the targets without duplicates, at most ten (tasks/dial.js `filterAndLimit`). */
function listTargets({ target }: Dial): Target[] {
  const unique = new Map<string, Target>();
  for (const each of target) {
    const key = `${each.type} ${each.number ?? each.sipUri ?? each.name}`;
    if (!unique.has(key)) unique.set(key, each);
    if (unique.size === maxTargets) break;
  }
  return [...unique.values()];
}

/**
 * Returns how often jambonz asks its database before it dials a target, which decides the order
 * (tasks/dial.js:579-625): for the SIP domain of a user, and for the carrier of a number.
 */
function countLookups({ type, name, trunk }: Target): number {
  if (type === 'phone') return trunk === undefined ? 3 : 2;
  return type === 'user' && !name?.includes('@') ? 2 : 1;
}

/**
 * Returns the parties that still ring: those that `who` names, or all of them if `who` is not
 * given.
 */
function findRinging(parties: Party[], who?: string): Party[] {
  return parties.filter(({ isRinging, names }) => isRinging && (who === undefined || names.includes(who)));
}
