import type { Dial, Verb } from '../../../generated/jambonz/verbs.ts';
import type { ActOf } from '../line/act.ts';
import { replaceVerbs } from '../line/call-over.ts';
import { keySeconds } from '../line/durations.ts';
import type { Leg } from '../line/leg.ts';
import { reportRequest } from '../line/phone-requests.ts';
import { createRequestHeaders, parseReferTarget } from '../line/sip-headers.ts';
import { sendNotification, tolerateFailure, tryFetchVerbs } from '../line/tolerate-failure.ts';
import { requireAllowed, requireArray } from '../webhooks/read-verbs.ts';
import { KeyCollector } from './key-collector.ts';
import { sendTranscription, speak } from './send-transcription.ts';

/** The verbs that the side waiting on hold can hear. */
const holdVerbs: Verb['verb'][] = ['pause', 'play', 'say'];

/** The conversation of a caller with the party that a dial has connected. */
export class Conversation {
  readonly #verb: Dial;
  readonly #caller: Leg;
  readonly #party: Leg;
  readonly #collectors: { caller: KeyCollector; party: KeyCollector };
  /** The verbs with which the party continues in a call of its own. */
  #partyVerbs: readonly Verb[] | undefined;

  constructor(verb: Dial, caller: Leg, party: Leg) {
    this.#verb = verb;
    this.#caller = caller;
    this.#party = party;
    // The open-source server watches both lists of the object form on the party
    // (tasks/dial.js:37-44).
    const { dtmfCapture = [] } = verb;
    const keys = Array.isArray(dtmfCapture)
      ? { caller: dtmfCapture, party: dtmfCapture }
      : { caller: [], party: [...(dtmfCapture.childCall ?? []), ...(dtmfCapture.parentCall ?? [])] };
    this.#collectors = { caller: new KeyCollector(keys.caller), party: new KeyCollector(keys.party) };
  }

  /**
   * Runs until one side hangs up or leaves, or the time limit of the dial is reached. Resolves with
   * verbs if the party continues with them in a call of its own.
   */
  async run(): Promise<readonly Verb[] | undefined> {
    const { dtmfHook, transcribe, referHook, onHoldHook } = this.#verb;
    const timeLimit = this.#verb.timeLimit || Number.POSITIVE_INFINITY;
    const fits = [
      'partyHangsUp' as const,
      'waits' as const,
      ...(dtmfHook || this.#caller.line.inDialogHook ? (['press'] as const) : []),
      ...(transcribe ? (['say'] as const) : []),
      ...(referHook ? (['refers'] as const) : []),
      ...(onHoldHook ? (['holds', 'resumes'] as const) : []),
    ];
    const { clock } = this.#caller.line;
    const endsAt = clock.seconds + timeLimit;
    while (clock.seconds < endsAt) {
      const act = await this.#caller.awaitAct('dial', 'conversation-end', fits);
      if (act.does === 'partyHangsUp') {
        this.#party.addAct({ kind: 'hangup' });
        await this.#party.hangUp('caller', act.headers);
        return undefined;
      }
      if (act.does === 'press') await this.#pressKeys(act);
      else if (act.does === 'say') await this.#sayText(act.text);
      else if (act.does === 'refers') await this.#refer(act);
      else if (act.does === 'holds') await this.#hold(act.by);
      else if (act.does === 'resumes') this.#addHold(act.by, false);
      else this.#caller.passTime(Math.min(act.seconds, endsAt - clock.seconds));
      if (this.#partyVerbs) return this.#partyVerbs;
    }
    this.#caller.addNote({ note: 'time-limit', seconds: timeLimit });
    return undefined;
  }

  /** Presses keys on one side, and reports each sequence of `dtmfCapture` to the `dtmfHook`. */
  async #pressKeys({ keys, by }: ActOf<'press'>): Promise<void> {
    const { line } = this.#caller;
    const side = by === 'party' ? this.#party : this.#caller;
    const collector = this.#collectors[by ?? 'caller'];
    side.addAct({ kind: 'press', keys });
    let isCaptured = false;
    for (const key of keys) {
      side.passTime(keySeconds);
      // The hook for SIP requests takes the keys from the dtmfHook (tasks/dial.js:486).
      if (line.inDialogHook) {
        await reportRequest(this.#caller, side, {
          method: 'INFO',
          body: `Signal=${key}\r\nDuration=160\r\n`,
          headers: { 'content-type': 'application/dtmf-relay' },
        });
        isCaptured = true;
        continue;
      }
      const dtmf = collector.press(key, line.clock.seconds);
      if (dtmf === undefined || !this.#verb.dtmfHook) continue;
      isCaptured = true;
      const payload = { dtmf, ...side.facts.toWebhookFields() };
      await sendNotification(side, 'dialDtmf', this.#verb.dtmfHook, payload, side.facts.createB3());
    }
    if (!isCaptured) side.addNote({ note: 'keys-not-captured', keys, captured: [...collector.patterns] });
  }

  /** Lets the caller speak, and sends the words to the transcription hook. Ignores its verbs. */
  async #sayText(text: string): Promise<void> {
    const { transcribe } = this.#verb;
    speak(text, this.#caller);
    if (transcribe) await sendTranscription(text, transcribe, this.#caller);
  }

  /**
   * Asks the `referHook` after a REFER of one side. Its verbs become those of the other side: the
   * caller's verbs are replaced, or the party becomes a call of its own (tasks/dial.js
   * `handleRefer`).
   */
  async #refer({ to, by, headers = {} }: ActOf<'refers'>): Promise<void> {
    const [caller, party] = [this.#caller, this.#party];
    const [side, other] = by === 'party' ? [party, caller] : [caller, party];
    side.addAct({ kind: 'refer', to });
    const { from, to: called } = side.facts.toWebhookFields();
    const user = by === 'party' ? called.replace(/^sips?:|@.*/g, '') : from;
    const refer_details = {
      ...parseReferTarget(to, side.facts.realm),
      sip_referred_by: `<sip:${user}@${side.facts.realm}>`,
      sip_user_agent: createRequestHeaders('REFER')['user-agent'],
      referred_by_user: user,
      referring_call_sid: side.facts.call_sid,
      referred_call_sid: other.facts.call_sid,
      ...headers,
    };
    const payload = { ...side.facts.toWebhookFields(), refer_details };
    const hook = this.#verb.referHook ?? '';
    const verbs = await tryFetchVerbs(side, 'dialRefer', hook, payload, side.facts.createB3());
    if (by === 'party') replaceVerbs(verbs);
    else if (verbs.length > 0) this.#partyVerbs = verbs;
  }

  /**
   * Asks the `onHoldHook` what the other side hears. The server asks just once for each hold,
   * because its loop reads `isOnHold`, which it never sets (tasks/dial.js:1136).
   */
  async #hold(by: 'party' | undefined): Promise<void> {
    this.#addHold(by, true);
    const { line, facts } = this.#caller;
    const waiting = by === 'party' ? this.#caller : this.#party;
    const { from, to } = (by === 'party' ? this.#party : this.#caller).facts.toWebhookFields();
    const hold_detail = { from: `<sip:${from}@${facts.realm}>;tag=1`, to: `<sip:${to}@${facts.realm}>;tag=2` };
    const payload = { ...facts.toWebhookFields(), hold_detail };
    const verbs = await tolerateFailure(this.#caller, 'silence', async () => {
      const answer = await line.ask('hold', this.#verb.onHoldHook ?? '', payload, facts.createB3());
      requireArray(answer);
      const verbs = line.readVerbs(answer);
      requireAllowed(verbs, holdVerbs);
      return verbs;
    });
    await waiting.runNested(verbs ?? []);
  }

  #addHold(by: 'party' | undefined, on: boolean): void {
    (by === 'party' ? this.#party : this.#caller).addAct({ kind: 'hold', on });
  }
}
