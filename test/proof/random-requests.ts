import fc from 'fast-check';
import { loadContract } from '../../generated/server/contract.ts';
import { randomBody } from './random-bodies.ts';

export interface RandomRequest {
  method: string;
  /** Path and query as in the request line. */
  target: string;
  headers: Record<string, string>;
  /**
   * The kind of signature. The signature is created when the request is sent, because it contains
   * the time.
   */
  signature: 'right' | 'of another secret' | 'of another body' | 'stale' | 'none';
  body: Buffer | undefined;
}

/**
 * Strings of the characters that HTTP allows in a request target (`visible`) and in a header value
 * (`headerValue`).
 */
const visible = fc.string({
  unit: fc.integer({ min: 0x21, max: 0xff }).map((code) => String.fromCharCode(code)),
  maxLength: 60,
});
const headerValue = fc.string({
  unit: fc
    .integer({ min: 0x20, max: 0xff })
    .filter((code) => code !== 0x7f)
    .map((code) => String.fromCharCode(code)),
  maxLength: 300,
});

const parameter = fc.constantFrom(
  'attempt',
  'call_sid',
  'from',
  'caller_name',
  'direction',
  'sip[payload]',
  '__proto__',
  'attempt[]',
  'env_vars[__proto__][x]',
);
const pair = fc.tuple(
  fc.oneof(parameter, visible),
  fc.oneof(fc.integer().map(String), visible, fc.string().map(encodeURIComponent)),
);
const query = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  {
    weight: 3,
    arbitrary: fc.array(pair, { maxLength: 8 }).map((pairs) => `?${pairs.map((each) => each.join('=')).join('&')}`),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('?', '#', '/', '?#', '%'), visible).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.nat({ max: 3_000 }).map((count) => `?${'a=1&'.repeat(count)}`) },
);

const contentType = fc.oneof(
  { weight: 8, arbitrary: fc.constant('application/json') },
  { weight: 2, arbitrary: headerValue.map((value) => `application/json; ${value}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'application/json; charset=latin1',
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
    ),
  },
  { weight: 1, arbitrary: headerValue },
);
const names = [
  'b3',
  'traceparent',
  'authorization',
  'jambonz-signature',
  'x-jambonz-signature',
  'accept',
  'accept-encoding',
  'content-encoding',
  'cookie',
  'expect',
  'connection',
  'upgrade',
  'range',
  'if-none-match',
  'origin',
  'x-forwarded-for',
  'x-http-method-override',
  'constructor',
]; // prettier-ignore
const headers = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.dictionary(fc.constantFrom(...names), headerValue, { maxKeys: 3 }) },
);

const operation = fc.constantFrom(...loadContract().routes);
const method = fc.oneof(
  { weight: 20, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constantFrom('GET', 'HEAD', 'PUT', 'OPTIONS', 'PATCH') },
);
const signature = fc.oneof(
  { weight: 5, arbitrary: fc.constant('right' as const) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'of another secret' as const,
      'of another body' as const,
      'stale' as const,
      'none' as const,
    ),
  },
);

/**
 * Random requests to every operation of the OpenAPI document, from nearly valid requests to noise.
 */
export const randomRequest: fc.Arbitrary<RandomRequest> = operation.chain((route) =>
  fc
    .record({ method, query, contentType, headers, signature, body: randomBody(route.operationId) })
    .map(({ method, query, contentType, headers, signature, body }) => ({
      method: method ?? route.method,
      target: route.path + query,
      headers: { ...(body && { 'content-type': contentType }), ...headers },
      signature,
      body,
    })),
);
