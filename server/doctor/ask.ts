import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import { text } from 'node:stream/consumers';
import type { TLSSocket } from 'node:tls';

/** The timeout of jambonz for an answer. */
export const answerTimeoutMs = 10_000;

export interface ProbeRequest {
  method: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface ProbeAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  /** Time from the first connection attempt to the last byte of the answer. */
  durationMs: number;
  /** Expiry of the server's certificate. Set only for an https URL. */
  validTo?: Date;
}

/**
 * Sends a request as jambonz does: unlike `fetch`, it follows no redirect and requests no
 * compression.
 * @throws Error when there is no answer within `answerTimeoutMs`
 */
export async function sendRequest(
  url: string,
  { method, headers = {}, body = '' }: ProbeRequest,
): Promise<ProbeAnswer> {
  const began = performance.now();
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const { request } = url.startsWith('https:') ? https : http;
    request(
      url,
      {
        method,
        headers: { 'user-agent': 'jambonz-contract doctor', ...headers },
        signal: AbortSignal.timeout(answerTimeoutMs),
      },
      resolve,
    )
      .on('error', reject)
      .end(body);
  });
  const validTo = (response.socket as Partial<TLSSocket>).getPeerCertificate?.().valid_to;
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    text: await text(response),
    durationMs: Math.round(performance.now() - began),
    ...(validTo && { validTo: new Date(validTo) }),
  };
}

const adviceByCode: Record<string, string> = {
  ENOTFOUND: 'its name does not resolve: correct it, or wait for DNS',
  EAI_AGAIN: 'its name could not be resolved: check DNS on this machine',
  ECONNREFUSED: 'the connection was refused: start the proxy or the tunnel',
  ECONNRESET: 'the connection was reset: check whether it must be https instead of http, or the reverse',
  EPROTO: 'it does not speak TLS: check whether its port serves http instead of https',
  ABORT_ERR: `no answer within ${answerTimeoutMs / 1000} seconds: open the firewall, or find out what hangs`,
  CERT_HAS_EXPIRED: 'its certificate has expired: renew it',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name: get one for this name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed: get one from an authority that jambonz trusts',
  SELF_SIGNED_CERT_IN_CHAIN:
    'its certificate comes from an unknown authority: get one from an authority that jambonz trusts',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the intermediate certificate is missing: serve the whole chain (fullchain.pem)',
};

/** Explains an error of `sendRequest`: why no answer came, and how to fix it. */
export function explainNoAnswer(error: unknown): string {
  const { code = '', name, message } = error as NodeJS.ErrnoException;
  return adviceByCode[name === 'TimeoutError' ? 'ABORT_ERR' : code] ?? message;
}
