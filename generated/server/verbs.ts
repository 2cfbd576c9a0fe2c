// GENERATED from openapi/ by `npm run generate`. Do not edit.
import type { components, paths, Requirements } from '../types.ts';

type Schemas = components['schemas'];
type Arguments<Options> = {} extends Options ? [options?: Options] : [options: Options];

/** What the conditions of a verb require beside its options. */
type RequirementsOf<Name> = Name extends keyof Requirements ? Requirements[Name] : unknown;

type PostPath = { [Path in keyof paths]: paths[Path] extends { post: { responses: unknown } } ? Path : never }[keyof paths];
type WithoutQuery<Hook extends string> = Hook extends `${infer Path}?${string}` ? WithoutQuery<Path> : Hook extends `${infer Path}#${string}` ? Path : Hook;
type Fills<Given extends string, Segment extends string> = Segment extends `${string}{${string}` ? (Given extends '' ? false : true) : Given extends Segment ? true : false;
/** Whether a path has the segments of a declared one. */
type Matches<Path extends string, Declared extends string> = Declared extends `${infer Segment}/${infer Segments}`
  ? Path extends `${infer Given}/${infer Rest}` ? Fills<Given, Segment> extends true ? Matches<Rest, Segments> : false : false
  : Path extends `${string}/${string}` ? false : Fills<Path, Declared>;
type Fits<Path extends string> = true extends { [Declared in PostPath]: Matches<Path, Declared> }[PostPath] ? true : false;
/** The type of a hook is a pattern such as `/ivr/${string}`, which allows slashes and nothing at all in place of a parameter. */
type CheckHook<Hook> = Hook extends `/${string}` ? Fits<WithoutQuery<Hook>> extends false ? `no operation declares ${Hook}` : unknown : [Hook] extends [never] ? Hook : unknown;
type HookName<Options> = { [Name in keyof Options]-?: string extends Options[Name] ? never : 'https://' extends Options[Name] ? Name : never }[keyof Options];
type CheckHooks<Options, Given> = { [Name in keyof Given & HookName<Options>]?: CheckHook<Given[Name]> };
type HasParameters = Extract<PostPath, `${string}{${string}`> extends never ? false : true;
/** Where a path has parameters, hooks written as literals are compared with the declared paths. */
type VerbFunction<Options, Verb> = [HookName<Options>, HasParameters] extends [infer Name, true] ? [Name] extends [never] ? PlainFunction<Options, Verb> : HookFunction<Options, Verb> : PlainFunction<Options, Verb>;
type PlainFunction<Options, Verb> = (...[options]: Arguments<Options>) => Verb;
type HookFunction<Options, Verb> = {} extends Options
  ? <const Given>(options?: Options & CheckHooks<Options, Given>) => Verb
  : <const Given>(options: Options & CheckHooks<Options, Given>) => Verb;

export type Verb = Schemas['verb'];

export type Agent = Schemas['agent'];
export interface AgentProperties extends Omit<Agent, 'verb'> {
  verb?: never;
}
export type AgentOptions = AgentProperties & RequirementsOf<'agent'>;
/** Connects the caller with a voice agent made of three parts of your choice: speech recognition, a language model and a
voice. The server handles turns, interruptions and tools. It ends when the model or the caller hangs up.
 */
export const agent: VerbFunction<AgentOptions, Agent> = (...[options]: Arguments<AgentOptions>) => ({ verb: 'agent', ...options });

export type Alert = Schemas['alert'];
export interface AlertProperties extends Omit<Alert, 'verb'> {
  verb?: never;
}
export type AlertOptions = AlertProperties & RequirementsOf<'alert'>;
/** Writes a message of your own to the account's alerts in the portal, and continues at once. The caller notices nothing.
 */
export const alert: VerbFunction<AlertOptions, Alert> = (...[options]: Arguments<AlertOptions>) => ({ verb: 'alert', ...options });

export type Answer = Schemas['answer'];
export interface AnswerProperties extends Omit<Answer, 'verb'> {
  verb?: never;
}
export type AnswerOptions = AnswerProperties & RequirementsOf<'answer'>;
/** Answers the call. Most verbs answer it by themselves; use this one where no other verb does, such as before a `pause`.
On a call that is already answered it does nothing.
 */
export const answer: VerbFunction<AnswerOptions, Answer> = (...[options]: Arguments<AnswerOptions>) => ({ verb: 'answer', ...options });

export type Conference = Schemas['conference'];
export interface ConferenceProperties extends Omit<Conference, 'verb'> {
  verb?: never;
}
export type ConferenceOptions = ConferenceProperties & RequirementsOf<'conference'>;
/** Puts the caller into a conference with all others in the conference of that name. It needs no setup, belongs to the
account, and ends when the last participant leaves. The next verb follows when this caller has left it.
 */
export const conference: VerbFunction<ConferenceOptions, Conference> = (...[options]: Arguments<ConferenceOptions>) => ({ verb: 'conference', ...options });

export type Config = Schemas['config'];
export interface ConfigProperties extends Omit<Config, 'verb'> {
  verb?: never;
}
export type ConfigOptions = ConfigProperties & RequirementsOf<'config'>;
/** Sets defaults for the rest of the call and starts or stops what runs in the background of other verbs: streaming,
transcription, recording, barge-in. It plays nothing, and the next verb follows at once. Settings that it does not
mention stay unchanged.

Properties that need audio (`amd`, `bargeIn`, `boostAudioSignal`, `listen`, `record`, `transcribe`) answer the call.
 */
export const config: VerbFunction<ConfigOptions, Config> = (...[options]: Arguments<ConfigOptions>) => ({ verb: 'config', ...options });

export type DeepgramS2s = Schemas['deepgram-s2s'];
export interface DeepgramS2sProperties extends Omit<DeepgramS2s, 'verb'> {
  verb?: never;
}
export type DeepgramS2sOptions = DeepgramS2sProperties & RequirementsOf<'deepgram-s2s'>;
/** Connects the caller with Deepgram's Voice Agent, which listens, thinks with a model of your choice and speaks. The
same as `llm` with the vendor deepgram.
 */
export const deepgramS2s: VerbFunction<DeepgramS2sOptions, DeepgramS2s> = (...[options]: Arguments<DeepgramS2sOptions>) => ({ verb: 'deepgram_s2s', ...options });

export type Dequeue = Schemas['dequeue'];
export interface DequeueProperties extends Omit<Dequeue, 'verb'> {
  verb?: never;
}
export type DequeueOptions = DequeueProperties & RequirementsOf<'dequeue'>;
/** Takes a caller out of a queue and connects this call with that caller until either side hangs up. While the queue is
empty it waits, checking again every 5 seconds.
 */
export const dequeue: VerbFunction<DequeueOptions, Dequeue> = (...[options]: Arguments<DequeueOptions>) => ({ verb: 'dequeue', ...options });

export type Dial = Schemas['dial'];
export interface DialProperties extends Omit<Dial, 'verb'> {
  verb?: never;
}
export type DialOptions = DialProperties & RequirementsOf<'dial'>;
/** Rings one or more targets, all at once, and connects the caller with the first to answer; the others stop ringing. It
ends when either side hangs up, when no target answers, or when all have declined. If the caller is still there,
`actionHook` is called for the verbs to continue with, or the next verb follows.
 */
export const dial: VerbFunction<DialOptions, Dial> = (...[options]: Arguments<DialOptions>) => ({ verb: 'dial', ...options });

export type Dialogflow = Schemas['dialogflow'];
export interface DialogflowProperties extends Omit<Dialogflow, 'verb'> {
  verb?: never;
}
export type DialogflowOptions = DialogflowProperties & RequirementsOf<'dialogflow'>;
/** Connects the caller with a Google Dialogflow agent, which listens and answers until it ends the conversation, the
caller hangs up, or verbs in the answer of `eventHook` take over.
 */
export const dialogflow: VerbFunction<DialogflowOptions, Dialogflow> = (...[options]: Arguments<DialogflowOptions>) => ({ verb: 'dialogflow', ...options });

export type Dtmf = Schemas['dtmf'];
export interface DtmfProperties extends Omit<Dtmf, 'verb'> {
  verb?: never;
}
export type DtmfOptions = DtmfProperties & RequirementsOf<'dtmf'>;
/** Sends key tones into the call, answering it first. The next verb follows when all of them are sent.
 */
export const dtmf: VerbFunction<DtmfOptions, Dtmf> = (...[options]: Arguments<DtmfOptions>) => ({ verb: 'dtmf', ...options });

export type Dub = Schemas['dub'];
export interface DubProperties extends Omit<Dub, 'verb'> {
  verb?: never;
}
export type DubOptions = DubProperties & RequirementsOf<'dub'>;
/** Changes a track of extra sound that is mixed into what the caller hears, such as background music, and continues at
once. For the other side of a `dial`, use the `dub` of the `dial`.
 */
export const dub: VerbFunction<DubOptions, Dub> = (...[options]: Arguments<DubOptions>) => ({ verb: 'dub', ...options });

export type ElevenlabsS2s = Schemas['elevenlabs-s2s'];
export interface ElevenlabsS2sProperties extends Omit<ElevenlabsS2s, 'verb'> {
  verb?: never;
}
export type ElevenlabsS2sOptions = ElevenlabsS2sProperties & RequirementsOf<'elevenlabs-s2s'>;
/** Connects the caller with an agent that is set up at ElevenLabs. The same as `llm` with the vendor elevenlabs. It needs
no `model`, because the agent decides.
 */
export const elevenlabsS2s: VerbFunction<ElevenlabsS2sOptions, ElevenlabsS2s> = (...[options]: Arguments<ElevenlabsS2sOptions>) => ({ verb: 'elevenlabs_s2s', ...options });

export type Enqueue = Schemas['enqueue'];
export interface EnqueueProperties extends Omit<Enqueue, 'verb'> {
  verb?: never;
}
export type EnqueueOptions = EnqueueProperties & RequirementsOf<'enqueue'>;
/** Puts the caller into a queue until another call takes the caller out (`dequeue`), which connects the two, or until the
caller hangs up or a `leave` is run. Queues need no setup; they belong to the account.
 */
export const enqueue: VerbFunction<EnqueueOptions, Enqueue> = (...[options]: Arguments<EnqueueOptions>) => ({ verb: 'enqueue', ...options });

export type Gather = Schemas['gather'];
export interface GatherProperties extends Omit<Gather, 'verb'> {
  verb?: never;
}
export type GatherOptions = GatherProperties & RequirementsOf<'gather'>;
/** Collects keys, speech or both, usually after a prompt, and sends the result to `actionHook`. The verbs in the answer
replace the rest of the application; with an empty answer, or no `actionHook`, the next verb follows. So the verbs
after a gather are for a silent caller, for an empty answer, and for a speech vendor that fails, which most vendors
do not report to `actionHook`.

Digits end it when `numDigits` or `maxDigits` are reached, on `finishOnKey`, or after `interDigitTimeout`. Speech ends
it with the recogniser's first final transcript, unless `recognizer.asrTimeout` asks for more.
 */
export const gather: VerbFunction<GatherOptions, Gather> = (...[options]: Arguments<GatherOptions>) => ({ verb: 'gather', ...options });

export type GoogleS2s = Schemas['google-s2s'];
export interface GoogleS2sProperties extends Omit<GoogleS2s, 'verb'> {
  verb?: never;
}
export type GoogleS2sOptions = GoogleS2sProperties & RequirementsOf<'google-s2s'>;
/** Connects the caller with a model of Google's Gemini Live API, which listens and speaks by itself. The same as `llm`
with the vendor google.
 */
export const googleS2s: VerbFunction<GoogleS2sOptions, GoogleS2s> = (...[options]: Arguments<GoogleS2sOptions>) => ({ verb: 'google_s2s', ...options });

export type GptliveS2s = Schemas['gptlive-s2s'];
export interface GptliveS2sProperties extends Omit<GptliveS2s, 'verb'> {
  verb?: never;
}
export type GptliveS2sOptions = GptliveS2sProperties & RequirementsOf<'gptlive-s2s'>;
/** Connects the caller with a model of OpenAI's GPT Live API, which listens and speaks by itself. The same as `llm` with
the vendor gptlive.
 */
export const gptliveS2s: VerbFunction<GptliveS2sOptions, GptliveS2s> = (...[options]: Arguments<GptliveS2sOptions>) => ({ verb: 'gptlive_s2s', ...options });

export type Hangup = Schemas['hangup'];
export interface HangupProperties extends Omit<Hangup, 'verb'> {
  verb?: never;
}
export type HangupOptions = HangupProperties & RequirementsOf<'hangup'>;
/** Ends the call. A call that is not answered yet cannot be hung up: the verb is skipped, and jambonz declines the call
with 603 when no verb is left. Use `sip:decline` there.
 */
export const hangup: VerbFunction<HangupOptions, Hangup> = (...[options]: Arguments<HangupOptions>) => ({ verb: 'hangup', ...options });

export type Leave = Schemas['leave'];
export interface LeaveProperties extends Omit<Leave, 'verb'> {
  verb?: never;
}
export type LeaveOptions = LeaveProperties & RequirementsOf<'leave'>;
/** Takes a waiting caller out of the queue; the call continues after the `enqueue`. Use it in the answer of a `waitHook`,
where the verbs after it are not run. Anywhere else the open-source server ends the call at this verb.
 */
export const leave: VerbFunction<LeaveOptions, Leave> = (...[options]: Arguments<LeaveOptions>) => ({ verb: 'leave', ...options });

export type Lex = Schemas['lex'];
export interface LexProperties extends Omit<Lex, 'verb'> {
  verb?: never;
}
export type LexOptions = LexProperties & RequirementsOf<'lex'>;
/** Connects the caller with an Amazon Lex bot, which listens and answers until the caller hangs up or verbs in the answer
of `eventHook` take over.
 */
export const lex: VerbFunction<LexOptions, Lex> = (...[options]: Arguments<LexOptions>) => ({ verb: 'lex', ...options });

export type Listen = Schemas['listen'];
export interface ListenProperties extends Omit<Listen, 'verb'> {
  verb?: never;
}
export type ListenOptions = ListenProperties & RequirementsOf<'listen'>;
/** Streams the call's audio to a WebSocket server, which may send audio back. The next verb follows when the server
closes the connection, on `finishOnKey` or after `maxLength`. To stream while other verbs run, use `listen` in a
`config`.
 */
export const listen: VerbFunction<ListenOptions, Listen> = (...[options]: Arguments<ListenOptions>) => ({ verb: 'listen', ...options });

export type Llm = Schemas['llm'];
export interface LlmProperties extends Omit<Llm, 'verb'> {
  verb?: never;
}
export type LlmOptions = LlmProperties & RequirementsOf<'llm'>;
/** Connects the caller with a model that listens and speaks by itself. It ends when the caller hangs up or the vendor
closes the session. Most vendors have a shorter verb of their own, such as `openai_s2s`, which documents what its
`llmOptions` and `auth` hold.
 */
export const llm: VerbFunction<LlmOptions, Llm> = (...[options]: Arguments<LlmOptions>) => ({ verb: 'llm', ...options });

export type Message = Schemas['message'];
export interface MessageProperties extends Omit<Message, 'verb'> {
  verb?: never;
}
export type MessageOptions = MessageProperties & RequirementsOf<'message'>;
/** Sends an SMS through one of the account's SMPP carriers; the call need not be answered. The next verb follows when the
carrier has accepted or refused it.
 */
export const message: VerbFunction<MessageOptions, Message> = (...[options]: Arguments<MessageOptions>) => ({ verb: 'message', ...options });

export type MicrosoftS2s = Schemas['microsoft-s2s'];
export interface MicrosoftS2sProperties extends Omit<MicrosoftS2s, 'verb'> {
  verb?: never;
}
export type MicrosoftS2sOptions = MicrosoftS2sProperties & RequirementsOf<'microsoft-s2s'>;
/** Connects the caller with a realtime model on Azure OpenAI, which listens and speaks by itself. The same as `llm` with
the vendor microsoft. `model` is the name of the deployment.
 */
export const microsoftS2s: VerbFunction<MicrosoftS2sOptions, MicrosoftS2s> = (...[options]: Arguments<MicrosoftS2sOptions>) => ({ verb: 'microsoft_s2s', ...options });

export type NovaS2s = Schemas['nova-s2s'];
export interface NovaS2sProperties extends Omit<NovaS2s, 'verb'> {
  verb?: never;
}
export type NovaS2sOptions = NovaS2sProperties & RequirementsOf<'nova-s2s'>;
/** Connects the caller with Amazon Nova Sonic on Bedrock, which listens and speaks by itself. The same as `llm` with the
vendor nova. The credentials need the permission bedrock:InvokeModelWithBidirectionalStream.
 */
export const novaS2s: VerbFunction<NovaS2sOptions, NovaS2s> = (...[options]: Arguments<NovaS2sOptions>) => ({ verb: 'nova_s2s', ...options });

export type OpenaiS2s = Schemas['openai-s2s'];
export interface OpenaiS2sProperties extends Omit<OpenaiS2s, 'verb'> {
  verb?: never;
}
export type OpenaiS2sOptions = OpenaiS2sProperties & RequirementsOf<'openai-s2s'>;
/** Connects the caller with a model of OpenAI's Realtime API, which listens and speaks by itself. The same as `llm` with
the vendor openai.
 */
export const openaiS2s: VerbFunction<OpenaiS2sOptions, OpenaiS2s> = (...[options]: Arguments<OpenaiS2sOptions>) => ({ verb: 'openai_s2s', ...options });

export type Pause = Schemas['pause'];
export interface PauseProperties extends Omit<Pause, 'verb'> {
  verb?: never;
}
export type PauseOptions = PauseProperties & RequirementsOf<'pause'>;
/** Waits before the next verb. It does not answer the call: put `answer` before it when the caller should not hear
ringing meanwhile.
 */
export const pause: VerbFunction<PauseOptions, Pause> = (...[options]: Arguments<PauseOptions>) => ({ verb: 'pause', ...options });

export type Play = Schemas['play'];
export interface PlayProperties extends Omit<Play, 'verb'> {
  verb?: never;
}
export type PlayOptions = PlayProperties & RequirementsOf<'play'>;
/** Plays recorded sound to the caller, answering the call first unless `earlyMedia` is set. The next verb follows when it
has ended. A file that cannot be found raises an alert in the portal, and the call continues in the same way.
 */
export const play: VerbFunction<PlayOptions, Play> = (...[options]: Arguments<PlayOptions>) => ({ verb: 'play', ...options });

export type QwenS2s = Schemas['qwen-s2s'];
export interface QwenS2sProperties extends Omit<QwenS2s, 'verb'> {
  verb?: never;
}
export type QwenS2sOptions = QwenS2sProperties & RequirementsOf<'qwen-s2s'>;
/** Connects the caller with a Qwen Omni-Realtime model of Alibaba, which listens and speaks by itself. The same as `llm`
with the vendor qwen. `auth` holds the DashScope `apiKey`, which is bound to a region, and `host` for a region other
than the international one.
 */
export const qwenS2s: VerbFunction<QwenS2sOptions, QwenS2s> = (...[options]: Arguments<QwenS2sOptions>) => ({ verb: 'qwen_s2s', ...options });

export type Rasa = Schemas['rasa'];
export interface RasaProperties extends Omit<Rasa, 'verb'> {
  verb?: never;
}
export type RasaOptions = RasaProperties & RequirementsOf<'rasa'>;
/** Connects the caller with a Rasa assistant: what the caller says is sent to it as text, and its answer is spoken. It
ends after 10 seconds without speech, when Rasa cannot be reached, or when the caller hangs up.
 */
export const rasa: VerbFunction<RasaOptions, Rasa> = (...[options]: Arguments<RasaOptions>) => ({ verb: 'rasa', ...options });

export type Redirect = Schemas['redirect'];
export interface RedirectProperties extends Omit<Redirect, 'verb'> {
  verb?: never;
}
export type RedirectOptions = RedirectProperties & RequirementsOf<'redirect'>;
/** Hands the call to another webhook: its answer replaces the rest of the application. After an empty answer the next
verb follows; a failed request ends the call.
 */
export const redirect: VerbFunction<RedirectOptions, Redirect> = (...[options]: Arguments<RedirectOptions>) => ({ verb: 'redirect', ...options });

export type Room = Schemas['room'];
export interface RoomProperties extends Omit<Room, 'verb'> {
  verb?: never;
}
export type RoomOptions = RoomProperties & RequirementsOf<'room'>;
/** Another name for `conference`, with the same properties. */
export const room: VerbFunction<RoomOptions, Room> = (...[options]: Arguments<RoomOptions>) => ({ verb: 'room', ...options });

export type S2s = Schemas['s2s'];
export interface S2sProperties extends Omit<S2s, 'verb'> {
  verb?: never;
}
export type S2sOptions = S2sProperties & RequirementsOf<'s2s'>;
/** Another name for `llm`; the open-source server turns it into one. */
export const s2s: VerbFunction<S2sOptions, S2s> = (...[options]: Arguments<S2sOptions>) => ({ verb: 's2s', ...options });

export type Say = Schemas['say'];
export interface SayProperties extends Omit<Say, 'verb'> {
  verb?: never;
}
export type SayOptions = SayProperties & RequirementsOf<'say'>;
/** Speaks text to the caller, answering the call first unless `earlyMedia` is set. The next verb follows when all of
it is spoken.
 */
export const say: VerbFunction<SayOptions, Say> = (...[options]: Arguments<SayOptions>) => ({ verb: 'say', ...options });

export type SipDecline = Schemas['sip-decline'];
export interface SipDeclineProperties extends Omit<SipDecline, 'verb'> {
  verb?: never;
}
export type SipDeclineOptions = SipDeclineProperties & RequirementsOf<'sip-decline'>;
/** Rejects an incoming call that is not answered yet, with a SIP status of your choice. On an answered call the verb is
skipped: end it with `hangup`. An outbound call ends at this verb. Make it the last verb: a `redirect` behind it still
asks its hook, whose answer is ignored.
 */
export const sipDecline: VerbFunction<SipDeclineOptions, SipDecline> = (...[options]: Arguments<SipDeclineOptions>) => ({ verb: 'sip:decline', ...options });

export type SipRefer = Schemas['sip-refer'];
export interface SipReferProperties extends Omit<SipRefer, 'verb'> {
  verb?: never;
}
export type SipReferOptions = SipReferProperties & RequirementsOf<'sip-refer'>;
/** Transfers the call away by SIP REFER: the caller's side is asked to call another party, and usually hangs up here. If
it refuses, or has not reported how the new call ended within 15 seconds, the next verb follows. The call must be
answered; otherwise the verb is skipped.
 */
export const sipRefer: VerbFunction<SipReferOptions, SipRefer> = (...[options]: Arguments<SipReferOptions>) => ({ verb: 'sip:refer', ...options });

export type SipRequest = Schemas['sip-request'];
export interface SipRequestProperties extends Omit<SipRequest, 'verb'> {
  verb?: never;
}
export type SipRequestOptions = SipRequestProperties & RequirementsOf<'sip-request'>;
/** Sends a SIP request inside the call, such as INFO, and waits for its response. The call must be answered; otherwise
the verb is skipped.
 */
export const sipRequest: VerbFunction<SipRequestOptions, SipRequest> = (...[options]: Arguments<SipRequestOptions>) => ({ verb: 'sip:request', ...options });

export type Stream = Schemas['stream'];
export interface StreamProperties extends Omit<Stream, 'verb'> {
  verb?: never;
}
export type StreamOptions = StreamProperties & RequirementsOf<'stream'>;
/** Another name for `listen`; the open-source server turns it into one. */
export const stream: VerbFunction<StreamOptions, Stream> = (...[options]: Arguments<StreamOptions>) => ({ verb: 'stream', ...options });

export type Tag = Schemas['tag'];
export interface TagProperties extends Omit<Tag, 'verb'> {
  verb?: never;
}
export type TagOptions = TagProperties & RequirementsOf<'tag'>;
/** Attaches data of your own to the call. Later webhooks of the call carry it as `customerData`; a second tag replaces
the first one's data.
 */
export const tag: VerbFunction<TagOptions, Tag> = (...[options]: Arguments<TagOptions>) => ({ verb: 'tag', ...options });

export type Transcribe = Schemas['transcribe'];
export interface TranscribeProperties extends Omit<Transcribe, 'verb'> {
  verb?: never;
}
export type TranscribeOptions = TranscribeProperties & RequirementsOf<'transcribe'>;
/** Transcribes the caller until the call ends, or until verbs in the answer of a hook replace the application. In the
open-source server the verbs after it wait that long. To transcribe while other verbs run, use `transcribe` in a
`config` or a `dial`.
 */
export const transcribe: VerbFunction<TranscribeOptions, Transcribe> = (...[options]: Arguments<TranscribeOptions>) => ({ verb: 'transcribe', ...options });

export type Transfer = Schemas['transfer'];
export interface TransferProperties extends Omit<Transfer, 'verb'> {
  verb?: never;
}
export type TransferOptions = TransferProperties & RequirementsOf<'transfer'>;
/** Transfers the caller to a person: blind, or warm, with a spoken briefing for that person first. If the call is not
taken, `disposition` decides what happens to the caller.
 */
export const transfer: VerbFunction<TransferOptions, Transfer> = (...[options]: Arguments<TransferOptions>) => ({ verb: 'transfer', ...options });

export type UltravoxS2s = Schemas['ultravox-s2s'];
export interface UltravoxS2sProperties extends Omit<UltravoxS2s, 'verb'> {
  verb?: never;
}
export type UltravoxS2sOptions = UltravoxS2sProperties & RequirementsOf<'ultravox-s2s'>;
/** Connects the caller with an Ultravox model, which listens and speaks by itself. The same as `llm` with the vendor
ultravox. `llmOptions` holds what Ultravox accepts when a call is created; with `agent_id` in `auth` an agent that is
set up there is used, in place of `model`.
 */
export const ultravoxS2s: VerbFunction<UltravoxS2sOptions, UltravoxS2s> = (...[options]: Arguments<UltravoxS2sOptions>) => ({ verb: 'ultravox_s2s', ...options });

export type VoiceagentS2s = Schemas['voiceagent-s2s'];
export interface VoiceagentS2sProperties extends Omit<VoiceagentS2s, 'verb'> {
  verb?: never;
}
export type VoiceagentS2sOptions = VoiceagentS2sProperties & RequirementsOf<'voiceagent-s2s'>;
/** Another name for `deepgram_s2s`.
 */
export const voiceagentS2s: VerbFunction<VoiceagentS2sOptions, VoiceagentS2s> = (...[options]: Arguments<VoiceagentS2sOptions>) => ({ verb: 'voiceagent_s2s', ...options });

export type VoiceliveS2s = Schemas['voicelive-s2s'];
export interface VoiceliveS2sProperties extends Omit<VoiceliveS2s, 'verb'> {
  verb?: never;
}
export type VoiceliveS2sOptions = VoiceliveS2sProperties & RequirementsOf<'voicelive-s2s'>;
/** Connects the caller with a model of Azure's Voice Live API, which listens and speaks by itself. The same as `llm` with
the vendor voicelive. `model` is not needed with `agentId` in `connectOptions`.
 */
export const voiceliveS2s: VerbFunction<VoiceliveS2sOptions, VoiceliveS2s> = (...[options]: Arguments<VoiceliveS2sOptions>) => ({ verb: 'voicelive_s2s', ...options });

