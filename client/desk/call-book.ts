import { isObject } from '../../openapi/contract/is-object.ts';
import type { LogEvent, WebhookEvent } from '../../openapi/contract/webhook-event.ts';
import type { CallDetail, CallSummary, CallsChange, WebhookDetail } from './api.ts';
import { addToSummary, noCall, startSummary } from './call-summary.ts';
import { replaceDeepMembers } from './json-depth.ts';
import { readLog } from './read-log.ts';
import { describeTimeline } from './timeline.ts';

const maxCalls = 300;
const maxWebhooksPerCall = 500;
const maxLogsPerWebhook = 200;
/** Webhooks whose handlers have written lines, and that are not answered yet. */
const maxUnanswered = 500;
/** Calls that have left are remembered, so that the rest of one is not taken for the whole. */
const maxDropped = 10_000;
/** Of all texts. A character takes one byte or two. */
const maxCharacters = 20_000_000;
/** jambonz sends UUIDs. Other texts could be long, or have a meaning in the path of an address. */
const callSid = /^[\w-]{1,100}$/;

/** A webhook as text, which takes a fraction of the memory of its objects. */
interface HeldWebhook {
  id: string;
  /** The call that it is shown in. */
  sid: string;
  /** The JSON of a WebhookEvent. */
  json: string;
  /** Each the JSON of a LogEvent. */
  logs: string[];
}

interface HeldCall {
  summary: CallSummary;
  webhooks: HeldWebhook[];
  /** Whether its first webhooks have left, because there were too many. */
  isCut: boolean;
  /** Whether the desk itself has made the call. */
  isAgain: boolean;
}

/** A call as the desk holds it. */
export interface HeldDetail extends CallDetail {
  /** Whether the first webhooks of the call have left. */
  isCut: boolean;
  /** The JSON of each WebhookEvent as it came, by id of the webhook. */
  texts: ReadonlyMap<string, string>;
}

/**
 * Holds the calls that were active last, with their webhooks and log lines. Its memory is bounded:
 * calls without activity leave first, then the first webhooks of a call.
 */
export class CallBook {
  /** Called when `takeChange` has something new. */
  onChange: () => void = () => {};
  /** In the order of their last webhooks. */
  readonly #calls = new Map<string, HeldCall>();
  readonly #webhooks = new Map<string, HeldWebhook>();
  /** The log lines of webhooks that are not answered yet, by id of the webhook. */
  readonly #waitingLogs = new Map<string, string[]>();
  readonly #changed = new Set<string>();
  readonly #removed = new Set<string>();
  readonly #dropped = new Set<string>();
  readonly #isAgain: (b3: string | undefined) => boolean;
  #characters = 0;

  /** @param isAgain whether the desk has sent the webhook with a `b3` itself */
  constructor(isAgain: (b3: string | undefined) => boolean) {
    this.#isAgain = isAgain;
  }

  /**
   * Adds a webhook. One with the id of another is ignored, because a stream may repeat events.
   * @param json the text that `event` was parsed from, if there is one
   */
  add(id: string, event: WebhookEvent, json = JSON.stringify(event)): void {
    if (this.#webhooks.has(id)) return;
    const logs = this.#waitingLogs.get(id) ?? [];
    this.#waitingLogs.delete(id);
    const sid = this.#findSid(event);
    const webhook = { id, sid, json: copyText(json), logs };
    this.#webhooks.set(id, webhook);
    this.#characters += id.length + json.length;

    const isAgain = this.#isAgain(event.b3);
    const call = this.#calls.get(sid) ?? {
      summary: { ...startSummary(sid, event), ...(isAgain && { isAgain }) },
      webhooks: [],
      isCut: this.#dropped.has(sid),
      isAgain,
    };
    call.webhooks.push(webhook);
    if (isAgain === call.isAgain) addToSummary(call.summary, event);
    this.#calls.delete(sid);
    this.#calls.set(sid, call);
    if (call.webhooks.length > maxWebhooksPerCall) this.#dropFirstWebhook(call);
    this.#removed.delete(sid);
    this.#changed.add(sid);
    this.#makeRoom();
    this.onChange();
  }

  /**
   * Adds a log line to its webhook.
   * @param json the text that `event` was parsed from, if there is one
   */
  addLog(id: string, event: LogEvent, json = JSON.stringify(event)): void {
    const webhook = this.#webhooks.get(id);
    const logs = webhook?.logs ?? this.#waitForWebhook(id);
    if (logs.length === maxLogsPerWebhook) return;
    logs.push(copyText(json));
    this.#characters += json.length;
    if (webhook) this.#changed.add(webhook.sid);
    this.#makeRoom();
    this.onChange();
  }

  /** Lists the calls, the one that was active last first. */
  list(): CallSummary[] {
    return [...this.#calls.values()].map(({ summary }) => summary).reverse();
  }

  /** Returns what has changed since the last time. */
  takeChange(): CallsChange {
    const changed = [...this.#changed].flatMap((sid) => this.#calls.get(sid)?.summary ?? []);
    const removed = [...this.#removed];
    this.#changed.clear();
    this.#removed.clear();
    return { changed, removed };
  }

  /** Returns a call, or undefined if it is not held. */
  find(sid: string): HeldDetail | undefined {
    const call = this.#calls.get(sid);
    if (!call) return undefined;
    const webhooks = call.webhooks.map(readWebhook);
    const timeline = describeTimeline(webhooks, ({ b3 }) => this.#isAgain(b3));
    const texts = new Map(call.webhooks.map(({ id, json }) => [id, json]));
    return { summary: call.summary, timeline, webhooks, isCut: call.isCut, texts };
  }

  /**
   * Returns the call that a webhook is shown in: that of a dialled leg in the call that dialled it.
   */
  #findSid({ call_sid = '', body }: WebhookEvent): string {
    const parent = isObject(body) ? body.parent_call_sid : undefined;
    if (typeof parent === 'string' && this.#calls.has(parent)) return parent;
    return callSid.test(call_sid) ? call_sid : noCall;
  }

  #waitForWebhook(id: string): string[] {
    const waiting = this.#waitingLogs.get(id);
    if (waiting) return waiting;
    if (this.#waitingLogs.size === maxUnanswered) this.#dropFirstWaiting();
    const logs: string[] = [];
    this.#waitingLogs.set(id, logs);
    return logs;
  }

  #makeRoom(): void {
    while (this.#calls.size > maxCalls) this.#dropFirstCall();
    while (this.#characters > maxCharacters) {
      const [call] = this.#calls.values();
      if (this.#waitingLogs.size > 0) this.#dropFirstWaiting();
      else if (this.#calls.size > 1) this.#dropFirstCall();
      else if (call) this.#dropFirstWebhook(call);
      else return;
    }
  }

  #dropFirstCall(): void {
    const [first] = this.#calls;
    if (!first) return;
    const [sid, call] = first;
    while (call.webhooks.length > 0) this.#dropFirstWebhook(call);
    this.#calls.delete(sid);
    this.#changed.delete(sid);
    this.#removed.add(sid);
    const [oldest = ''] = this.#dropped;
    if (this.#dropped.size === maxDropped) this.#dropped.delete(oldest);
    this.#dropped.add(sid);
  }

  #dropFirstWebhook(call: HeldCall): void {
    const webhook = call.webhooks.shift();
    if (!webhook) return;
    call.isCut = true;
    this.#webhooks.delete(webhook.id);
    this.#characters -= webhook.id.length + webhook.json.length + countCharacters(webhook.logs);
  }

  #dropFirstWaiting(): void {
    const [first] = this.#waitingLogs;
    if (!first) return;
    this.#waitingLogs.delete(first[0]);
    this.#characters -= countCharacters(first[1]);
  }
}

function countCharacters(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

function readWebhook({ id, json, logs }: HeldWebhook): WebhookDetail {
  const { webhook: _, ...event } = JSON.parse(json) as WebhookEvent;
  return { id, ...replaceDeepMembers(event), logs: logs.map((line) => readLog(JSON.parse(line))) };
}

/** A text that was cut out of a larger one keeps that in memory. */
function copyText(text: string): string {
  return Buffer.from(text).toString();
}
