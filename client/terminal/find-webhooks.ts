import type { Webhook } from '../../openapi/contract/call-event.ts';
import type { Call } from '../phone/call.ts';

/** Returns the webhooks of a call, each attempt once. */
export function findWebhooks({ transcript }: Call): Webhook[] {
  return transcript.flatMap((event) => (event.kind === 'webhook' ? [event.webhook] : []));
}
