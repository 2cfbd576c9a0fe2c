import { sign, signatureHeader } from '../../openapi/contract/signature.ts';

/** The webhook secret of the tests. */
export const secret = 'wh_secret_of_the_tests';

/** The credentials of the tests, as `username:password`. Signed webhooks carry them too. */
export const credentials = 'jambonz:7f3c9a51d2e84b6093ac';

/**
 * Values of the tracing header `b3` from a jambonz platform with tracing (`traced`) and without
 * tracing (`untraced`).
 */
export const traced = '4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-1';
export const untraced = `${'0'.repeat(32)}-${'0'.repeat(16)}-1`;

interface SigningOptions {
  time?: Date;
  /** The value of the tracing header `b3`. Default: `traced`. An empty string omits the header. */
  b3?: string;
}

/**
 * Signs a webhook once. As in jambonz, a retry has the same body and the same signature.
 *
 * @returns a function that sends the webhook to the server at `url`. Each further call is a retry
 */
export function createSignedWebhook(
  target: string,
  payload: object,
  { time = new Date(), b3 = traced }: SigningOptions = {},
) {
  const body = JSON.stringify(payload);
  const headers = {
    'content-type': 'application/json',
    authorization: `Basic ${btoa(credentials)}`,
    [signatureHeader]: sign(body, secret, time),
    ...(b3 && { b3 }),
  };
  return async (url: string, signal: AbortSignal | null = null) => {
    const response = await fetch(url + target, { method: 'POST', body, headers, signal });
    return { status: response.status, text: await response.text(), mark: response.headers.get('contract-answer') };
  };
}
