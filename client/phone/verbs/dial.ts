import type { Dial, Verb } from '../../../generated/jambonz/verbs.ts';
import { Amd } from '../line/amd.ts';
import { VerbsReplaced } from '../line/call-over.ts';
import type { Leg } from '../line/leg.ts';
import { trySendResult } from './action.ts';
import { askConfirmHook } from './confirm.ts';
import { Conversation } from './conversation.ts';
import { runReportingAbort } from './report-abort.ts';
import { type Party, ringTargets } from './ring.ts';

/** The result of a dial, sent to its action hook. */
interface DialResult {
  dial_call_status?: string;
  dial_sip_status?: number | undefined;
  dial_call_sid?: string;
  dial_sbc_callid?: string | undefined;
}

export async function dial(verb: Dial, leg: Leg): Promise<Verb[]> {
  if (!verb.answerOnBridge) await leg.answer();
  const result: DialResult = {};
  await runReportingAbort([leg, verb, 'dialResult', () => result], () => connectParty(verb, leg, result));
  return trySendResult(leg, verb, 'dialResult', result);
}

/** Rings the targets and connects the first that accepts the call. Fills in the result. */
async function connectParty(verb: Dial, leg: Leg, result: DialResult): Promise<void> {
  const parties: Party[] = [];
  try {
    for await (const party of ringTargets(verb, leg, parties, (changed) => recordStatus(changed, result))) {
      if (!(await askConfirmHook(party, verb, leg))) continue;
      Object.assign(result, {
        dial_call_status: 'completed',
        dial_sip_status: 200,
        dial_call_sid: party.leg.facts.call_sid,
      });
      await leg.answer();
      for (const other of parties) if (other !== party) await other.drop(leg.line.isCancelReported);
      await talk(verb, leg, party);
      return;
    }
  } finally {
    for (const party of parties) await party.drop(leg.line.isCancelReported);
  }
}

async function talk(verb: Dial, leg: Leg, party: Party): Promise<void> {
  leg.party = party.leg;
  if (verb.amd) leg.amd = new Amd(verb.amd, leg, party.leg);
  try {
    await new Conversation(verb, leg, party.leg).run();
  } catch (error) {
    if (error instanceof VerbsReplaced && error.childVerbs) await leg.line.adopt(party.leg, error.childVerbs, leg);
    throw error;
  } finally {
    if (verb.amd) {
      // A party that has hung up leaves no audio to stop listening to.
      if (!party.leg.ending) await leg.amd?.stop();
      leg.amd = undefined;
    }
    leg.party = undefined;
  }
}

/**
 * Records the status that a party has reached. The last status of any party counts, until one is
 * connected or has not answered (tasks/dial.js:646-654). A hang-up has no SIP status.
 */
function recordStatus({ leg: { facts } }: Party, result: DialResult): void {
  if (result.dial_call_status === 'completed' || result.dial_call_status === 'no-answer') return;
  const { call_status, sip_status, call_sid, sbc_callid } = facts;
  Object.assign(result, {
    dial_call_status: call_status,
    dial_sip_status: call_status === 'completed' ? undefined : sip_status,
    dial_call_sid: call_sid,
    dial_sbc_callid: sbc_callid,
  });
}
