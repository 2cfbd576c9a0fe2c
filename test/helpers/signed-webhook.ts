import { sign, signatureHeader } from '../../openapi/contract/signature.ts';

/** The webhook secret that the tests configure. */
export const secret = 'wh_secret_of_the_tests';

/** The header `b3` of a platform that traces, and of one that does not. */
export const traced = '4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-1';
export const untraced = `${'0'.repeat(32)}-${'0'.repeat(16)}-1`;

interface Signing {
  time?: Date;
  /** The trace header, of each call site its own. Default `traced`; empty sends none. */
  b3?: string;
}

/**
 * A webhook as jambonz signs it. The signature is made here and not with each request, so that what is sent again is the same to
 * the byte, as jambonz's retries are.
 *
 * @returns a function that sends it to the server at `url`
 */
export function signedWebhook(target: string, payload: object, { time = new Date(), b3 = traced }: Signing = {}) {
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
