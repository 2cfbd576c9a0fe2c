import { isObject } from '../../openapi/contract/is-object.ts';
import type { WebhookEvent } from '../../openapi/contract/webhook-event.ts';
import type { CallSummary, NoCall } from './api.ts';
import { isFault } from './timeline.ts';

export const noCall: NoCall = 'without-a-call';

/** Longer names and numbers are cut in the list. The webhook has the whole text. */
const maxLength = 200;

/** Starts the summary of a call with the time of its first webhook, which is not counted yet. */
export function startSummary(call_sid: string, { at, transport }: WebhookEvent): CallSummary {
  const name = call_sid === noCall ? { name: 'without a call' } : {};
  return { call_sid, ...name, startedAt: at, seconds: 0, transport, webhooks: 0, faults: 0 };
}

/**
 * Adds a webhook to a summary. The caller is read from the first webhook that says who it is, and
 * the status from the last one that is not about another leg.
 */
export function addToSummary(summary: CallSummary, event: WebhookEvent): void {
  const { from, to, direction, call_status, caller_name } = summary.call_sid === noCall ? {} : readFacts(event);
  const name = typeof caller_name === 'string' ? caller_name.replace(/^"|"$/g, '') : undefined; // quoted in SIP
  Object.assign(summary, { ...pickTexts({ from, to, name, direction }), ...summary });
  if (event.call_sid === summary.call_sid) Object.assign(summary, pickTexts({ status: call_status }));
  summary.webhooks++;
  if (isFault(event.outcome)) summary.faults++;
  if (summary.call_sid === noCall) return; // has no duration
  const endedMs = Date.parse(event.at) + event.ms - Date.parse(summary.startedAt);
  summary.seconds = Math.max(summary.seconds, Math.round(endedMs / 100) / 10);
}

/** Reads the fields of the call: a GET has them in its query. */
function readFacts({ body, url }: WebhookEvent): Record<string, unknown> {
  if (isObject(body)) return body;
  const start = url.indexOf('?');
  return start < 0 ? {} : Object.fromEntries(new URLSearchParams(url.slice(start)));
}

function pickTexts(fields: Record<string, unknown>): Record<string, string> {
  const texts = Object.entries(fields).filter(([, value]) => typeof value === 'string' && value !== '');
  return Object.fromEntries(texts.map(([name, value]) => [name, cutText(String(value))]));
}

/** Copied, because a part of a text keeps the whole in memory. */
function cutText(text: string): string {
  return text.length > maxLength ? Buffer.from(text.slice(0, maxLength)).toString() : text;
}
