import type { Verb } from '../../../generated/server/verbs.ts';
import type { Leg } from '../line/leg.ts';
import { conference } from './conference.ts';
import { config } from './config.ts';
import { dequeue } from './dequeue.ts';
import { dial } from './dial.ts';
import { enqueue } from './enqueue.ts';
import { gather } from './gather.ts';
import { hangup } from './hangup.ts';
import { leave } from './leave.ts';
import { listen } from './listen.ts';
import { llm } from './llm.ts';
import { message } from './message.ts';
import { play, say } from './prompts.ts';
import { redirect } from './redirect.ts';
import { answer, dtmf, pause, tag } from './simple.ts';
import { sipDecline } from './sip-decline.ts';
import { sipRefer } from './sip-refer.ts';
import { sipRequest } from './sip-request.ts';
import { transcribe } from './transcribe.ts';

/** What a verb does to a leg of a call. Resolves with the verbs that replace those behind it, or with none. */
type Performance<Name extends Verb['verb']> = (verb: Extract<Verb, { verb: Name }>, leg: Leg) => Promise<Verb[]>;

const performances: { [Name in Verb['verb']]: Performance<Name> } = {
  agent: llm,
  alert: skip,
  answer,
  conference,
  config,
  deepgram_s2s: llm,
  dequeue,
  dial,
  dialogflow: skip,
  dtmf,
  dub: skip,
  elevenlabs_s2s: llm,
  enqueue,
  gather,
  google_s2s: llm,
  gptlive_s2s: llm,
  hangup,
  leave,
  lex: skip,
  listen,
  llm,
  message,
  microsoft_s2s: llm,
  openai_s2s: llm,
  pause,
  play,
  qwen_s2s: llm,
  rasa: skip,
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
  transfer: skip,
  ultravox_s2s: llm,
  voiceagent_s2s: llm,
};

/** Carries out one verb. */
export function perform<Name extends Verb['verb']>(verb: Extract<Verb, { verb: Name }>, leg: Leg): Promise<Verb[]> {
  return (performances[verb.verb as Name] as Performance<Name>)(verb, leg);
}

async function skip({ verb }: Verb, leg: Leg): Promise<Verb[]> {
  leg.notes(`${verb} is skipped, the phone does not play it`);
  return [];
}
