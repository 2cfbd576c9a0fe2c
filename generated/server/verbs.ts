// GENERATED from openapi/ by `npm run generate`. Do not edit.
import type { components } from '../types.ts';

type Schemas = components['schemas'];
type Arguments<Options> = {} extends Options ? [options?: Options] : [options: Options];

export type Verb = Schemas['verb'];

export type Answer = Schemas['answer'];
export interface AnswerOptions extends Omit<Answer, 'verb'> {
  verb?: never;
}
/** Answers the call. Most verbs answer it by themselves; this one is for when nothing else would, such as before a
`pause`. On a call that is already answered it does nothing.
 */
export const answer = (...[options]: Arguments<AnswerOptions>): Answer => ({ verb: 'answer', ...options });

export type Dial = Schemas['dial'];
export interface DialOptions extends Omit<Dial, 'verb'> {
  verb?: never;
}
/** Rings one or more targets, all at once, and connects the caller with the first to answer; the others stop ringing.
It ends when either side hangs up, when nobody answers, or when all have declined. If the caller is still there,
`actionHook` is asked how to go on, or the next verb follows.
 */
export const dial = (...[options]: Arguments<DialOptions>): Dial => ({ verb: 'dial', ...options });

export type Enqueue = Schemas['enqueue'];
export interface EnqueueOptions extends Omit<Enqueue, 'verb'> {
  verb?: never;
}
/** Puts the caller into a queue until another call takes the caller out (`dequeue`), which connects the two, or until
the caller hangs up or a `leave` comes. Queues need no setting up; they belong to the account.
 */
export const enqueue = (...[options]: Arguments<EnqueueOptions>): Enqueue => ({ verb: 'enqueue', ...options });

export type Gather = Schemas['gather'];
export interface GatherOptions extends Omit<Gather, 'verb'> {
  verb?: never;
}
/** Collects keys, speech or both, usually after a prompt, and sends what it got to `actionHook`. The verbs in the answer
replace the rest of the application; with an empty answer, or no `actionHook`, the next verb follows. So the verbs
behind a gather are for the caller who says nothing, and for when your answer is empty.

Digits end it when `numDigits` or `maxDigits` are there, on `finishOnKey`, or after `interDigitTimeout`. Speech ends
it with the recogniser's first final transcript, unless `recognizer.asrTimeout` asks for more.
 */
export const gather = (...[options]: Arguments<GatherOptions>): Gather => ({ verb: 'gather', ...options });

export type Hangup = Schemas['hangup'];
export interface HangupOptions extends Omit<Hangup, 'verb'> {
  verb?: never;
}
/** Ends the call. A call that is not answered yet cannot be hung up: the verb is passed over, and jambonz declines the
call with 603 when no verb is left. Use `sip:decline` there.
 */
export const hangup = (...[options]: Arguments<HangupOptions>): Hangup => ({ verb: 'hangup', ...options });

export type Leave = Schemas['leave'];
export interface LeaveOptions extends Omit<Leave, 'verb'> {
  verb?: never;
}
/** Takes a waiting caller out of the queue; the call goes on behind the `enqueue`. It belongs in the answer of a
`waitHook`: verbs behind it there are not run. Anywhere else it waits until the call ends.
 */
export const leave = (...[options]: Arguments<LeaveOptions>): Leave => ({ verb: 'leave', ...options });

export type Pause = Schemas['pause'];
export interface PauseOptions extends Omit<Pause, 'verb'> {
  verb?: never;
}
/** Waits before the next verb. It does not answer the call: put `answer` before it when the caller should not hear
ringing meanwhile.
 */
export const pause = (...[options]: Arguments<PauseOptions>): Pause => ({ verb: 'pause', ...options });

export type Play = Schemas['play'];
export interface PlayOptions extends Omit<Play, 'verb'> {
  verb?: never;
}
/** Plays recorded sound to the caller, answering the call first unless `earlyMedia` is set. The next verb follows when
it has ended. A file that cannot be found raises an alert in the portal, and the call goes on in the same way.
 */
export const play = (...[options]: Arguments<PlayOptions>): Play => ({ verb: 'play', ...options });

export type Redirect = Schemas['redirect'];
export interface RedirectOptions extends Omit<Redirect, 'verb'> {
  verb?: never;
}
/** Hands the call to another webhook: its answer replaces the rest of the application. An empty answer goes on with the
next verb; a failed request ends the call.
 */
export const redirect = (...[options]: Arguments<RedirectOptions>): Redirect => ({ verb: 'redirect', ...options });

export type Say = Schemas['say'];
export interface SayOptions extends Omit<Say, 'verb'> {
  verb?: never;
}
/** Speaks text to the caller, answering the call first unless `earlyMedia` is set. The next verb follows when all of
it is spoken.
 */
export const say = (...[options]: Arguments<SayOptions>): Say => ({ verb: 'say', ...options });

export type SipDecline = Schemas['sip-decline'];
export interface SipDeclineOptions extends Omit<SipDecline, 'verb'> {
  verb?: never;
}
/** Rejects an incoming call that is not answered yet, with a SIP status of your choice. On an answered call the verb is
passed over: end it with `hangup`.
 */
export const sipDecline = (...[options]: Arguments<SipDeclineOptions>): SipDecline => ({ verb: 'sip:decline', ...options });

export type Tag = Schemas['tag'];
export interface TagOptions extends Omit<Tag, 'verb'> {
  verb?: never;
}
/** Attaches data of your own to the call. Later webhooks of the call carry it as `customerData`; a second tag replaces
the first one's data.
 */
export const tag = (...[options]: Arguments<TagOptions>): Tag => ({ verb: 'tag', ...options });

