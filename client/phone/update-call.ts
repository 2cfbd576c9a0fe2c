import type { Verb } from '../../generated/jambonz/verbs.ts';
import { estimateSpeechSeconds, recordingSeconds } from './line/durations.ts';
import type { Leg } from './line/leg.ts';
import type { Line, Update } from './line/line.ts';
import type { UpdateRequest } from './rest-requests.ts';
import { HookFailure } from './webhooks/hook-failure.ts';
import { requireArray } from './webhooks/read-verbs.ts';
import type { Hook } from './webhooks/requestor.ts';

/**
 * The verbs that a member of an update acts on (feature server, session/call-session.js
 * `updateCall`). Outside of these verbs jambonz ignores it.
 */
const verbsByMember = new Map(
  Object.entries({
    listen_status: ['dial', 'listen', 'stream'],
    transcribe_status: ['dial', 'listen', 'stream', 'transcribe'],
    mute_status: ['conference', 'dial', 'room'],
    conf_hold_status: ['conference', 'room'],
    conf_mute_status: ['conference', 'room'],
    conferenceParticipantAction: ['conference', 'room'],
    media_path: ['dial'],
    whisper: ['dial'],
  }),
);

/**
 * Carries out one member of a request or a command, on the side of the call that it names. Returns
 * the members that jambonz ignores at this point, or the phone does not play.
 */
export async function carryOutUpdate(
  request: UpdateRequest,
  caller: Leg,
  side: Leg,
  options: { isCommand?: boolean } = {},
): Promise<string[]> {
  const { line } = caller;
  const { call_status, call_hook, child_call_hook, sip_request, dtmf, tag, transcribe_status, whisper } = request;
  if (call_status) await line.update(async () => 'hangup', options);
  else if (call_hook || child_call_hook)
    await line.update(() => fetchUpdate(caller, call_hook, child_call_hook), options);
  else if (sip_request) {
    if (caller.isAnswered) side.add('jambonz', { kind: 'sip-request', method: sip_request.method ?? '' });
  } else if (dtmf) {
    if (caller.isAnswered) side.addAudio({ kind: 'press', keys: dtmf.digit ?? '' });
  } else if (tag) caller.facts.customerData = tag;
  else if (transcribe_status) line.isTranscriptionPaused = transcribe_status !== 'resume';
  else await changeConference(request, line);
  const ignored = Object.keys(request).filter((name) => !isActedOn(name, caller));
  if (whisper && isActedOn('whisper', caller)) playWhisper([whisper].flat(), side);
  return ignored;
}

/** Holds or removes the caller in a conference. */
async function changeConference(request: UpdateRequest, { conference, turns }: Line): Promise<void> {
  const { conf_hold_status, wait_hook, conferenceParticipantAction } = request;
  const change = conf_hold_status ? { action: conf_hold_status, wait_hook } : conferenceParticipantAction;
  if (!change || !conference) return;
  conference.change(change);
  if (turns.moment) await turns.act({ does: 'isUpdated' });
}

/** Returns whether the running verb is one that a member of an update acts on. */
function isActedOn(member: string, { line, runningVerb }: Leg): boolean {
  const verbs = verbsByMember.get(member);
  if (member === 'transcribe_status' && line.transcription) return true;
  const running = line.turns.moment?.verb ?? runningVerb?.verb;
  return verbs === undefined || (running !== undefined && verbs.includes(running));
}

/** Lets one side of a dial hear prompts, if all are `say` or `play`. */
function playWhisper(verbs: readonly Verb[], side: Leg): void {
  if (!verbs.every(({ verb }) => verb === 'say' || verb === 'play')) return;
  for (const verb of verbs) {
    if (verb.verb === 'say') {
      const [text = ''] = [verb.text ?? ''].flat();
      side.addAudio({ kind: 'say', text });
      side.passTime(estimateSpeechSeconds(text));
    } else if (verb.verb === 'play') {
      side.addAudio({ kind: 'play', url: [verb.url].flat().join(', ') });
      side.passTime(recordingSeconds);
    }
  }
}

/**
 * Fetches the verbs that replace the verbs of a call and of its dialled party. If a hook fails, the
 * call continues unchanged (feature server, session/call-session.js `_lccCallHook`).
 */
async function fetchUpdate(leg: Leg, hook: Hook | undefined, childHook: Hook | undefined): Promise<Update | undefined> {
  const { party } = leg;
  try {
    const verbs = hook && (await fetchVerbs(leg, leg, hook));
    const childVerbs = childHook && party && (await fetchVerbs(leg, party, childHook));
    return { verbs: verbs || undefined, ...(childVerbs && { childVerbs }) };
  } catch (error) {
    if (!(error instanceof HookFailure)) throw error;
    leg.addFailure(error, 'not-redirected');
    leg.add('jambonz', { kind: 'alert', alert_type: 'error-updating-call', message: error.message });
    return undefined;
  }
}

/** Returns undefined if the answer is empty or null. @throws HookFailure if it is no array */
async function fetchVerbs({ line, facts }: Leg, side: Leg, hook: Hook): Promise<Verb[] | undefined> {
  const answer = await line.ask('updatedCall', hook, side.facts.toWebhookFields(), facts.createSessionB3());
  if (!answer) return undefined;
  requireArray(answer);
  return line.readVerbs(answer);
}
