import type { Conference, Room, Verb } from '../../../generated/jambonz/verbs.ts';
import { platformFacts } from '../line/call-facts.ts';
import { CallOver, VerbsReplaced } from '../line/call-over.ts';
import type { ConferenceChange, ConferenceMember } from '../line/conference-member.ts';
import type { Leg, SideActivity } from '../line/leg.ts';
import { sendNotification } from '../line/tolerate-failure.ts';
import { trySendResult } from './action.ts';
import { endsAtOnce } from './ends-at-once.ts';
import { runReportingAbort } from './report-abort.ts';
import { speak, transcribeInBackground } from './send-transcription.ts';
import { WaitRounds } from './wait-rounds.ts';

type StatusEvent = NonNullable<Conference['statusEvents']>[number];

export async function conference(verb: Conference | Room, leg: Leg): Promise<Verb[]> {
  await leg.answer();
  const attendance = new Attendance(verb, leg);
  await runReportingAbort([leg, verb, 'conferenceResult', () => ({})], () => attendance.run());
  const verbs = await trySendResult(leg, verb, 'conferenceResult');
  // The new verbs stop the conference once more, and jambonz reports its end again
  // (conference.js:630).
  if (verbs.length > 0) await attendance.leave(0, { isCallOver: endsAtOnce(leg, verbs) });
  return verbs;
}

/** Thrown when a REST request removes the caller from the conference. */
class Kicked extends Error {}

/** The stay of one caller in a conference, from the wait for its start to its end. */
class Attendance implements ConferenceMember, SideActivity {
  readonly fits = [];
  readonly #verb: Conference | Room;
  readonly #leg: Leg;
  readonly #starts: boolean;
  #startedAt: number;
  /** The other members. The phone plays one: the moderator who starts the conference. */
  #others = 0;
  #isKicked = false;
  #holdHook: Conference['waitHook'];
  /** What the caller hears on hold. */
  #holdRounds: WaitRounds | undefined;
  #isHoldDue = false;

  constructor(verb: Conference | Room, leg: Leg) {
    this.#verb = verb;
    this.#leg = leg;
    this.#starts = verb.startConferenceOnEnter !== false;
    this.#startedAt = leg.line.clock.seconds;
  }

  async run(): Promise<void> {
    if (this.#starts) await this.#report('start', 0);
    else await this.#awaitStart();
    await this.#createWaitRounds(this.#verb.enterHook, 0).runRound();
    this.#leg.add('jambonz', { kind: 'enter', room: 'conference', name: this.#verb.name });
    await this.#report('join', this.#others + 1);
    const { line, activities } = this.#leg;
    line.conference = this;
    activities.add(this);
    try {
      await this.#awaitEnd();
    } catch (error) {
      if (error instanceof CallOver || error instanceof VerbsReplaced) await this.leave(this.#others);
      if (!(error instanceof Kicked)) throw error;
    } finally {
      line.conference = undefined;
      activities.delete(this);
    }
    await this.leave(0);
  }

  /** Source: tasks/conference.js `doConferenceHold`. */
  change({ action, wait_hook }: ConferenceChange): void {
    this.#isKicked ||= action === 'kick';
    if (action === 'unhold') this.#holdRounds = undefined;
    if (action !== 'hold') return;
    this.#holdHook = wait_hook ?? this.#holdHook;
    this.#holdRounds = this.#createWaitRounds(this.#holdHook, 0);
    this.#isHoldDue = true;
  }

  /** @throws Kicked if a REST request has removed the caller */
  async settle(): Promise<void> {
    if (this.#isKicked) throw new Kicked();
    if (!this.#isHoldDue) return;
    this.#isHoldDue = false;
    await this.#holdRounds?.runRound();
  }

  async act(): Promise<void> {}

  /**
   * Reports that the caller has left, and the end of the conference if it ends with that. The
   * second report waits for the answer to the first; if the verbs end the call meanwhile, it comes
   * last.
   */
  async leave(members: number, { isCallOver = false } = {}): Promise<void> {
    await this.#report('leave', members);
    if (members > 0 && !this.#verb.endConferenceOnExit) return;
    const reportEnd = this.#createReport('end', members);
    if (isCallOver) this.#leg.deferred.push(reportEnd);
    else await reportEnd();
  }

  async #awaitStart(): Promise<void> {
    const rounds = this.#createWaitRounds(this.#verb.waitHook, 0.75);
    await rounds.runRound();
    for (;;) {
      const act = await this.#leg.awaitAct('conference', 'moderator', ['answers', 'waits'], { name: this.#verb.name });
      if (act.does === 'answers') break;
      await rounds.passTime(act.seconds);
    }
    this.#startedAt = this.#leg.line.clock.seconds;
    this.#others = 1;
  }

  async #awaitEnd(): Promise<void> {
    for (;;) {
      const act = await this.#leg.awaitAct('conference', 'conference-end', ['say', 'partyHangsUp', 'waits']);
      if (act.does === 'partyHangsUp') return this.#leg.add('party', { kind: 'conference-end' });
      if (act.does === 'say') await this.#talk(act.text);
      else if (this.#holdRounds) await this.#holdRounds.passTime(act.seconds);
      else this.#leg.passTime(act.seconds);
    }
  }

  async #talk(text: string): Promise<void> {
    await this.#report('start-talking', this.#others + 1);
    speak(text, this.#leg);
    await this.#report('stop-talking', this.#others + 1);
    await transcribeInBackground(text, this.#leg);
  }

  #createWaitRounds(hook: Conference['waitHook'], pauseSeconds: number): WaitRounds {
    return new WaitRounds(this.#leg, {
      hook,
      name: 'conferenceWait',
      pauseSeconds,
      createPayload: () => this.#leg.facts.toStoredFields(),
      allowed: ['pause', 'play', 'say'],
    });
  }

  #report(event: StatusEvent, members: number): Promise<void> {
    return this.#createReport(event, members)();
  }

  /** Returns a function that sends the report with the data of now. */
  #createReport(event: StatusEvent, members: number): () => Promise<void> {
    const { name, statusHook, statusEvents = [] } = this.#verb;
    if (!statusHook || !statusEvents.includes(event)) return async () => {};
    const { facts, line } = this.#leg;
    const seconds = Math.round((line.clock.seconds - this.#startedAt) * 1000) / 1000;
    const payload = {
      ...facts.toWebhookFields(),
      event,
      conference_sid: `conf:${platformFacts.account_sid}:${name}`,
      friendly_name: name,
      members,
      // The duration of an ended call has the same name, and wins (conference.js:727).
      duration: facts.duration ?? seconds,
      time: line.clock.now().toISOString(),
      // Of the hooks of a conference, only the status hook gets the tracing context in the body.
      b3: facts.createB3(),
    };
    return () => sendNotification(this.#leg, 'conferenceStatus', statusHook, payload);
  }
}
