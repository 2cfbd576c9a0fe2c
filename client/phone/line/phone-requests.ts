import type { Verb } from '../../../generated/jambonz/verbs.ts';
import { HookFailure } from '../webhooks/hook-failure.ts';
import type { Act } from './act.ts';
import { VerbsReplaced } from './call-over.ts';
import type { Leg, SideActivity } from './leg.ts';
import { performHook } from './perform-hook.ts';
import { createRequestHeaders, parseReferTarget } from './sip-headers.ts';

/**
 * The SIP requests that a phone sends within a call: possible are those for which the call has a hook.
 */
export class PhoneRequests implements SideActivity {
  readonly #leg: Leg;

  constructor(leg: Leg) {
    this.#leg = leg;
  }

  get fits(): Act['does'][] {
    const { line, isAnswered } = this.#leg;
    if (!isAnswered) return [];
    return [
      ...(line.referHook ? (['refers'] as const) : []),
      ...(line.inDialogHook ? (['sendsRequest', 'holds', 'resumes'] as const) : []),
    ];
  }

  async settle(): Promise<void> {}

  async act(act: Act): Promise<void> {
    if (act.does === 'refers') await sendRefer(act, this.#leg);
    if (act.does === 'sendsRequest') await sendRequest(act, this.#leg);
    if (act.does === 'holds' || act.does === 'resumes') await sendHold(act, this.#leg);
  }
}

/** Reports a REFER of the caller outside of a dial (session/call-session.js `_handleRefer`). */
async function sendRefer({ to, by, headers = {} }: Extract<Act, { does: 'refers' }>, leg: Leg): Promise<void> {
  const { facts, line } = leg;
  leg.add(by ?? 'caller', { kind: 'refer', to });
  if (by === 'party') return; // refused, because the dial has no referHook
  const { from } = facts.toWebhookFields();
  const { sip_refer_to, refer_to_user } = parseReferTarget(to, facts.realm);
  const refer_details = {
    sip_refer_to,
    sip_referred_by: `<sip:${from}@${facts.realm}>`,
    sip_user_agent: createRequestHeaders('REFER')['user-agent'],
    refer_to_user,
    referred_by_user: from,
    referring_call_sid: facts.call_sid,
    referred_call_sid: null,
    ...headers,
  };
  const b3 = facts.createSessionB3() ?? null;
  replaceVerbs(await performHook(leg, 'dialRefer', line.referHook ?? '', { refer_details }, b3));
}

/** Reports an INFO or MESSAGE (session/call-session.js `_onRequestWithinDialog`). */
async function sendRequest(
  { method, body, headers = {}, by }: Extract<Act, { does: 'sendsRequest' }>,
  leg: Leg,
): Promise<void> {
  leg.add(by ?? 'caller', { kind: 'sip-request', method, body });
  await reportRequest(leg, by === 'party' && leg.party ? leg.party : leg, method, body, headers);
}

/**
 * Reports a SIP request of a phone within the call, unless jambonz does not hear those of `side`.
 * @throws VerbsReplaced if the hook answers with verbs
 */
export async function reportRequest(
  leg: Leg,
  side: Leg,
  sip_method: 'INFO' | 'MESSAGE',
  sip_body: string,
  headers: object,
): Promise<void> {
  if (!side.hearsRequests) return side.addNote({ note: 'request-unheard' });
  const fields = { sip_method, sip_body, sip_headers: { ...createRequestHeaders(sip_method), ...headers } };
  replaceVerbs(await performHook(leg, 'inDialogRequest', leg.line.inDialogHook ?? '', fields));
}

/**
 * Reports that the caller holds the call or resumes it, as a platform with the environment variable
 * `JAMBONES_HOLD_UNHOLD_EVENTS` does (session/call-session.js `_notifyHoldState`). A hold of the
 * party is not reported, and the answer is ignored.
 */
async function sendHold({ does, by }: Extract<Act, { does: 'holds' | 'resumes' }>, leg: Leg): Promise<void> {
  const on_hold = does === 'holds';
  leg.add(by ?? 'caller', { kind: 'hold', on: on_hold });
  if (by === 'party' || leg.isOnHold === on_hold) return;
  leg.isOnHold = on_hold;
  const payload = {
    ...leg.facts.toWebhookFields(),
    sip_method: 'INVITE',
    event: on_hold ? 'hold' : 'unhold',
    on_hold,
    sip_body: `v=0\r\nm=audio 21438 RTP/AVP 0\r\na=${on_hold ? 'sendonly' : 'sendrecv'}\r\n`,
    sip_headers: createRequestHeaders('INVITE'),
  };
  try {
    await leg.line.ask('inDialogRequest', leg.line.inDialogHook ?? '', payload);
  } catch (error) {
    if (!(error instanceof HookFailure)) throw error;
    leg.addFailure(error, 'none');
  }
}

function replaceVerbs(verbs: Verb[]): void {
  if (verbs.length > 0) throw new VerbsReplaced(verbs);
}
