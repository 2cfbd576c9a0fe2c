import type { Verb } from '../../generated/jambonz/verbs.ts';
import type { Call } from './call.ts';
import { getAddress } from './line/address.ts';
import { CallFacts, platformFacts } from './line/call-facts.ts';
import { estimateSpeechSeconds, recordingSeconds } from './line/durations.ts';
import type { Ending, Leg } from './line/leg.ts';
import type { Line, Update } from './line/line.ts';
import { runOutboundCall } from './line/outbound-call.ts';
import type { PhoneOptions } from './phone-options.ts';
import type { RestActions, RestAnswer } from './rest-api.ts';
import { getHookUrl, type NewCallRequest, type UpdateRequest } from './rest-requests.ts';
import { HookFailure } from './webhooks/hook-failure.ts';
import { requireArray } from './webhooks/read-verbs.ts';
import type { Hook } from './webhooks/requestor.ts';

interface Dependencies {
  /**
   * The settings of the phone. Without an `application_sid`, the hooks in a REST request override
   * the URLs and credentials in these settings.
   */
  options: PhoneOptions;
  /** The legs of all calls, by `call_sid`. */
  legs: ReadonlyMap<string, Leg>;
  openLeg(facts: CallFacts, options: PhoneOptions): Leg;
  startCall(leg: Leg, course: (leg: Leg) => Promise<Ending>): Promise<Call>;
}

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

/** Creates the functions that carry out REST requests: they start, change or end calls. */
export function createRestActions({ options, legs, openLeg, startCall }: Dependencies): RestActions {
  const deleted = new Set<string>();

  /** Returns the call with this `call_sid`, or the call whose connected party has it. */
  const findCaller = (callSid: string): Leg | undefined => {
    const caller = legs.get(callSid) ?? [...legs.values()].find(({ party }) => party?.facts.call_sid === callSid);
    return caller?.ending || deleted.has(callSid) ? undefined : caller;
  };

  return {
    async createCall(request) {
      const { from = '', to = {}, application_sid, call_hook, timeout, timeLimit, tag, amd } = request;
      const address = getAddress(to, platformFacts.sip_realm);
      const facts = new CallFacts({
        direction: 'outbound',
        from,
        to: address,
        application: application_sid !== undefined,
        isTraced: options.tracing,
      });
      facts.customerData = tag;
      const leg = openLeg(facts, application_sid ? options : { ...options, ...readHookOptions(request) });
      leg.line.referHook = request.referHook;
      leg.line.inDialogHook = request.sipRequestWithinDialogHook;
      leg.maxSeconds = timeLimit;
      leg.add('jambonz', { kind: 'call', from, to: address, outbound: true, rest: true });
      const hook = (!application_sid && call_hook) || options.url;
      await startCall(leg, () => runOutboundCall(leg, { hook, envVars: undefined, timeoutSeconds: timeout, amd }));
      return { sid: facts.call_sid, callId: facts.call_id };
    },

    deleteCall(callSid) {
      if (!findCaller(callSid)) return false;
      deleted.add(callSid);
      return true;
    },

    async updateCall(callSid, request) {
      const caller = findCaller(callSid);
      if (!caller) return [404];
      caller.add('application', { kind: 'rest', request });
      if (request.call_status && !isPossible(request.call_status, caller))
        return [422, `current call state is incompatible with requested action for call_sid ${callSid}`];
      return carryOutUpdate(request, caller, caller.party?.facts.call_sid === callSid ? caller.party : caller);
    },
  };
}

/**
 * Returns whether jambonz can end a call this way: an answered call is completed, a call that is
 * not answered gets no answer (feature server, http-routes/api/update-call.js
 * `retrieveCallSession`).
 */
function isPossible(status: NonNullable<UpdateRequest['call_status']>, { isAnswered }: Leg): boolean {
  return (status === 'completed') === isAnswered;
}

/** Carries out one member of a request, on the side of the call that the request names. */
async function carryOutUpdate(request: UpdateRequest, caller: Leg, side: Leg): Promise<RestAnswer> {
  const { line } = caller;
  const { call_status, call_hook, child_call_hook, sip_request, dtmf, tag, transcribe_status, whisper } = request;
  if (call_status) await line.update(async () => 'hangup');
  else if (call_hook || child_call_hook) await line.update(() => fetchUpdate(caller, call_hook, child_call_hook));
  else if (sip_request) {
    if (!caller.isAnswered) return [500, { msg: "Cannot read properties of undefined (reading 'status')" }];
    side.add('jambonz', { kind: 'sip-request', method: sip_request.method ?? '' });
    return [200, { status: 200, reason: 'OK' }];
  } else if (dtmf) {
    if (caller.isAnswered) side.addAudio({ kind: 'press', keys: dtmf.digit ?? '' });
  } else if (tag) caller.facts.customerData = tag;
  else if (transcribe_status) line.isTranscriptionPaused = transcribe_status !== 'resume';
  else await changeConference(request, line);
  const ignored = Object.keys(request).filter((name) => !isActedOn(name, line));
  if (whisper && isActedOn('whisper', line)) playWhisper([whisper].flat(), side);
  if (ignored.length > 0) caller.addNote({ note: 'update-ignored', members: ignored });
  return [202];
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
function isActedOn(member: string, { turns, transcription }: Line): boolean {
  const verbs = verbsByMember.get(member);
  if (member === 'transcribe_status' && transcription) return true;
  return verbs === undefined || (turns.moment !== undefined && verbs.includes(turns.moment.verb));
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
 * Converts the hooks of a REST request to phone options, which override the options of the phone. A
 * `call_hook` is requested with the credentials in `call_hook`, not with those of the phone.
 */
function readHookOptions({ call_hook, call_status_hook }: NewCallRequest): Partial<PhoneOptions> {
  return {
    ...(call_hook && { username: undefined, password: undefined, statusUrl: undefined, ...readCallHook(call_hook) }),
    ...(call_status_hook && { statusUrl: getHookUrl(call_status_hook) }),
  };
}

/** Reads the members of a `call_hook` that the phone knows. An application can write any others. */
function readCallHook(hook: Hook): Partial<PhoneOptions> {
  if (typeof hook === 'string') return { url: hook };
  const { method, username, password } = hook as Hook & Pick<PhoneOptions, 'method' | 'username' | 'password'>;
  return {
    url: getHookUrl(hook),
    ...(method && { method }),
    ...(typeof username === 'string' && typeof password === 'string' && { username, password }),
  };
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
