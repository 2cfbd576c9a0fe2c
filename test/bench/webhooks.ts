import { randomUUID } from 'node:crypto';
import { sign, signatureHeader } from '../../openapi/contract/signature.ts';
import { exampleOf } from '../helpers/examples.ts';
import { traced } from '../helpers/signed-webhook.ts';

/** What the servers are configured with. */
export const access = { WEBHOOK_USERNAME: 'jambonz', WEBHOOK_PASSWORD: 'open', WEBHOOK_SECRET: 'sesame' };

export type Size = '1 kB' | '6 kB';

export interface Webhook {
  headers: Record<string, string>;
  body: string;
}

/** A new call, with a `call_sid` of its own, signed now. */
export function newCall(size: Size): Webhook {
  const [before, after] = templates[size];
  const body = before + randomUUID() + after;
  const headers = {
    'Content-Type': 'application/json',
    Authorization: `Basic ${btoa(`${access.WEBHOOK_USERNAME}:${access.WEBHOOK_PASSWORD}`)}`,
    [signatureHeader]: sign(body, access.WEBHOOK_SECRET),
    b3: traced,
    'Content-Length': String(Buffer.byteLength(body)),
  };
  return { headers, body };
}

/** New calls as bytes for a socket, made before they are needed: to sign them under load would take the load's core. */
export class WebhookPool {
  readonly #webhooks: Buffer[] = [];
  readonly #size: Size;

  constructor(size: Size) {
    this.#size = size;
  }

  /** Makes sure that there are so many. */
  fill(count: number): void {
    while (this.#webhooks.length < count) this.#webhooks.push(bytesOf(newCall(this.#size)));
  }

  /** Gives them one after the other: when there are no more, new ones (`once`) or the same again. */
  reader(once: boolean): PoolReader {
    let at = 0;
    const next = () => {
      if (once) this.fill(at + 1);
      return this.#webhooks[at++ % this.#webhooks.length] as Buffer;
    };
    return { next, fill: (more) => this.fill(at + more) };
  }
}

export interface PoolReader {
  next(): Buffer;
  /** Makes sure that there are so many more. */
  fill(more: number): void;
}

function bytesOf({ headers, body }: Webhook): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(
    `POST /webhooks/call HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: keep-alive\r\n${lines.join('')}\r\n${body}`,
  );
}

/** The text before and behind the `call_sid`. */
const templates: Record<Size, [string, string]> = {
  '1 kB': template(withoutInvite(), 1_000),
  '6 kB': template(withInvite(), 6_000),
};

/** Filled up to the size with a variable of the portal. */
function template(call: object, size: number): [string, string] {
  const filled = (notes: string) =>
    JSON.stringify({ ...call, call_sid: '|', env_vars: { SALES_NUMBER: '+14155550100', NOTES: notes } });
  const missing = size - Buffer.byteLength(filled('')) + 1 - randomUUID().length;
  const [before = '', after = ''] = filled('n'.repeat(missing)).split('|');
  return [before, after];
}

function withoutInvite(): object {
  const { sip: _, ...call } = exampleOf('answerCall', 'call-from-trunk');
  return call;
}

/** The INVITE of a browser names many ways to reach it, and jambonz sends it three times over: as text, as body and as payload. */
function withInvite(): object {
  const call = exampleOf('answerCall', 'call-from-trunk');
  const candidate = 'a=candidate:4234997325 1 udp 2043278322 192.0.2.172 44323 typ host generation 0\r\n';
  const sdp = call.sip?.body + candidate.repeat(12);
  return {
    ...call,
    sip: {
      ...call.sip,
      raw: call.sip?.raw + candidate.repeat(12),
      body: sdp,
      payload: [{ type: 'application/sdp', content: sdp }],
    },
  };
}
