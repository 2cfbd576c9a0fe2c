import type { Act, ActOf } from './act.ts';
import { replaceVerbs } from './call-over.ts';
import type { Leg, SideActivity } from './leg.ts';
import { createRequestHeaders, parseReferTarget } from './sip-headers.ts';
import { sendNotification, tryFetchVerbs } from './tolerate-failure.ts';

/**
 * The SIP requests that a phone sends within a call: possible are those for which the call has a
 * hook.
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
async function sendRefer({ to, by, headers = {} }: ActOf<'refers'>, leg: Leg): Promise<void> {
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
  const payload = { ...facts.toWebhookFields(), refer_details };
  replaceVerbs(await tryFetchVerbs(leg, 'dialRefer', line.referHook ?? '', payload, facts.createSessionB3()));
}

/** Reports an INFO or MESSAGE (session/call-session.js `_onRequestWithinDialog`). */
async function sendRequest(act: ActOf<'sendsRequest'>, leg: Leg): Promise<void> {
  const { method, body, by } = act;
  leg.add(by ?? 'caller', { kind: 'sip-request', method, body });
  await reportRequest(leg, by === 'party' && leg.party ? leg.party : leg, act);
}

/**
 * Reports a SIP request of a phone within the call, unless jambonz does not hear those of `side`.
 * @throws VerbsReplaced if the hook answers with verbs
 */
export async function reportRequest(
  leg: Leg,
  side: Leg,
  { method: sip_method, body: sip_body, headers = {} }: Pick<ActOf<'sendsRequest'>, 'method' | 'body' | 'headers'>,
): Promise<void> {
  if (!side.hearsRequests) return side.addNote({ note: 'request-unheard' });
  const { facts, line } = leg;
  const sip_headers = { ...createRequestHeaders(sip_method), ...headers };
  const payload = { ...facts.toWebhookFields(), sip_method, sip_body, sip_headers };
  replaceVerbs(await tryFetchVerbs(leg, 'inDialogRequest', line.inDialogHook ?? '', payload, facts.createB3()));
}

/**
 * Reports that the caller holds the call or resumes it, as a platform with the environment variable
 * `JAMBONES_HOLD_UNHOLD_EVENTS` does (session/call-session.js `_notifyHoldState`). A hold of the
 * party is not reported, and the answer is ignored.
 */
async function sendHold({ does, by }: ActOf<'holds' | 'resumes'>, leg: Leg): Promise<void> {
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
  await sendNotification(leg, 'inDialogRequest', leg.line.inDialogHook ?? '', payload);
}
