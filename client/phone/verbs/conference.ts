import type { Conference, Room, Verb } from '../../../generated/jambonz/verbs.ts';
import { platformFacts } from '../line/call-facts.ts';
import { CallOver, VerbsReplaced } from '../line/call-over.ts';
import type { Leg } from '../line/leg.ts';
import { sendNotification, trySendResult } from './action.ts';
import { runReportingAbort } from './report-abort.ts';
import { speak, transcribeInBackground } from './send-transcription.ts';
import { WaitRounds } from './wait-rounds.ts';

type StatusEvent = NonNullable<Conference['statusEvents']>[number];

export async function conference(verb: Conference | Room, leg: Leg): Promise<Verb[]> {
  await leg.answer();
  const attendance = new Attendance(verb, leg);
  await runReportingAbort([leg, verb, 'conferenceResult', () => ({})], () => attendance.run());
  const verbs = await trySendResult(leg, verb, 'conferenceResult');
  // The new verbs stop the conference once more, and jambonz reports its end again (conference.js:630).
  if (verbs.length > 0) await attendance.leave(0);
  return verbs;
}

/** The stay of one caller in a conference, from the wait for its start to its end. */
class Attendance {
  readonly #verb: Conference | Room;
  readonly #leg: Leg;
  readonly #starts: boolean;
  #startedAt: number;
  /** The other members. The phone plays one: the moderator who starts the conference. */
  #others = 0;

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
    try {
      await this.#awaitEnd();
    } catch (error) {
      if (error instanceof CallOver || error instanceof VerbsReplaced) await this.leave(this.#others);
      throw error;
    }
    await this.leave(0);
  }

  /** Reports that the caller has left, and the end of the conference if it ends with that. */
  async leave(members: number): Promise<void> {
    await this.#report('leave', members);
    if (members === 0 || this.#verb.endConferenceOnExit) await this.#report('end', members);
  }

  async #awaitStart(): Promise<void> {
    const rounds = this.#createWaitRounds(this.#verb.waitHook, 0.75);
    await rounds.runRound();
    for (;;) {
      const act = await this.#leg.awaitAct('conference', 'moderator', ['answers', 'waits'], this.#verb.name);
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
      if (act.does === 'waits') this.#leg.passTime(act.seconds);
      else await this.#talk(act.text);
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

  async #report(event: StatusEvent, members: number): Promise<void> {
    const { name, statusHook, statusEvents = [] } = this.#verb;
    if (!statusHook || !statusEvents.includes(event)) return;
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
    await sendNotification(this.#leg, 'conferenceStatus', statusHook, payload);
  }
}
