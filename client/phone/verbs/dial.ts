import type { Dial, Verb } from '../../../generated/jambonz/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { tell, tryAction } from './action.ts';
import { confirm } from './confirm.ts';
import { speechSeconds } from './durations.ts';
import { withLastWord } from './last-word.ts';
import { type Party, ring } from './ring.ts';
import { transcribed } from './transcribed.ts';

/** The result of a dial in its action hook. */
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
  const result = await withLastWord([leg, verb, 'dialResult', getPartialResult], async () => {
    try {
      return await connectParty(verb, leg, parties);
    } finally {
      for (const party of parties) await party.drop();
    }
  });
  return tryAction(leg, verb, 'dialResult', result);
}

async function connectParty(verb: Dial, leg: Leg, parties: Party[]): Promise<DialResult> {
  let declined: DialResult | undefined;
  for await (const party of ring(verb, leg, parties)) {
    const result = toDialResult(party);
    if (await confirm(party, verb, leg)) {
      for (const other of parties) if (other !== party) await other.drop();
      await leg.answer();
      await runConversation(verb, leg, party);
      await party.drop();
      return toDialResult(party);
    }
    await party.drop();
    declined = result; // jambonz keeps the status from the time of the confirm hook, in-progress
  }
  return (
    declined ?? toDialResult(parties.find(({ leg: { facts } }) => facts.call_status === 'no-answer') ?? parties.at(-1))
  );
}

/** Runs until one side hangs up or the time limit is over. */
async function runConversation(verb: Dial, leg: Leg, party: Party): Promise<void> {
  const { timeLimit = Number.POSITIVE_INFINITY, dtmfHook, transcribe } = verb;
  const fits = [
    'partyHangsUp' as const,
    'waits' as const,
    ...(dtmfHook ? (['press'] as const) : []),
    ...(transcribe ? (['say'] as const) : []),
  ];
  for (let secondsLeft = timeLimit; secondsLeft > 0; ) {
    const act = await leg.turn('dial', 'one of the two to hang up', fits);
    if (act.does === 'partyHangsUp') return party.leg.does('hangs up');
    if (act.does === 'press') await pressKeys(act.keys, verb, act.by === 'party' ? party.leg : leg);
    else if (act.does === 'say') await sayText(act.text, verb, leg);
    else {
      leg.passes(Math.min(act.seconds, secondsLeft));
      secondsLeft -= act.seconds;
    }
  }
  leg.notes(`the time limit of ${timeLimit} s is over`);
}

async function pressKeys(keys: string, { dtmfCapture = [], dtmfHook }: Dial, side: Leg): Promise<void> {
  side.does('presses', keys);
  const watched = Array.isArray(dtmfCapture) ? dtmfCapture : Object.values(dtmfCapture).flat();
  if (!watched.includes(keys)) side.notes(`nobody watches for ${keys}, only for ${watched.join(', ')}`);
  else if (dtmfHook) await tell(side, 'dialDtmf', dtmfHook, { ...side.facts.told(), dtmf: keys }, side.facts.b3());
}

/** The answer to a transcription within a dial is ignored. */
async function sayText(text: string, { transcribe }: Dial, leg: Leg): Promise<void> {
  leg.does('says', text);
  leg.passes(speechSeconds(text));
  if (transcribe) await transcribed(text, transcribe, leg);
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
