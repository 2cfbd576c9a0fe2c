import type { Verb } from '../../../generated/jambonz/verbs.ts';
import { CallOver, VerbsReplaced } from '../line/call-over.ts';
import type { Leg } from '../line/leg.ts';
import { alert } from './alert.ts';
import { dialogflow } from './bots/dialogflow.ts';
import { lex } from './bots/lex.ts';
import { llm } from './bots/llm.ts';
import { rasa } from './bots/rasa.ts';
import { conference } from './conference.ts';
import { config } from './config.ts';
import { dequeue } from './dequeue.ts';
import { dial } from './dial.ts';
import { dub } from './dub.ts';
import { enqueue } from './enqueue.ts';
import { gather } from './gather.ts';
import { hangup } from './hangup.ts';
import { leave } from './leave.ts';
import { listen } from './listen.ts';
import { message } from './message.ts';
import { play, say } from './prompts.ts';
import { redirect } from './redirect.ts';
import { answer, dtmf, pause, tag } from './simple.ts';
import { sipDecline } from './sip-decline.ts';
import { sipRefer } from './sip-refer.ts';
import { sipRequest } from './sip-request.ts';
import { transcribe } from './transcribe.ts';
import { transfer } from './transfer.ts';
import { reportVerbStatus } from './verb-status.ts';

/**
 * Carries out one kind of verb on a leg. Resolves with the verbs that replace the remaining verbs,
 * or with an empty list to continue with the remaining verbs.
 */
type PerformVerb<Name extends Verb['verb']> = (verb: Extract<Verb, { verb: Name }>, leg: Leg) => Promise<Verb[]>;

const performers: { [Name in Verb['verb']]: PerformVerb<Name> } = {
  agent: llm,
  alert,
  answer,
  conference,
  config,
  deepgram_s2s: llm,
  dequeue,
  dial,
  dialogflow,
  dtmf,
  dub,
  elevenlabs_s2s: llm,
  enqueue,
  gather,
  google_s2s: llm,
  gptlive_s2s: llm,
  hangup,
  leave,
  lex,
  listen,
  llm,
  message,
  microsoft_s2s: llm,
  nova_s2s: llm,
  openai_s2s: llm,
  pause,
  play,
  qwen_s2s: llm,
  rasa,
  redirect,
  room: conference,
  s2s: llm,
  say,
  'sip:decline': sipDecline,
  'sip:refer': sipRefer,
  'sip:request': sipRequest,
  stream: listen,
  tag,
  transcribe,
  transfer,
  ultravox_s2s: llm,
  voiceagent_s2s: llm,
  voicelive_s2s: llm,
};

/** Carries out a verb. Skips a verb that only the project's document has. */
export async function perform<Name extends Verb['verb']>(
  verb: Extract<Verb, { verb: Name }>,
  leg: Leg,
): Promise<Verb[]> {
  leg.add('application', { kind: 'verb', verb });
  if (!Object.hasOwn(performers, verb.verb)) return skipVerb(verb, leg);
  const report = (event: string) => reportVerbStatus(leg, { event, id: verb.id, name: verb.verb });
  await report('starting');
  try {
    const next = await (performers[verb.verb as Name] as PerformVerb<Name>)(verb, leg);
    await report('finished');
    return next;
  } catch (error) {
    // Not after a failure (feature server, session/call-session.js:1380).
    if (error instanceof CallOver || error instanceof VerbsReplaced) await report('finished');
    throw error;
  }
}

async function skipVerb({ verb }: Verb, leg: Leg): Promise<Verb[]> {
  leg.addNote({ note: 'verb-skipped', verb, because: 'not-played' });
  return [];
}
