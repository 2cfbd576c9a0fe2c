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
  const leaving: Departure[] = [];
  try {
    await runReportingAbort([leg, verb, 'dialResult', () => result], () => connectParty(verb, leg, result, leaving));
    return await trySendResult(leg, verb, 'dialResult', result);
  } finally {
    for (const { party, verbs } of leaving) await leg.adopt(party, verbs);
  }
}

/** A party that continues in a call of its own, with these verbs. */
interface Departure {
  party: Leg;
  verbs: readonly Verb[];
}

/**
 * Rings the targets and connects the first that accepts the call. Fills in the result, and
 * `leaving` if this party continues in a call of its own.
 */
async function connectParty(verb: Dial, leg: Leg, result: DialResult, leaving: Departure[]): Promise<void> {
  const parties: Party[] = [];
  const listen = verb.listen ?? verb.stream;
  let connectedAt: number | undefined;
  try {
    for await (const party of ringTargets(verb, leg, parties, (changed) => recordStatus(changed, result))) {
      if (!(await askConfirmHook(party, verb, leg))) {
        if (party.leg.ending?.by === 'caller') recordStatus(party, result);
        continue;
      }
      party.isConnected = true;
      Object.assign(result, {
        dial_call_status: 'completed',
        dial_sip_status: 200,
        dial_call_sid: party.leg.facts.call_sid,
      });
      await leg.answer();
      for (const other of parties) if (other !== party) await other.drop(leg.line.isCancelReported);
      connectedAt = leg.line.clock.seconds;
      await talk(verb, leg, party.leg, leaving);
      return;
    }
  } finally {
    for (const party of parties) if (party.leg !== leaving[0]?.party) await party.drop(leg.line.isCancelReported);
    if (listen && connectedAt !== undefined) {
      const dial_call_duration = Math.floor(leg.line.clock.seconds - connectedAt);
      await trySendResult(leg, listen, 'listenResult', { dial_call_duration });
    }
  }
}

async function talk(verb: Dial, leg: Leg, party: Leg, leaving: Departure[]): Promise<void> {
  leg.party = party;
  party.addAct({ kind: 'bridge' });
  const amd = verb.amd && new Amd(verb.amd, leg, party);
  if (amd) leg.activities.add(amd);
  try {
    const verbs = await new Conversation(verb, leg, party).run();
    if (verbs) leaving.push({ party, verbs });
  } catch (error) {
    if (error instanceof VerbsReplaced && error.childVerbs) leaving.push({ party, verbs: error.childVerbs });
    throw error;
  } finally {
    // A party that has hung up leaves no audio to stop listening to.
    if (amd && !party.ending && leaving.length === 0) await amd.stop();
    if (amd) leg.activities.delete(amd);
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
