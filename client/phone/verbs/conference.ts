import type { Conference, Room, Verb } from '../../../generated/jambonz/verbs.ts';
import { platformFacts } from '../line/call-facts.ts';
import { CallOver } from '../line/call-over.ts';
import type { Leg } from '../line/leg.ts';
import { sendNotification, trySendResult } from './action.ts';
import { runReportingAbort } from './report-abort.ts';
import { WaitRounds } from './wait-rounds.ts';

type StatusEvent = NonNullable<Conference['statusEvents']>[number];

export async function conference(verb: Conference | Room, leg: Leg): Promise<Verb[]> {
  await leg.answer();
  leg.add('jambonz', { kind: 'enter', room: 'conference', name: verb.name });
  await runReportingAbort([leg, verb, 'conferenceResult', () => ({})], () => attendConference(verb, leg));
  return trySendResult(leg, verb, 'conferenceResult');
}

async function attendConference(verb: Conference | Room, leg: Leg): Promise<void> {
  const report = createReporter(verb, leg);
  const starts = verb.startConferenceOnEnter !== false;
  if (!starts) await awaitStart(verb, leg);
  await createWaitRounds(verb.enterHook, leg).runRound();
  if (starts) await report('start', 1);
  await report('join', starts ? 1 : 2);
  try {
    await awaitEnd(leg);
  } catch (error) {
    if (error instanceof CallOver) await report('leave', 0);
    throw error;
  }
  await report('end', 0);
}

async function awaitStart({ waitHook, name }: Conference | Room, leg: Leg): Promise<void> {
  const rounds = createWaitRounds(waitHook, leg);
  await rounds.runRound();
  for (;;) {
    const act = await leg.awaitAct('conference', 'moderator', ['answers', 'waits'], name);
    if (act.does === 'answers') return;
    await rounds.passTime(act.seconds);
  }
}

async function awaitEnd(leg: Leg): Promise<void> {
  for (;;) {
    const act = await leg.awaitAct('conference', 'conference-end', ['partyHangsUp', 'waits']);
    if (act.does === 'partyHangsUp') return leg.add('party', { kind: 'conference-end' });
    leg.passTime(act.seconds);
  }
}

function createWaitRounds(hook: Conference['waitHook'], leg: Leg): WaitRounds {
  return new WaitRounds(leg, {
    hook,
    name: 'conferenceWait',
    createPayload: () => leg.facts.toStoredFields(),
    allowed: ['pause', 'play', 'say'],
  });
}

function createReporter({ name, statusHook, statusEvents = [] }: Conference | Room, leg: Leg) {
  const { clock } = leg.line;
  const started = clock.seconds;
  return async (event: StatusEvent, members: number): Promise<void> => {
    if (!statusHook || !statusEvents.includes(event)) return;
    const about = { event, conference_sid: `conf:${platformFacts.account_sid}:${name}`, friendly_name: name, members };
    const when = { duration: Math.round((clock.seconds - started) * 1000) / 1000, time: clock.now().toISOString() };
    // Of the hooks of a conference, only the status hook gets the tracing context in the body.
    const payload = { ...leg.facts.toWebhookFields(), ...about, ...when, b3: leg.facts.createB3() };
    await sendNotification(leg, 'conferenceStatus', statusHook, payload);
  };
}
