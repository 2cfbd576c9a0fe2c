import type { Verb } from '../../generated/jambonz/verbs.ts';
import type { FallbackReason } from './answer-mark.ts';

/**
 * Who acts in a call: the caller; the party that was dialled or took the call from a queue; the
 * language model; the application behind the webhooks; the platform jambonz.
 */
export type Actor = 'caller' | 'party' | 'model' | 'application' | 'jambonz';

/** Who hears a prompt, or is hung up on. */
export type Listener = 'caller' | 'party';

/** What all events of a call share. */
interface EventBase {
  /** Virtual seconds since the call began, rounded to tenths. */
  at: number;
  /** The call or the dialled leg that the event belongs to. */
  call_sid: string;
  who: Actor;
}

/**
 * Why a hook failed, or why jambonz cannot use its answer. `url`: a URL or method that jambonz
 * never requests. `websocket`: a handshake against the rules of jambonz, such as one without the
 * subprotocol `ws.jambonz.org`. `connection`: no connection.
 * `closed`: closed without an answer. `timeout`: no answer in time. `not-http`: an answer against
 * the rules of HTTP. `status`: an HTTP status other than 200, 202 and 204. `not-json`: a body that
 * is not JSON. `too-large`, `too-many-verbs`: more than the phone reads. `not-array`, `no-verbs`:
 * no list of verbs. `invalid-verbs`: a verb breaks the contract, or does not fit this hook. `loop`:
 * the application leads from one verb to another without end. `tool-result`: the model cannot use
 * the result of a tool. `platform`: jambonz fails at a verb.
 */
export type FailureCause =
  | 'url'
  | 'websocket'
  | 'connection'
  | 'closed'
  | 'timeout'
  | 'not-http'
  | 'status'
  | 'not-json'
  | 'too-large'
  | 'too-many-verbs'
  | 'not-array'
  | 'no-verbs'
  | 'invalid-verbs'
  | 'loop'
  | 'tool-result'
  | 'platform';

/** A failed hook. `message` is the platform's own error message, as it appears in its reports. */
export interface Failure {
  cause: FailureCause;
  message: string;
  /** The HTTP status of a refused answer. */
  status?: number;
  /** The server's description of the failure, from the body of its answer. */
  said?: string;
  /** Where an answer is invalid (`invalid-verbs`): JSON pointers. */
  at?: string[];
}

/**
 * One request of a webhook, or one message over a WebSocket, and its answer. Each attempt of a
 * retried webhook is one.
 */
export interface Webhook {
  /** The name of the webhook, such as `newCall` or `gatherResult`. */
  name: string;
  /** The HTTP method, or `WS`. */
  method: string;
  /** The type of the message, such as `verb:hook`, if the webhook went over a WebSocket. */
  type?: string;
  /** The requested path, or the complete URL if relative hooks go to another origin. */
  url: string;
  /** The data about the call, which jambonz sends as the body of a POST and omits in a GET. */
  payload: unknown;
  /** Number of earlier attempts of the same webhook. Missing for the first attempt. */
  retry?: number;
  /** Missing if the request was not answered. */
  status?: number;
  /** Real milliseconds from the request to the answer. */
  latency: number;
  /** The JSON of the answer. Missing if the answer has none. */
  reply?: unknown;
  /** The names of the verbs in the answer. */
  verbs?: string[];
  /** Set if the handler failed and the answer is the fallback of the operation. */
  fallback?: FallbackReason;
  /** Set if the server has repeated the stored answer to an earlier attempt. */
  isReplay?: true;
  failure?: Failure;
}

/** The effect of a failure on the call. */
export type Consequence =
  | 'call-ends'
  | 'next-verb'
  | 'asked-again'
  | 'none'
  | 'party-dropped'
  | 'conversation-ends'
  | 'model-waits'
  | 'silence'
  | 'not-redirected'
  | 'status-lost';

/** Something that a newcomer would not expect, such as a key that the platform loses. */
export type Note =
  | { note: 'keys-lost'; keys: string }
  | { note: 'words-lost' }
  | { note: 'input-lost' }
  | { note: 'prompt-interrupted' }
  | { note: 'recording-missing'; url: string }
  | { note: 'keys-not-captured'; keys: string; captured: string[] }
  | { note: 'settings-ignored'; settings: string[] }
  | { note: 'verb-skipped'; verb: string; because: 'not-answered' | 'answered' | 'not-played' | 'barge-in' }
  | { note: 'event-not-reported'; event: string; events: readonly string[] }
  | { note: 'verb-stuck'; verb: string }
  | { note: 'answer-late' }
  | { note: 'no-answer'; seconds: number }
  | { note: 'time-limit'; seconds: number }
  | { note: 'ringing-cancelled' }
  | { note: 'left-queue' }
  | { note: 'update-ignored'; members: string[] }
  | { note: 'party-detached'; call_sid: string }
  | { note: 'request-unheard' }
  /** An ack of no message that waits for one: it comes too late, or twice. */
  | { note: 'ack-unexpected'; msgid: string }
  /** jambonz hears no commands before the call has its first verbs. */
  | { note: 'command-lost'; command: string }
  /** jambonz ignores a command at this point (`moment`), or the phone does not play it. */
  | { note: 'command-ignored'; command: string; because: 'moment' | 'not-played' }
  /** The verbs of an ack replace those of a command before it. */
  | { note: 'command-overtaken' }
  /** jambonz does not read the verbs in an answer, because of the value of this header. */
  | { note: 'answer-unread'; header: 'Content-Type' | 'Content-Encoding'; value?: string };

/** What happens in a call: one member of this union for each `kind`. */
export type CallEventData =
  /** The call begins: `from` calls `to`, or jambonz does (`outbound`), maybe by a REST request. */
  | { kind: 'call'; from: string; to: string; outbound: boolean; rest?: true }
  | { kind: 'webhook'; webhook: Webhook }
  /** A verb begins. `say`, `ring` and others show what it does. */
  | { kind: 'verb'; verb: Verb }
  /** A prompt of the application, or speech of a participant. */
  | { kind: 'say'; text: string; to?: Listener }
  | { kind: 'play'; url: string; to?: Listener }
  | { kind: 'press'; keys: string; to?: Listener }
  | { kind: 'silence'; seconds: number }
  | { kind: 'wait'; seconds: number }
  | { kind: 'ring'; target: string }
  | { kind: 'answer'; target?: string }
  | { kind: 'early-media'; target?: string }
  | { kind: 'busy'; target?: string; sip_status?: number }
  /** A target refuses the call, or the call to it fails. */
  | { kind: 'refuse'; target?: string; sip_status: number }
  /** The caller and another party are connected. */
  | { kind: 'bridge' }
  /** The caller enters a queue or conference. */
  | { kind: 'enter'; room: 'queue' | 'conference'; name: string }
  | { kind: 'conference-end' }
  /** jambonz refers the caller, or a participant asks to transfer the other side. */
  | { kind: 'refer'; to: string }
  | { kind: 'sip-request'; method: string; body?: string }
  /** A participant puts the call on hold, or resumes it. */
  | { kind: 'hold'; on: boolean }
  /** The beep of an answering machine. */
  | { kind: 'beep' }
  | { kind: 'message'; to: string; text?: string }
  /**
   * The model calls a tool. `result` is the JSON of the application's answer, and `told` what the
   * vendor's session tells the model of it, undefined if it ignores the answer.
   */
  | { kind: 'tool-call'; tool: string; args: unknown }
  | { kind: 'tool-result'; tool: string; result: unknown; told?: unknown }
  /**
   * A WebSocket of the call: the application closes it, or jambonz opens it again or fails to.
   * `failure` is set if the application is the cause.
   */
  | {
      kind: 'socket';
      url: string;
      state: 'closed' | 'reconnected' | 'not-reconnected';
      code?: number;
      reason?: string;
      failure?: Failure;
    }
  /** A command of the application, over a WebSocket. `isQueued`: its verbs run after the others. */
  | { kind: 'command'; command: string; data?: unknown; isQueued?: true }
  /** A request of the application to the REST API. */
  | { kind: 'rest'; request: object }
  /** An alert that the platform stores for its portal, such as `webhook-failure`. */
  | { kind: 'alert'; alert_type: string; message: string }
  | ({ kind: 'note' } & Note)
  /** An error of the application, and what it does to the call. */
  | { kind: 'mistake'; failure: Failure; consequence: Consequence }
  /** The application declines the call (`sip:decline`). */
  | { kind: 'decline'; sip_status: number; reason?: string }
  /** jambonz rejects an unanswered call; `failure` is set if the application is the cause. */
  | { kind: 'reject'; sip_status: number; because: RejectReason; failure?: Failure }
  | { kind: 'hangup'; of?: Listener; because?: 'no-verb-left' | 'failure' | 'referred'; target?: string };

/** Why jambonz rejects an unanswered call. */
export type RejectReason = 'hook-failed' | 'not-answered' | 'bad-credentials' | 'auth-failed';

/**
 * One event of a call. The transcript in the terminal, `--json` and the findings of `explore` are
 * views of events; only `printEvent` turns one into words.
 *
 * ```ts
 * const spoken = call.transcript.flatMap((event) => (event.kind === 'say' ? [event.text] : []));
 * ```
 */
export type CallEvent = EventBase & CallEventData;

/**
 * The event of one kind.
 *
 * ```ts
 * const isSpoken = (event: CallEvent): event is EventOf<'say'> => event.kind === 'say';
 * ```
 */
export type EventOf<Kind extends CallEvent['kind']> = Extract<CallEvent, { kind: Kind }>;

/**
 * Returns why an event is an error of the application, or undefined if it is not an error. A failed
 * attempt of a webhook is no error itself: the `mistake` after it reports the failed hook.
 */
export function findMistake(event: CallEvent): Failure | FallbackReason | undefined {
  if (event.kind === 'webhook') return event.webhook.fallback;
  return event.kind === 'mistake' || event.kind === 'reject' || event.kind === 'socket' ? event.failure : undefined;
}
