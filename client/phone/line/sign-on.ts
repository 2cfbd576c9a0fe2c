import type { webhooks } from '../../../generated/jambonz/types.ts';
import { answerHeader, readAnswerMark } from '../../../openapi/contract/answer-mark.ts';
import { readProperty } from '../../../openapi/contract/schema-walk.ts';
import { sign, signatureHeader } from '../../../openapi/contract/signature.ts';
import { createClient } from '../../create-client.ts';
import type { PhoneOptions } from '../phone-options.ts';
import type { Transcript } from '../transcript.ts';
import { checkDelivery } from '../webhooks/check-delivery.ts';
import { readServerMessage } from '../webhooks/server-message.ts';
import { createAuthRequest, type SipUser } from './auth-request.ts';

/**
 * Asks the auth webhook whether a SIP device may call. For this webhook jambonz uses a separate
 * HTTP client: the usual fetch, which follows redirects, ignores the content type and sends no
 * tracing context.
 *
 * @returns the SIP status that the device gets and the reason, or undefined if the device may call
 */
export async function signOn(
  user: SipUser,
  to: string,
  options: PhoneOptions,
  transcript: Transcript,
): Promise<string | undefined> {
  const { authUrl, username, password, secret, now = () => new Date() } = options;
  if (authUrl === undefined) throw new TypeError('sipUser requires authUrl, the URL of the auth webhook');
  const { origin, pathname: url, search } = new URL(authUrl);
  const payload = createAuthRequest(user, to);
  checkDelivery('authRequest', payload);
  const headers = secret === undefined ? {} : { [signatureHeader]: sign(JSON.stringify(payload), secret, now()) };

  const started = performance.now();
  const { response, error } = await createClient<Record<string, webhooks['authRequest']>>({
    baseUrl: origin,
    username,
    password,
  })
    .POST(`${url}${search}`, { body: payload, headers, parseAs: 'stream' })
    .catch(() => ({ response: undefined, error: undefined }));
  const refusal = findRefusal(response?.status, await response?.json().catch(() => undefined));
  const said = readServerMessage(error); // openapi-fetch returns the body of an error response as `error`
  const latency = Math.round(performance.now() - started);

  const status = response && { status: response.status, ...readAnswerMark(response.headers.get(answerHeader)) };
  transcript.add({
    who: 'jambonz',
    does: 'asks',
    hook: { name: 'authRequest', method: 'POST', url, payload, latency, ...status, ...(said && { said }) },
  });
  if (refusal === undefined) return undefined;
  const isMistake = !refusal.startsWith('SIP 403') && ({ wrong: true } as const);
  transcript.add({ who: 'jambonz', does: 'rejects the call with', what: refusal, ...isMistake });
  return refusal;
}

function findRefusal(status: number | undefined, answer: unknown): string | undefined {
  if (status === undefined) return 'SIP 500: the auth webhook cannot be reached';
  if (status !== 200) return `SIP ${status}: jambonz passes every HTTP status except 200 to the device`;
  const verdict = readProperty(answer, 'status');
  if (typeof verdict !== 'string') return 'SIP 500: the answer has no status';
  return verdict.toLowerCase() === 'ok' ? undefined : 'SIP 403: Invalid credentials';
}
