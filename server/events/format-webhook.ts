import { readAnswerMark } from '../../openapi/contract/answer-mark.ts';
import type { WebhookEvent } from '../../openapi/contract/webhook-event.ts';
import { readCallFacts } from '../context/call-facts.ts';
import { explainFailure } from '../pipeline/explain-failure.ts';
import { Problem } from '../pipeline/problem.ts';
import type { Webhook, WebhookOutcome } from '../pipeline/webhook.ts';
import { createPlaceFinder } from './error-place.ts';

/**
 * Formats an answered webhook as one line of JSON, a `WebhookEvent`. Bodies and replies, which are
 * its larger part, are JSON already and are copied as text.
 */
export function formatWebhookEvent(
  webhook: Webhook,
  number: number,
  { outcome, status, sent }: WebhookOutcome,
): string {
  const ms = performance.now() - webhook.startedAtMs;
  const { thrown, mark } = webhook;
  const head: WebhookEvent = {
    webhook: number,
    at: new Date(Date.now() - ms).toISOString(),
    ms: Math.round(ms * 10) / 10,
    transport: webhook.transport,
    ...webhook.describeRequest(),
    operation: webhook.route?.operationId,
    call_sid: (webhook.facts ?? readCallFacts(webhook)).call_sid,
    outcome,
    status,
    cause: mark === undefined ? undefined : readAnswerMark(mark).fallback?.cause,
    ...(thrown !== undefined && {
      detail: describe(thrown),
      errors: thrown instanceof Problem ? thrown.errors : undefined,
    }),
  };
  const json = JSON.stringify(head).slice(0, -1);
  const body = formatMember('body', webhook.bodyJson);
  const reply = formatMember('reply', sent);
  return `${json}${body}${reply}${formatMember('returned', webhook.returnedJson)}}`;
}

const findPlace = createPlaceFinder();

/** Events are for the developer: an error that the code of the project has thrown has its place. */
function describe(thrown: unknown): string {
  const place = findPlace(thrown);
  return `${explainFailure(thrown)}${place === undefined ? '' : ` (${place})`}`;
}

/** Formats a member whose value is JSON. Line breaks of JSON are white space. */
function formatMember(name: keyof WebhookEvent, json: string | undefined): string {
  if (!json) return '';
  return `,"${name}":${json.includes('\n') || json.includes('\r') ? json.replace(/[\r\n]/g, ' ') : json}`;
}
