import { randomUUID } from 'node:crypto';
import { exampleOf } from '../../generated/server/test.ts';
import { sign, signatureHeader } from '../../openapi/contract/signature.ts';
import type { Transport } from '../../openapi/contract/transport.ts';
import { traced } from '../helpers/signed-webhook.ts';
import { encodeFrame } from './frames.ts';

/** The environment variables with the credentials and the webhook secret of measured servers. */
export const access = { WEBHOOK_USERNAME: 'jambonz', WEBHOOK_PASSWORD: 'open', WEBHOOK_SECRET: 'sesame' };

export type Size = '1 kB' | '6 kB';

export interface Webhook {
  headers: Record<string, string>;
  body: string;
}

/** Creates the webhook of a new call, with a unique `call_sid` and a current signature. */
export function createCall(size: Size): Webhook {
  const body = createBody(size, randomUUID());
  const headers = {
    'Content-Type': 'application/json',
    Authorization: `Basic ${btoa(`${access.WEBHOOK_USERNAME}:${access.WEBHOOK_PASSWORD}`)}`,
    [signatureHeader]: sign(body, access.WEBHOOK_SECRET),
    b3: traced,
    'Content-Length': String(Buffer.byteLength(body)),
  };
  return { headers, body };
}

/** Creates the same webhook as a message over WebSocket. */
export function createMessage(size: Size): string {
  const sid = randomUUID();
  return `{"type":"session:new","msgid":"${randomUUID()}","call_sid":"${sid}","b3":"${traced}","data":${createBody(size, sid)}}`;
}

function createBody(size: Size, sid: string): string {
  const [before, after] = templates[size];
  return before + sid + after;
}

/**
 * Webhooks of new calls, as bytes for a socket. They are created in advance, because signing during
 * a measurement would take time from the load generator.
 */
export class WebhookPool {
  readonly #webhooks: Buffer[] = [];
  readonly #create: () => Buffer;

  constructor(size: Size, transport: Transport = 'http') {
    this.#create =
      transport === 'http' ? () => encodeWebhook(createCall(size)) : () => encodeFrame(createMessage(size));
  }

  /** Fills the pool up to `count` webhooks. */
  fill(count: number): void {
    while (this.#webhooks.length < count) this.#webhooks.push(this.#create());
  }

  /**
   * Creates a reader of the webhooks in order. After the last webhook of the pool, the reader
   * creates new webhooks if `once` is true, or else starts over with the first one.
   */
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
  /** Creates webhooks until the pool has `more` webhooks that `next` has not yet returned. */
  fill(more: number): void;
}

function encodeWebhook({ headers, body }: Webhook): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(
    `POST /webhooks/call HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: keep-alive\r\n${lines.join('')}\r\n${body}`,
  );
}

/** The JSON text before and after the value of `call_sid`. */
const templates: Record<Size, [string, string]> = {
  '1 kB': createTemplate(createCallWithoutInvite(), 1_000),
  '6 kB': createTemplate(createCallWithInvite(), 6_000),
};

/**
 * Creates the JSON of a webhook, split at the value of `call_sid`. The value of `env_vars.NOTES`
 * pads the JSON to `size` bytes.
 */
function createTemplate(call: object, size: number): [string, string] {
  const filled = (notes: string) =>
    JSON.stringify({ ...call, call_sid: '|', env_vars: { SALES_NUMBER: '+14155550100', NOTES: notes } });
  const missing = size - Buffer.byteLength(filled('')) + 1 - randomUUID().length;
  const [before = '', after = ''] = filled('n'.repeat(missing)).split('|');
  return [before, after];
}

function createCallWithoutInvite(): object {
  const { sip: _, ...call } = exampleOf('answerCall', 'call-from-trunk');
  return call;
}

/**
 * Creates a call from a browser. Its INVITE has many ICE candidates, and jambonz sends them three
 * times: in `raw`, `body` and `payload`.
 */
function createCallWithInvite(): object {
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
