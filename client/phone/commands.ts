import { readProperty } from '../../openapi/contract/schema-walk.ts';
import type { Leg } from './line/leg.ts';
import { getHookUrl, type NewCallRequest, type UpdateRequest } from './rest-requests.ts';
import { carryOutUpdate } from './update-call.ts';
import { config } from './verbs/config.ts';
import { dub } from './verbs/dub.ts';
import { speakTokens } from './verbs/tts-stream.ts';
import { HookFailure } from './webhooks/hook-failure.ts';
import type { SocketCommand } from './webhooks/socket-message.ts';

/**
 * The commands that do the same as a member of a REST request (feature server,
 * session/call-session.js `_onCommand` and `updateCall` call the same functions), by the members
 * that jambonz reads from `data`.
 */
const members: Readonly<Record<string, readonly string[]>> = {
  redirect: ['call_hook', 'child_call_hook'],
  'call:status': ['call_status'],
  'mute:status': ['mute_status'],
  'conf:mute-status': ['conf_mute_status'],
  'conf:hold-status': ['conf_hold_status', 'wait_hook'],
  'listen:status': ['listen_status', 'stream_status'],
  'stream:status': ['listen_status', 'stream_status'],
  'transcribe:status': ['transcribe_status'],
  whisper: ['whisper'],
  'sip:request': ['sip_request'],
  dtmf: ['dtmf'],
};

/** The commands whose whole `data` is a member of a REST request. */
const wholeMembers: Readonly<Record<string, keyof UpdateRequest>> = {
  'conf:participant-action': 'conferenceParticipantAction',
  tag: 'tag',
};

/** The verb that a command needs whose effect a caller of the phone does not hear. */
const neededVerb: Readonly<Record<string, RegExp>> = {
  'agent:update': /^agent$/,
  'llm:update': /^(llm|agent|s2s|.*_s2s)$/,
  'media:path': /^dial$/,
};

/** Carries out a command of the application, on the side of the call that it names. */
export async function carryOutCommand(
  leg: Leg,
  command: SocketCommand,
  startCall: (request: NewCallRequest) => Promise<unknown>,
): Promise<void> {
  const { command: name, data, call_sid } = command;
  const side = leg.party && leg.party.facts.call_sid === call_sid ? leg.party : leg;
  if (leg.ending) return;
  if (name === 'redirect' && Array.isArray(data)) await redirect(leg, command);
  else if (name === 'llm:tool-output') leg.line.toolResults.receive(command);
  else if (name === 'config') await config({ verb: 'config', ...(data as object) }, leg);
  else if (name === 'dub') await dub({ verb: 'dub', ...(data as object) } as Parameters<typeof dub>[0], leg);
  else if (name === 'dial') await startCall(completeHook(data as NewCallRequest, leg));
  else if (name.startsWith('tts:')) await speakTokens(name, data, leg);
  else await update(leg, side, command);
}

/** A path is one on the server of the call (feature server, session/call-session.js:1575). */
function completeHook(request: NewCallRequest, { line }: Leg): NewCallRequest {
  const { call_hook } = request;
  const url = call_hook && getHookUrl(call_hook);
  if (!url?.startsWith('/')) return request;
  return {
    ...request,
    call_hook: { ...(typeof call_hook === 'object' && call_hook), url: line.requestor.origin + url },
  };
}

/** Replaces the verbs of the call, or appends others to them. */
async function redirect(leg: Leg, { data, queueCommand }: SocketCommand): Promise<void> {
  const { line } = leg;
  try {
    const verbs = line.readVerbs(data);
    const isIdle = line.turns.moment?.for === 'command';
    if (queueCommand && !isIdle) leg.queueVerbs(verbs);
    else await line.update(async () => ({ verbs }), { isCommand: true });
  } catch (error) {
    if (!(error instanceof HookFailure)) throw error;
    leg.addFailure(error, 'not-redirected');
  }
}

async function update(leg: Leg, side: Leg, { command, data }: SocketCommand): Promise<void> {
  const request = readUpdate(command, data);
  const needed = neededVerb[command];
  const running = leg.runningVerb?.verb ?? '';
  if (needed?.test(running)) return;
  if (Object.keys(request).length === 0)
    return leg.addNote({ note: 'command-ignored', command, because: needed ? 'moment' : 'not-played' });
  const ignored = await carryOutUpdate(request, leg, side, { isCommand: true });
  if (ignored.length > 0) leg.addNote({ note: 'command-ignored', command, because: 'moment' });
}

function readUpdate(command: string, data: unknown): UpdateRequest {
  const whole = wholeMembers[command];
  if (whole) return { [whole]: data };
  if (command === 'mute:status' && typeof data === 'string') return { mute_status: data } as UpdateRequest;
  // The commercial edition also takes the key itself.
  if (command === 'dtmf' && readProperty(data, 'digit') !== undefined) return { dtmf: data as { digit: string } };
  const names = members[command] ?? [];
  return Object.fromEntries(Object.entries(data ?? {}).filter(([name]) => names.includes(name)));
}
