import { randomUUID } from 'node:crypto';
import type { Request } from 'autocannon';
import { sign, signatureHeader } from '../../openapi/contract/signature.ts';
import { exampleOf } from '../helpers/examples.ts';
import { traced } from '../helpers/signed-webhook.ts';

/**
 * The webhooks of one call after the other, each call with a `call_sid` of its own: the call arrives, the same once more as jambonz
 * retries it, a key is pressed, the call is over.
 */
export function webhooksOfCalls(secret: string, credentials: string): Request[] {
  const webhook = (path: string, payload: object, headers: Record<string, string> = {}): Request => {
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
  const step = (make: (context: Record<string, unknown>) => Request): Request => ({
    method: 'POST',
    path: '/',
    setupRequest: (request, context) => ({ ...request, ...make(context) }),
  });
  return [
    step((context) => {
      context.sid = randomUUID();
      const first = webhook('/webhooks/call', { ...exampleOf('answerCall'), call_sid: context.sid });
      context.first = first;
      return first;
    }),
    step(({ first }) => first as Request),
    step(({ sid }) => webhook('/webhooks/menu?attempt=1', { ...exampleOf('chooseFromMenu'), call_sid: sid })),
    step(({ sid }) =>
      webhook('/webhooks/call-status', { ...exampleOf('reportCallStatus'), call_sid: sid, call_status: 'completed' }),
    ),
  ];
}
