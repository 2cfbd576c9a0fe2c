import type { webhooks } from '../../../generated/jambonz/types.ts';
import { answerHeader, readAnswerMark } from '../../../openapi/contract/answer-mark.ts';
import type { Failure } from '../../../openapi/contract/call-event.ts';
import { readProperty } from '../../../openapi/contract/schema-walk.ts';
import { sign, signatureHeader } from '../../../openapi/contract/signature.ts';
import { createClient } from '../../create-client.ts';
import { getWebhookMs } from '../limits.ts';
import type { PhoneOptions } from '../phone-options.ts';
import type { Transcript } from '../transcript.ts';
import { checkDelivery } from '../webhooks/check-delivery.ts';
import { HookFailure } from '../webhooks/hook-failure.ts';
import { readServerMessage } from '../webhooks/server-message.ts';
import { fetchAuth } from './auth-fetch.ts';
import { createAuthRequest, type SipUser } from './auth-request.ts';
import type { Ending } from './leg.ts';

/**
 * Asks the auth webhook whether a SIP device may call. For this webhook jambonz uses a separate
 * HTTP client: the usual fetch, which follows redirects, ignores the content type and sends no
 * tracing context.
 *
 * @returns how the call ends, or undefined if the device may call
 */
export async function signOn(
  user: SipUser,
  to: string,
  options: PhoneOptions,
  transcript: Transcript,
): Promise<Ending | undefined> {
  const { authUrl, username, password, secret, timeout, signal } = options;
  const { isTrusted = () => true, now = () => new Date() } = options;
  if (authUrl === undefined) throw new TypeError('sipUser requires authUrl, the URL of the auth webhook');
  const { origin, pathname: url, search } = new URL(authUrl);
  const payload = createAuthRequest(user, to);
  checkDelivery('authRequest', payload);
  const isSigned = secret !== undefined && isTrusted(origin);
  const headers = isSigned ? { [signatureHeader]: sign(JSON.stringify(payload), secret, now()) } : {};

  const started = performance.now();
  const client = createClient<Record<string, webhooks['authRequest']>>({
    baseUrl: origin,
    ...(isTrusted(origin) && { username, password }),
    fetch: (request) => fetchAuth(request, { isTrusted, timeoutMs: getWebhookMs(timeout), signal }),
  });
  const { response, error, problem } = await client
    .POST(`${url}${search}`, { body: payload, headers, parseAs: 'stream' })
    .then((answer) => ({ ...answer, problem: undefined }))
    .catch((reason) => ({ response: undefined, error: undefined, problem: describeProblem(reason) }));
  const answer = await response?.json().catch(() => undefined);
  const refusal = problem ? { sip_status: 500, failure: problem } : findRefusal(response.status, answer);
  const said = readServerMessage(error); // openapi-fetch returns the body of an error response as `error`
  const latency = Math.round(performance.now() - started);

  const status = response && { status: response.status, ...readAnswerMark(response.headers.get(answerHeader)) };
  const failure = refusal?.failure && { ...refusal.failure, ...(said && { said }) };
  const webhook = {
    name: 'authRequest',
    method: 'POST',
    url: origin === new URL(options.url).origin ? `${url}${search}` : authUrl,
    payload,
    latency,
    ...status,
    ...((answer ?? error) !== undefined && { reply: answer ?? error }),
    ...(failure && { failure }),
  };
  transcript.add({ who: 'jambonz', kind: 'webhook', webhook });
  if (refusal === undefined) return undefined;
  const { sip_status } = refusal;
  const because = failure ? 'auth-failed' : 'bad-credentials';
  transcript.add({ who: 'jambonz', kind: 'reject', sip_status, because, ...(failure && { failure }) });
  return { by: 'jambonz', status: 'failed', sip_status, because, ...(failure && { failure }) };
}

function describeProblem(error: unknown): Failure {
  if (error instanceof HookFailure) return error.failure;
  const { message, cause } = error as Error;
  const reason = cause instanceof Error ? cause.message : message;
  return { cause: 'connection', message: `the auth webhook cannot be reached: ${reason}` };
}

/** jambonz passes every HTTP status except 200 to the device as its SIP status. */
function findRefusal(status: number, answer: unknown): { sip_status: number; failure?: Failure } | undefined {
  if (status !== 200)
    return { sip_status: status, failure: { cause: 'status', message: `the auth webhook answers ${status}` } };
  const verdict = readProperty(answer, 'status');
  if (typeof verdict !== 'string')
    return { sip_status: 500, failure: { cause: 'not-json', message: 'the answer has no status' } };
  return verdict.toLowerCase() === 'ok' ? undefined : { sip_status: 403 };
}
