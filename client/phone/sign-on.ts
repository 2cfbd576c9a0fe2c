import { createHash, randomBytes } from 'node:crypto';
import { property } from '../../server/contract/schema-walk.ts';
import { createClient } from '../create-client.ts';
import { place } from './call-facts.ts';
import { checkDelivery } from './check-delivery.ts';
import type { PhoneOptions } from './phone-options.ts';
import type { Transcript } from './transcript.ts';

/** A SIP device that calls, with what its user has typed in. */
export interface SipUser {
  username: string;
  password: string;
  /** The SIP domain of the account. */
  realm: string;
}

/**
 * Asks the auth webhook whether a device may call. It has a client of its own in jambonz: the usual fetch, which follows
 * redirects, does not heed the content type and sends no tracing context.
 *
 * @returns why not, as the SIP status that the device gets, or undefined when it may
 */
export async function signOn(user: SipUser, to: string, options: PhoneOptions, transcript: Transcript): Promise<string | undefined> {
  const { authUrl, username, password, secret } = options;
  if (authUrl === undefined) throw new TypeError('a SIP user signs on with the auth webhook: give its authUrl');
  const { origin, pathname, search } = new URL(authUrl);
  const body = authRequest(user, to);
  checkDelivery('authRequest', body);
  const started = performance.now();
  const client = createClient({ baseUrl: origin, username, password, secret });
  const { response } = await client
    .POST(`${pathname}${search}` as '/webhooks/auth', { body, parseAs: 'stream' })
    .catch(() => ({ response: undefined }));
  const answer = await response?.json().catch(() => undefined);
  const hook = { name: 'authRequest', method: 'POST', url: pathname, payload: body, ...(response && { status: response.status }) };
  const refusal = refusalIn(response?.status, answer);
  const latency = Math.round(performance.now() - started);
  transcript.add({ who: 'jambonz', does: 'asks', hook: { ...hook, latency, ...(refusal && { failure: refusal }) } });
  return refusal;
}

function refusalIn(status: number | undefined, answer: unknown): string | undefined {
  if (status === undefined) return 'SIP 500: the auth webhook cannot be reached';
  if (status !== 200) return `SIP ${status}: any HTTP status but 200 reaches the device`;
  const verdict = property(answer, 'status');
  if (typeof verdict !== 'string') return 'SIP 500: the answer has no status';
  return verdict.toLowerCase() === 'ok' ? undefined : 'SIP 403: Invalid credentials';
}

function authRequest({ username, password, realm }: SipUser, to: string) {
  const uri = `sip:${to}@${realm}`;
  const digest = {
    username,
    realm,
    nonce: String(Date.now()),
    uri,
    algorithm: 'MD5',
    qop: 'auth',
    nc: '00000001',
    cnonce: randomBytes(4).toString('hex'),
  };
  const secret = md5(`${username}:${realm}:${password}`);
  const response = md5(`${secret}:${digest.nonce}:${digest.nc}:${digest.cnonce}:${digest.qop}:${md5(`INVITE:${uri}`)}`);
  const fields = Object.entries({ ...digest, response }).map(([name, value]) => `${name}="${value}"`);
  const headers = { from: `<sip:${username}@${realm}>`, to: `<${uri}>`, authorization: `Digest ${fields.join(', ')}` };
  return {
    source_address: place.originating_sip_ip,
    source_port: 5060,
    method: 'INVITE',
    headers,
    expires: null, // not for calls
    scheme: 'digest',
    ...digest,
    response,
  };
}

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
