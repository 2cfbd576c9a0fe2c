import type { Dial, Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { sendNotification, trySendResult } from './action.ts';
import { askConfirmHook } from './confirm.ts';
import { estimateSpeechSeconds } from './durations.ts';
import { runReportingAbort } from './report-abort.ts';
import { type Party, ringTargets } from './ring.ts';
import { sendTranscription } from './send-transcription.ts';

/** The result of a dial, sent to its action hook. */
interface DialResult {
  dial_call_status?: string;
  dial_sip_status?: number;
  dial_call_sid?: string;
  dial_sbc_callid?: string;
}

export async function dial(verb: Dial, leg: Leg): Promise<Verb[]> {
  if (!verb.answerOnBridge) await leg.answer();
  const parties: Party[] = [];
  const getPartialResult = () => toDialResult(parties.find((party) => party.leg.isAnswered) ?? parties[0]);
  const result = await runReportingAbort([leg, verb, 'dialResult', getPartialResult], async () => {
    try {
      return await connectParty(verb, leg, parties);
    } finally {
      for (const party of parties) await party.drop();
    }
  });
  return trySendResult(leg, verb, 'dialResult', result);
}

async function connectParty(verb: Dial, leg: Leg, parties: Party[]): Promise<DialResult> {
  let declined: DialResult | undefined;
  for await (const party of ringTargets(verb, leg, parties)) {
    const result = toDialResult(party);
    if (await askConfirmHook(party, verb, leg)) {
      for (const other of parties) if (other !== party) await other.drop();
      await leg.answer();
      await runConversation(verb, leg, party);
      await party.drop();
      return toDialResult(party);
    }
    await party.drop();
    // The dial reports the status that the party had before the confirm hook was requested.
    declined = result;
  }
  return (
    declined ?? toDialResult(parties.find(({ leg: { facts } }) => facts.call_status === 'no-answer') ?? parties.at(-1))
  );
}

/** Runs the conversation until one side hangs up or the time limit of the dial is reached. */
async function runConversation(verb: Dial, leg: Leg, party: Party): Promise<void> {
  const { timeLimit = Number.POSITIVE_INFINITY, dtmfHook, transcribe } = verb;
  const fits = [
    'partyHangsUp' as const,
    'waits' as const,
    ...(dtmfHook ? (['press'] as const) : []),
    ...(transcribe ? (['say'] as const) : []),
  ];
  for (let secondsLeft = timeLimit; secondsLeft > 0; ) {
    const act = await leg.awaitAct('dial', 'conversation-end', fits);
    if (act.does === 'partyHangsUp') return party.leg.addAct({ kind: 'hangup' });
    if (act.does === 'press') await pressKeys(act.keys, verb, act.by === 'party' ? party.leg : leg);
    else if (act.does === 'say') await sayText(act.text, verb, leg);
    else {
      leg.passTime(Math.min(act.seconds, secondsLeft));
      secondsLeft -= act.seconds;
    }
  }
  leg.addNote({ note: 'time-limit', seconds: timeLimit });
}

async function pressKeys(keys: string, { dtmfCapture = [], dtmfHook }: Dial, side: Leg): Promise<void> {
  side.addAct({ kind: 'press', keys });
  const watched = Array.isArray(dtmfCapture) ? dtmfCapture : Object.values(dtmfCapture).flat();
  if (!watched.includes(keys)) side.addNote({ note: 'keys-not-captured', keys, captured: watched });
  else if (dtmfHook)
    await sendNotification(
      side,
      'dialDtmf',
      dtmfHook,
      { ...side.facts.toWebhookFields(), dtmf: keys },
      side.facts.createB3(),
    );
}

/**
 * Lets the caller speak to the party, and sends the words to the transcription hook of the `dial`
 * verb, if set. Ignores the verbs that the transcription hook returns.
 */
async function sayText(text: string, { transcribe }: Dial, leg: Leg): Promise<void> {
  leg.addAct({ kind: 'say', text });
  leg.passTime(estimateSpeechSeconds(text));
  if (transcribe) await sendTranscription(text, transcribe, leg);
}

function toDialResult(party: Party | undefined): DialResult {
  if (!party) return {};
  const { call_status, sip_status, call_sid, sbc_callid } = party.leg.facts;
  return {
    dial_call_status: call_status,
    dial_sip_status: sip_status,
    dial_call_sid: call_sid,
    dial_sbc_callid: sbc_callid,
  };
}
