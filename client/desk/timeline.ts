import { isObject } from '../../openapi/contract/is-object.ts';
import { describeVerb } from '../phone/describe-reply.ts';
import { readSilenceSeconds } from '../phone/line/durations.ts';
import { readVerbName } from '../phone/webhooks/read-verbs.ts';
import type { TimelineItem, WebhookDetail } from './api.ts';

type Role = Extract<TimelineItem, { kind: 'webhook' }>['role'];
type Shown = TimelineItem extends infer Item ? (Item extends unknown ? Omit<Item, 'at' | 'webhook'> : never) : never;

/**
 * Describes a call as what the caller does, the webhook that reports it, and what the caller hears
 * from the reply, which is not heard once the call has ended. `isAgain` says which webhooks the
 * desk has sent itself: only their answers are shown, unless there are no others.
 */
export function describeTimeline(
  webhooks: readonly WebhookDetail[],
  isAgain: (webhook: WebhookDetail) => boolean = () => false,
): TimelineItem[] {
  const isCopy = webhooks.every(isAgain);
  const steps = new Steps();
  let hasEnded = false;
  return webhooks.flatMap((webhook) => {
    const role = findRole(webhook);
    const isShown = (isCopy || !isAgain(webhook)) && (role === 'hook' || role === 'status');
    const input = isShown ? describeInput(webhook) : [];
    const answered = describeWebhook(webhook, isAgain(webhook) ? 'again' : role);
    if (isShown && reportsEnd(webhook)) hasEnded = true;
    const output = isShown && !hasEnded ? steps.take(webhook).flatMap(describeStep) : [];
    return [...input, answered, ...output].map(
      (item) => ({ at: webhook.at, webhook: webhook.id, ...item }) as TimelineItem,
    );
  });
}

const finalStatuses: readonly unknown[] = ['completed', 'failed', 'busy', 'no-answer'];

/** Returns whether the call itself has ended, not a leg that it dialled. */
function reportsEnd({ body }: WebhookDetail): boolean {
  return isObject(body) && finalStatuses.includes(body.call_status) && body.parent_call_sid === undefined;
}

/**
 * The verbs that a call comes to. A verb with an `actionHook` is the last one of a reply, unless
 * that hook is answered with no verbs: then those behind it follow.
 */
class Steps {
  #hook: string | undefined;
  #rest: readonly unknown[] = [];

  /** Returns the verbs that follow from the reply to a webhook. */
  take({ url, reply }: WebhookDetail): readonly unknown[] {
    if (!Array.isArray(reply)) return [];
    const isAwaited = this.#hook?.endsWith(this.#hook.includes('?') ? url : withoutQuery(url)) === true;
    const verbs = reply.length === 0 && isAwaited ? this.#rest : reply;
    const last = verbs.findIndex((verb) => readHook(verb) !== undefined);
    // The reply to another hook, such as the waitHook of enqueue, leaves this one awaited.
    if (last < 0 && !isAwaited) return verbs;
    this.#hook = readHook(verbs[last]);
    this.#rest = last < 0 ? [] : verbs.slice(last + 1);
    return last < 0 ? verbs : verbs.slice(0, last + 1);
  }
}

/** A GET has the result of the verb in its query. */
function withoutQuery(url: string): string {
  return url.split('?', 1)[0] ?? '';
}

/** Returns the URL of the `actionHook` of a verb. */
function readHook(item: unknown): string | undefined {
  const { actionHook } = readVerb(item);
  return typeof actionHook === 'string' ? actionHook : readText(actionHook, 'url');
}

/** Returns the members of a verb, also of one in the short form `{ "say": { … } }`. */
function readVerb(item: unknown): Record<string, unknown> {
  if (!isObject(item)) return {};
  const short = item[readVerbName(item)];
  return 'verb' in item || !isObject(short) ? item : short;
}

function findRole({ outcome, message, body, reply, status }: WebhookDetail): Role {
  if (outcome === 'replay') return 'retry';
  if (message?.type === 'llm:tool-call' || readText(body, 'tool_call_id') !== undefined) return 'tool';
  return status < 300 && reply === undefined ? 'status' : 'hook';
}

function describeWebhook(webhook: WebhookDetail, role: Role): Shown {
  const { operation, method, url, status, ms, reply, outcome, detail, body } = webhook;
  const reported = role === 'status' ? readText(body, 'call_status') : undefined;
  return {
    kind: 'webhook',
    role,
    ...(operation !== undefined && { operation }),
    method,
    url,
    status,
    ms,
    verbs: Array.isArray(reply) ? reply.map(readVerbName) : [],
    outcome,
    ...(reported !== undefined && { reported }),
    ...(isFault(outcome) && { fault: detail ?? outcome }),
  };
}

/** Returns whether the answer of a webhook is not the one that a handler has given. */
export function isFault(outcome: WebhookDetail['outcome']): boolean {
  return outcome === 'fallback' || outcome === 'refusal' || outcome === 'failure';
}

/** Describes what the caller did, from the result of a verb that listens. */
function describeInput({ body }: WebhookDetail): Shown[] {
  const items: Shown[] = [];
  const keys = readText(body, 'digits') ?? readText(body, 'dtmf');
  if (keys) items.push({ kind: 'pressed', keys });
  const said = readSpeech(body);
  if (said) items.push({ kind: 'said', ...said });
  if (items.length === 0 && readText(body, 'reason') === 'timeout') items.push({ kind: 'silent' });
  return items;
}

function readSpeech(body: unknown): { text: string; confidence?: number } | undefined {
  const speech = isObject(body) ? body.speech : undefined;
  const alternatives = isObject(speech) ? speech.alternatives : undefined;
  const best: unknown = Array.isArray(alternatives) ? alternatives[0] : undefined;
  const text = readText(best, 'transcript');
  if (text === undefined || (speech as { is_final?: unknown }).is_final === false) return undefined;
  const { confidence } = best as { confidence?: unknown };
  return { text, ...(typeof confidence === 'number' && { confidence }) };
}

/** Describes a verb. Its prompts are heard; a `gather` or `listen` only waits after them. */
function describeStep(item: unknown): Shown[] {
  const name = readVerbName(item);
  const verb = readVerb(item);
  if (name === 'say') return describeSay(verb);
  if (name === 'play') return describePlay(verb);
  const prompts = [...describeSay(verb.say), ...(verb.say ? [] : describePlay(verb.play))];
  return name === 'gather' ? prompts : [{ kind: 'did', text: describeVerb(item) }, ...prompts];
}

function describeSay(say: unknown): Shown[] {
  return listTexts(say, 'text').map((text) => describeSound(text) ?? { kind: 'heard', text: readSsml(text) });
}

function describePlay(play: unknown): Shown[] {
  return listTexts(play, 'url').map((url) => describeSound(url) ?? { kind: 'played', url });
}

/** Describes a source that is a silence. */
function describeSound(source: string): Shown | undefined {
  const seconds = readSilenceSeconds(source);
  return seconds === undefined ? undefined : { kind: 'did', text: `silence ${seconds} s` };
}

function listTexts(prompt: unknown, member: string): string[] {
  const values = isObject(prompt) ? [prompt[member]].flat() : [];
  return values.filter((each) => typeof each === 'string' && each !== '') as string[];
}

/** Returns the text that SSML speaks. */
function readSsml(text: string): string {
  if (!text.trimStart().startsWith('<speak')) return text;
  const spoken = text.replace(/<[^<>]*>/g, ' ').replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => entities[name] ?? '');
  return spoken.split(/\s+/).join(' ').trim();
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function readText(value: unknown, name: string): string | undefined {
  const text = isObject(value) ? value[name] : undefined;
  return typeof text === 'string' ? text : undefined;
}
