import { randomUUID } from 'node:crypto';
import { answerHeader, readAnswerMark } from '../../openapi/contract/answer-mark.ts';
import { isObject } from '../../openapi/contract/is-object.ts';
import { findDifferences } from '../../openapi/contract/json-differences.ts';
import { sign, signatureHeader } from '../../openapi/contract/signature.ts';
import type { ClientOptions } from '../create-client.ts';
import type { Again, AgainReply, CallDetail, WebhookDetail } from './api.ts';
import type { HeldDetail } from './call-book.ts';
import { noCall } from './call-summary.ts';
import { DeskProblem } from './desk-problem.ts';
import { explainFetch } from './explain-fetch.ts';
import { replaceDeepMembers } from './json-depth.ts';
import { formatB3, type OwnTraces } from './own-traces.ts';
import { readMember } from './read-member.ts';

/**
 * The server that gets the webhooks: its base URL without a trailing slash, and what signs them.
 */
type Target = Pick<ClientOptions, 'baseUrl' | 'username' | 'password' | 'secret'>;

/** Texts to replace, such as the `call_sid`, and what stands in their places. */
type Replacements = ReadonlyMap<string, string>;

/**
 * Sends a webhook of a call to the server again, over HTTP also if it came over a WebSocket. A new
 * `b3` tells it from a retry, which would get the stored answer.
 * @throws DeskProblem 404 if the call has no such webhook, 502 if the server does not answer
 */
export async function sendWebhookAgain(
  call: HeldDetail,
  id: string,
  target: Target,
  traces: OwnTraces,
): Promise<Again> {
  const webhook = call.webhooks.find((each) => each.id === id);
  if (!webhook) throw new DeskProblem(404, 'the call has no such webhook, or the desk no longer holds it');
  return { replies: [await send(webhook, call.texts, target, traces.createTraceId(), new Map())] };
}

/**
 * Sends the webhooks of a call again, in order, except for retries and those that the desk has
 * sent. A new `call_sid` stands in place of the old one everywhere, so that the memory of the call
 * begins anew; the differences do not show it.
 * @throws DeskProblem 502 if the server does not answer, 409 for webhooks without a call
 */
export async function sendCallAgain(call: HeldDetail, target: Target, traces: OwnTraces): Promise<Again> {
  const { call_sid } = call.summary;
  if (call_sid === noCall) throw new DeskProblem(409, 'these webhooks belong to no call: send them one by one');
  const webhooks = listOriginals(call, traces);
  const traceId = traces.createTraceId();
  const oldTraceIds = webhooks.flatMap(({ b3, message }) => readTraceId(b3 ?? message?.b3));
  const replacements = new Map([[call_sid, randomUUID()], ...oldTraceIds.map((each) => [each, traceId] as const)]);
  const replies: AgainReply[] = [];
  for (const webhook of webhooks) replies.push(await send(webhook, call.texts, target, traceId, replacements));
  return { replies };
}

/** Lists the webhooks of a call without retries, and without those that were sent again. */
export function listOriginals({ webhooks }: CallDetail, traces: OwnTraces): WebhookDetail[] {
  const isCopy = webhooks.every(({ b3 }) => traces.has(b3));
  return webhooks.filter(({ outcome, b3 }) => outcome !== 'replay' && (isCopy || !traces.has(b3)));
}

async function send(
  { id, operation, method, url, status, reply }: WebhookDetail,
  texts: HeldDetail['texts'],
  target: Target,
  traceId: string,
  replacements: Replacements,
): Promise<AgainReply> {
  const body = readMember(texts.get(id) ?? '{}', 'body');
  const json = body === undefined ? undefined : replaceTexts(body, replacements);
  const startedAt = performance.now();
  const response = await request(method, replaceTexts(url, replacements), json, target, traceId);
  const ms = Math.round((performance.now() - startedAt) * 10) / 10;
  const restored = new Map([...replacements].map(([before, now]) => [now, before]));
  const answer = parseAnswer(replaceTexts(response.text, restored));
  const fault = explainFault(response.status, response.mark, answer);
  return {
    webhook: id,
    ...(operation !== undefined && { operation }),
    before: { status, ...(reply !== undefined && { reply }) },
    now: { status: response.status, ...(answer !== undefined && { reply: answer }), ms, ...(fault && { fault }) },
    differences: findDifferences(reply, answer),
  };
}

interface Answer {
  status: number;
  mark: string | null;
  text: string;
}

async function request(
  method: string,
  path: string,
  body: string | undefined,
  { baseUrl, username, password, secret }: Target,
  traceId: string,
): Promise<Answer> {
  if (!path.startsWith('/'))
    throw new DeskProblem(409, `a webhook to ${JSON.stringify(path)} has no path: it cannot be sent again`);
  const credentials = username && `Basic ${Buffer.from(`${username}:${password ?? ''}`).toString('base64')}`;
  const headers = {
    'User-Agent': 'jambonz',
    b3: formatB3(traceId),
    ...(body !== undefined && { 'Content-Type': 'application/json' }),
    ...(credentials && { Authorization: credentials }),
    ...(secret !== undefined && { [signatureHeader]: sign(body ?? '', secret) }),
  };
  try {
    const response = await fetch(baseUrl + path, {
      method,
      headers,
      redirect: 'manual',
      ...(body !== undefined && { body }),
    });
    return { status: response.status, mark: response.headers.get(answerHeader), text: await response.text() };
  } catch (error) {
    const reason = explainFetch(error as Error);
    throw new DeskProblem(502, `${baseUrl} does not answer ${method} ${path}: ${reason}`);
  }
}

function parseAnswer(text: string): unknown {
  if (text === '') return undefined;
  try {
    return replaceDeepMembers({ answer: JSON.parse(text) as unknown }).answer;
  } catch {
    return text;
  }
}

/** Says why an answer is a fallback or a problem, in one line. */
function explainFault(status: number, mark: string | null, answer: unknown): string | undefined {
  const { fallback } = readAnswerMark(mark);
  if (fallback) return fallback.detail ?? fallback.cause;
  if (status < 400) return undefined;
  return isObject(answer) && typeof answer.detail === 'string' ? answer.detail : `status ${status}`;
}

/**
 * Shorter texts are replaced as a `call_sid` only, because they may be words of other fields by
 * chance.
 */
const minReplacedLength = 16;
/** A member or parameter such as `call_sid`, `parent_call_sid` or `callSid`, and its value. */
const callSids = /(["?&]\w{0,20}call_?sid(?:"\s*:\s*"|=))([\w-]+)(?=["&#]|$)/gi;

function replaceTexts(text: string, replacements: Replacements): string {
  let replaced = text;
  for (const [before, now] of replacements)
    replaced =
      before.length < minReplacedLength
        ? replaced.replace(callSids, (all, start: string, sid: string) => (sid === before ? start + now : all))
        : replaced.replaceAll(before, now);
  return replaced;
}

/** Returns the trace ID of a header `b3` with 128 or 64 bits. */
function readTraceId(b3: string | undefined): string[] {
  return /^(?:[0-9a-f]{32}|[0-9a-f]{16})(?=-|$)/i.exec(b3 ?? '')?.slice(0, 1) ?? [];
}
