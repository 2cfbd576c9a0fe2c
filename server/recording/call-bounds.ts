import type { WebhookEvent } from '../../openapi/contract/webhook-event.ts';

/**
 * Whether a webhook is one of the first of its call, which have the names of the caller: a new
 * session, a status before the answer, or the webhook for a new call, which alone has `env_vars`
 * and `defaults`.
 */
export function beginsCall(event: WebhookEvent): boolean {
  if (event.message?.type === 'session:new') return true;
  return /^(?:trying|ringing|early-media)$/.test(readStatus(event)) || hasMember(event, 'env_vars', 'defaults');
}

/** Whether a webhook tells that its call is over. */
export function endsCall(event: WebhookEvent): boolean {
  return /^(?:completed|failed|busy|no-answer)$/.test(readStatus(event));
}

function hasMember({ body }: WebhookEvent, ...names: string[]): boolean {
  return typeof body === 'object' && body !== null && names.some((name) => Object.hasOwn(body, name));
}

/** The status of the call, from the body, or from the query of a webhook without one. */
function readStatus(event: WebhookEvent): string {
  if (hasMember(event, 'call_status')) return String((event.body as { call_status: unknown }).call_status);
  const [, query] = event.url.split('?');
  return new URLSearchParams(query).get('call_status') ?? '';
}
