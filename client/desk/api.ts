import type { Difference } from '../../openapi/contract/json-differences.ts';
import type { WebhookEvent } from '../../openapi/contract/webhook-event.ts';

export type { Difference };

/**
 * What the desk and its page send each other. All paths are below `/TOKEN/`. Bodies are JSON, and
 * an error is a problem (RFC 9457) whose `detail` is shown.
 *
 * ```
 * GET  events                    server-sent events: `server` (ServerState), `calls` (CallsChange),
 *                                `phone` (PhoneState). Each begins with the whole state.
 * GET  calls/{call_sid}          CallDetail
 * POST calls/{call_sid}/again    { webhook?: string } → Again; without `webhook` the whole call
 * POST calls/{call_sid}/test     → { file: string }, the path of the written test
 * POST phone/call                PhoneForm → PhoneState
 * POST phone/step                { line: string } → PhoneState
 * POST flow                      → Flow
 * ```
 */
export interface ServerState {
  /** Whether the event stream of the server is connected. */
  connected: boolean;
  /**
   * Why it is not connected, or why the saved code does not start. Missing before the first
   * attempt.
   */
  detail?: string | undefined;
  /** What became of the last saved code, if not `ready`. Only `dev` knows. */
  code?: 'starting' | 'broken' | undefined;
  /** The base URL of the webhooks, without a trailing slash. */
  url: string;
  /**
   * Number of events, webhooks and log lines, that the desk has missed: there were too many at
   * once.
   */
  missed: number;
}

/** The `call_sid` under which webhooks are held that belong to no call, such as refused ones. */
export type NoCall = 'without-a-call';

/** A line in the list of calls. */
export interface CallSummary {
  call_sid: string;
  from?: string;
  to?: string;
  /** The caller's name. */
  name?: string;
  direction?: string;
  /** ISO 8601 in UTC. */
  startedAt: string;
  /** Seconds from the first webhook to the last one, rounded to tenths. */
  seconds: number;
  /** The last `call_status`, such as `in-progress` or `completed`. */
  status?: string;
  transport: WebhookEvent['transport'];
  /** Number of webhooks. */
  webhooks: number;
  /** Number of answers with a fallback, refusals and failures. */
  faults: number;
  /** Whether the desk has sent the call again. */
  isAgain?: true;
}

export interface CallsChange {
  /** New and changed calls. */
  changed: CallSummary[];
  /** `call_sid` of calls that the desk no longer holds. */
  removed: string[];
}

/** What happened in a call, in order. `webhook` is the id of the webhook that shows it. */
export type TimelineItem = { at: string; webhook: string } & (
  | /** The application speaks: what the caller hears. */ { kind: 'heard'; text: string }
  | /** The application plays a recording. */ { kind: 'played'; url: string }
  | /** The caller presses keys, speaks, or stays silent. */ { kind: 'pressed'; keys: string }
  | { kind: 'said'; text: string; confidence?: number }
  | { kind: 'silent' }
  | /** A verb that is neither heard nor waits, such as `dial`, in words: `dial +1415…`. */ {
      kind: 'did';
      text: string;
    }
  | /** A webhook and its answer. */ {
      kind: 'webhook';
      /** `retry`: a repeated webhook that got the stored answer. */
      role: 'hook' | 'status' | 'tool' | 'retry' | 'again';
      operation?: string;
      method: string;
      url: string;
      status: number;
      ms: number;
      verbs: string[];
      outcome: WebhookEvent['outcome'];
      /** What a status webhook reports, such as `ringing`. */
      reported?: string;
      /** One line: why it is red. */
      fault?: string;
    }
);

/** A webhook of a call with all that is known of it. */
export interface WebhookDetail extends Omit<WebhookEvent, 'webhook'> {
  /** Unique in the desk, also after a restart of the server. */
  id: string;
  /** The log lines of its handler. */
  logs: { level: 'debug' | 'info' | 'warn' | 'error'; at: string; msg: string; fields: Record<string, unknown> }[];
}

export interface CallDetail {
  summary: CallSummary;
  timeline: TimelineItem[];
  webhooks: WebhookDetail[];
}

/** A reply before, and to the same webhook now. */
export interface AgainReply {
  /** The id of the webhook that was sent again. */
  webhook: string;
  operation?: string;
  before: { status: number; reply?: unknown };
  /** `fault`: why the reply of now is a fallback or a problem, in one line. */
  now: { status: number; reply?: unknown; ms: number; fault?: string };
  differences: Difference[];
}

export interface Again {
  replies: AgainReply[];
}

/** The form of the telephone. Empty texts take the defaults of `npm run call`. */
export interface PhoneForm {
  from: string;
  to: string;
  name: string;
  outbound: boolean;
  transport: 'http' | 'websocket';
  /** The variables of the portal, one `NAME=VALUE` a line. */
  variables: string;
}

/** The telephone of the desk. */
export interface PhoneState {
  call_sid?: string;
  /**
   * What the call waits for, in words: `gather waits for keys or words`. Missing if no call is on.
   */
  waits?: string;
  /**
   * What can be done now, as `/NAME` of the prompt of `npm run call`. Keys and words are sent as
   * they are.
   */
  steps: PhoneStep[];
  /** Whether keys, or words, are listened to. */
  keys: boolean;
  words: boolean;
  /** The transcript so far, a line an event. */
  lines: PhoneLine[];
  /** What the caller heard since the last step, to be spoken. */
  heard: string;
  /** How the call ended, in words. */
  ended?: string;
}

export interface PhoneStep {
  /**
   * What to send as `line`, such as `/hangup`, followed by a space and the value if there is one.
   */
  command: string;
  /** The text of its button. */
  label: string;
  help: string;
  /** The placeholder of its value. Missing without one. */
  value?: { name: string; example: string; optional: boolean };
}

export interface PhoneLine {
  /** Virtual seconds since the call began. */
  at: number;
  who: string;
  text: string;
  isMistake: boolean;
}

/** The call flow that the explorer finds, laid out. Lengths are in CSS pixels. */
export interface Flow {
  width: number;
  height: number;
  nodes: FlowNode[];
  edges: FlowEdge[];
  /** The dead ends in words, each at the nodes where it is met. */
  findings: { text: string; nodes: number[] }[];
  /** A sentence about what was explored, and what was not. */
  summary: string;
}

export interface FlowNode {
  id: number;
  x: number;
  y: number;
  width: number;
  height: number;
  lines: string[];
  isEnd: boolean;
  isDeadEnd: boolean;
}

export interface FlowEdge {
  from: number;
  to: number;
  label: string;
  points: { x: number; y: number }[];
  labelAt: { x: number; y: number };
}
