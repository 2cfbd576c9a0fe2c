import { randomUUID } from 'node:crypto';
import type { Request } from 'autocannon';
import { exampleOf } from '../../generated/server/test.ts';
import { sign, signatureHeader } from '../../openapi/contract/signature.ts';
import { traced } from '../helpers/signed-webhook.ts';

/**
 * Creates the webhooks of consecutive calls, each with a unique `call_sid`: the webhook of the new
 * call, the same webhook again as a retry, the menu webhook with a pressed key, and the status
 * webhook of the completed call.
 */
export function createWebhooksOfCalls(secret: string, credentials: string): Request[] {
  const createWebhook = (path: string, payload: object, headers: Record<string, string> = {}): Request => {
    const body = JSON.stringify(payload);
    const basic = `Basic ${Buffer.from(credentials).toString('base64')}`;
    return {
      method: 'POST',
      path,
      headers: {
        'Content-Type': 'application/json',
        Authorization: basic,
        [signatureHeader]: sign(body, secret),
        b3: traced,
        ...headers,
      },
      body,
    };
  };
  const createStep = (make: (context: Record<string, unknown>) => Request): Request => ({
    method: 'POST',
    path: '/',
    setupRequest: (request, context) => ({ ...request, ...make(context) }),
  });
  return [
    createStep((context) => {
      context.sid = randomUUID();
      const first = createWebhook('/webhooks/call', { ...exampleOf('answerCall'), call_sid: context.sid });
      context.first = first;
      return first;
    }),
    createStep(({ first }) => first as Request),
    createStep(({ sid }) =>
      createWebhook('/webhooks/menu?attempt=1', { ...exampleOf('chooseFromMenu'), call_sid: sid }),
    ),
    createStep(({ sid }) =>
      createWebhook('/webhooks/call-status', {
        ...exampleOf('reportCallStatus'),
        call_sid: sid,
        call_status: 'completed',
      }),
    ),
  ];
}
