import { sign, signatureHeader } from '../../openapi/contract/signature.ts';

/** The webhook secret of the tests. */
export const secret = 'wh_secret_of_the_tests';

/** The `b3` header of a platform with tracing and of one without. */
export const traced = '4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-1';
export const untraced = `${'0'.repeat(32)}-${'0'.repeat(16)}-1`;

interface SigningOptions {
  time?: Date;
  /** The trace header, different for each call site. Default `traced`; an empty string omits it. */
  b3?: string;
}

/**
 * Signs a webhook as jambonz does. It is signed once and not for each request, so that a retry is
 * identical to the byte, as with jambonz.
 *
 * @returns a function that sends the webhook to the server at `url`
 */
export function createSignedWebhook(
  target: string,
  payload: object,
  { time = new Date(), b3 = traced }: SigningOptions = {},
) {
  const body = JSON.stringify(payload);
  const headers = {
    'content-type': 'application/json',
    [signatureHeader]: sign(body, secret, time),
    ...(b3 && { b3 }),
  };
  return async (url: string, signal: AbortSignal | null = null) => {
    const response = await fetch(url + target, { method: 'POST', body, headers, signal });
    return { status: response.status, text: await response.text(), mark: response.headers.get('contract-answer') };
  };
}
