import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import { text } from 'node:stream/consumers';
import type { TLSSocket } from 'node:tls';

/** How long jambonz waits for an answer, in milliseconds. */
export const patience = 10_000;

export interface Question {
  method: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  /** From the first connection attempt to the last byte. */
  milliseconds: number;
  /** Expiry of the certificate, over TLS. */
  validTo?: Date;
}

/**
 * Sends a request as jambonz does: unlike `fetch`, it follows no redirect and requests no
 * compression.
 * @throws Error when there is no answer within `patience`
 */
export async function ask(url: string, { method, headers = {}, body = '' }: Question): Promise<Answer> {
  const began = performance.now();
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const { request } = url.startsWith('https:') ? https : http;
    request(
      url,
      {
        method,
        headers: { 'user-agent': 'jambonz-contract doctor', ...headers },
        signal: AbortSignal.timeout(patience),
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
    milliseconds: Math.round(performance.now() - began),
    ...(validTo && { validTo: new Date(validTo) }),
  };
}

const adviceByCode: Record<string, string> = {
  ENOTFOUND: 'its name has no address: correct it, or wait until DNS knows it',
  EAI_AGAIN: 'its name could not be looked up: is DNS in order here?',
  ECONNREFUSED: 'nothing listens there: start the proxy or the tunnel',
  ECONNRESET: 'the connection was cut: is it http where https is meant, or the reverse?',
  EPROTO: 'it does not speak TLS: is it http where https is meant?',
  ABORT_ERR: `no answer within ${patience / 1000} seconds: open the firewall, or look at what hangs`,
  CERT_HAS_EXPIRED: 'its certificate has run out: renew it',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name: get one for this name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself: get one from an authority that jambonz trusts',
  SELF_SIGNED_CERT_IN_CHAIN:
    'its certificate comes from an authority that nobody knows: get one from an authority that jambonz trusts',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the certificate in between is missing: serve the whole chain (fullchain.pem)',
};

/** Why `ask` got no answer, and how to fix it. */
export function whyNot(error: unknown): string {
  const { code = '', name, message } = error as NodeJS.ErrnoException;
  return adviceByCode[name === 'TimeoutError' ? 'ABORT_ERR' : code] ?? message;
}
