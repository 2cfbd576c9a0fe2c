import type { Dial, Verb } from '../../generated/jambonz/verbs.ts';
import { getAddress } from './line/address.ts';
import type { ConferenceChange } from './line/conference-member.ts';
import type { Hook } from './webhooks/requestor.ts';

/** The properties that the phone reads from a request to start a call. */
export interface NewCallRequest {
  from?: string;
  to?: { type?: string; number?: string; sipUri?: string; name?: string };
  call_hook?: Hook;
  call_status_hook?: Hook;
  application_sid?: string;
  /** Seconds that the target rings, default 60. */
  timeout?: number;
  /** Seconds after which jambonz ends the answered call. */
  timeLimit?: number;
  tag?: object;
  amd?: Dial['amd'];
  referHook?: Hook;
  sipRequestWithinDialogHook?: Hook;
}

/** The properties that the phone reads from a request to change a running call. */
export interface UpdateRequest {
  call_hook?: Hook;
  child_call_hook?: Hook;
  call_status?: 'completed' | 'no-answer';
  transcribe_status?: string;
  sip_request?: { method?: string; content_type?: string; content?: string };
  dtmf?: { digit?: string };
  tag?: object;
  whisper?: Verb | Verb[];
  conf_hold_status?: 'hold' | 'unhold';
  wait_hook?: string;
  conferenceParticipantAction?: ConferenceChange;
}

/** The members of an update of which a request may have one. Only `whisper` can stand beside it. */
const updateMembers = [
  'call_hook',
  'child_call_hook',
  'call_status',
  'listen_status',
  'transcribe_status',
  'conf_hold_status',
  'conf_mute_status',
  'mute_status',
  'sip_request',
  'record',
  'tag',
  'dtmf',
  'conferenceParticipantAction',
  'dub',
  'boostAudioSignal',
  'media_path',
];

/** The values of members that have fixed ones. */
const updateValues = {
  call_status: ['completed', 'no-answer'],
  listen_status: ['pause', 'silence', 'resume'],
  mute_status: ['mute', 'unmute'],
  conf_hold_status: ['hold', 'unhold'],
  conf_mute_status: ['mute', 'unmute'],
  media_path: ['no-media', 'partial-media', 'full-media'],
};

/**
 * Returns the message with which jambonz refuses an update (status 400), or undefined if it is
 * valid (jambonz-api-server, lib/routes/api/accounts.js `validateUpdateCall`).
 */
export function findUpdateMistake(request: Record<string, unknown>): string | undefined {
  const members = updateMembers.filter((name) => request[name]);
  if (members.length === 0 && !request.whisper) return 'no valid options supplied to updateCall';
  const isPair =
    (request.call_hook && request.child_call_hook) || (request.conf_hold_status && request.waitHook) || false;
  if (members.length > 2 || (members.length === 2 && !isPair)) return 'multiple options are not allowed in updateCall';
  for (const [name, values] of Object.entries(updateValues))
    if (request[name] && !values.includes(String(request[name]))) return `invalid ${name}`;
  const { sip_request, dtmf, tag } = request as UpdateRequest;
  if (sip_request && !(sip_request.method && sip_request.content_type && sip_request.content))
    return 'sip_request requires method, content_type and content properties';
  if (dtmf && !dtmf.digit) return 'invalid dtmf';
  if (tag && (typeof tag !== 'object' || Array.isArray(tag))) return 'invalid tag data';
  return undefined;
}

/**
 * Returns the message with which jambonz refuses to start a call (status 400), or undefined if the
 * request is valid (jambonz-api-server, lib/routes/api/accounts.js `validateCreateCall`). The
 * speech settings that a call without an application needs are not required here.
 */
export function findNewCallMistake({ from, to, call_hook, call_status_hook, application_sid }: NewCallRequest) {
  if (!from) return 'missing from parameter';
  if (!to?.type || !['phone', 'teams', 'user', 'sip'].includes(to.type) || getAddress(to, '') === to.type)
    return `missing or invalid to property: ${JSON.stringify(to)}`;
  if (!call_hook && !application_sid) return 'either call_hook or application_sid required';
  if (application_sid) return undefined;
  for (const [name, hook] of Object.entries({ call_hook, call_status_hook }))
    if (hook && !/^(https?|wss?):/.test(getHookUrl(hook))) return `${name} url be an absolute url`;
  return undefined;
}

export function getHookUrl(hook: Hook): string {
  return typeof hook === 'string' ? hook : String(hook.url);
}
