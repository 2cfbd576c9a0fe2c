import { describe, expect, it } from 'vitest';
import { requestExamples } from '../../generated/server/test.ts';
import { hangup } from '../../generated/server/verbs.ts';
import { signatureHeader } from '../../openapi/contract/signature.ts';
import { deliver } from '../helpers/deliver.ts';
import { serveFailing } from '../helpers/serve-failing.ts';
import { sendRaw } from '../support/send-raw.ts';

/** Terminal control sequences of 7 and 8 bits, all kinds of line ends, and excess length. */
const evil = `\u001b[31m\r\n{"level":60}\n\u009b31m\u0000\u007f\u2028\u2029${'x'.repeat(100_000)}`;

const secret = 'wh_secret_2kXq9vTz';
const servePlain = () => serveFailing({});
const serveSigned = () =>
  serveFailing(
    {},
    { config: { secrets: [{ value: secret }], credentials: { username: 'jambonz', password: 'sesame' } } },
  );
// Tests that count lines have a server of their own, because each kind of line is limited in a second.
const plain = await servePlain();
const signed = await serveSigned();
const authorization = `Basic ${btoa('jambonz:sesame')}`;

/** Expects printable lines below 10,000 characters. Empties `lines` and returns their number. */
function expectTame({ lines }: { lines: string[] }): number {
  const written = lines.splice(0);
  for (const line of written) {
    expect(line.length).toBeLessThan(10_000);
    expect(line).toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}]+\n$/u);
    expect(JSON.parse(line).level).not.toBe(60);
  }
  return written.length;
}

/** Yields copies of a body, each with one changed member at any depth. */
function* changedCopies(
  body: object,
  change: (parent: Record<string, unknown>, name: string) => void,
): Generator<object> {
  for (const path of pathsIn(body)) {
    const copy = structuredClone(body) as Record<string, unknown>;
    const parent = path.slice(0, -1).reduce((node, name) => node[name] as Record<string, unknown>, copy);
    change(parent, path.at(-1) as string);
    yield copy;
  }
}

function* pathsIn(node: unknown): Generator<string[]> {
  if (typeof node !== 'object' || node === null) return;
  for (const [name, value] of Object.entries(node)) {
    yield [name];
    for (const rest of pathsIn(value)) yield [name, ...rest];
  }
}

const onePerOperation = [...new Map(requestExamples().map((example) => [example.operationId, example])).values()];

describe('a log line with client input', () => {
  it.each(onePerOperation)('escapes and truncates any member value of a body: $operationId', async ({ path, body }) => {
    for (const copy of changedCopies(body, (parent, name) => Object.assign(parent, { [name]: evil }))) {
      await deliver(plain.url, { path, body: copy });
      await deliver(signed.url, { path, body: copy, secret, headers: { authorization } });
    }
    expect(expectTame(plain) + expectTame(signed)).toBeGreaterThan(0);
  });

  it.each(onePerOperation)(
    'escapes and truncates a member name in any object of a body: $operationId',
    async ({ path, body }) => {
      for (const wrong of [7, null, evil, {}]) {
        for (const copy of changedCopies(
          body,
          (parent, name) => typeof parent[name] === 'object' && Object.assign(parent[name] ?? {}, { [evil]: wrong }),
        ))
          await deliver(plain.url, { path, body: copy });
      }
      expectTame(plain);
    },
  );

  it('escapes and truncates the member names in the JSON pointers of fifty errors', async () => {
    const { body, path } = onePerOperation.find(({ operationId }) => operationId === 'answerCall') ?? {
      body: {},
      path: '',
    };
    const names = Array.from({ length: 60 }, (_, index) => [`${index}${evil.slice(0, 2000)}`, index]);
    const own = await servePlain();
    const { status, text } = await deliver(own.url, {
      path,
      body: { ...body, sip: { headers: Object.fromEntries(names) } },
    });
    expect(status).toBe(400);
    expect(text.length).toBeLessThan(20_000);
    expect(expectTame(own)).toBe(1);
  });

  it('escapes and truncates a path, a query or a fragment', async () => {
    const own = await servePlain();
    const long = evil.slice(0, 10_000);
    for (const target of [
      '/',
      '/webhooks/call?',
      '/webhooks/call?sip_status=',
      '/webhooks/call#',
      '/webhooks/calls/',
    ]) {
      expect((await fetch(own.url + target + encodeURIComponent(long.slice(0, 4000)))).status).toBeLessThan(500);
      await sendRaw(
        own.url,
        `GET ${target}${'\u009b\u0085é'.repeat(200)}${'x'.repeat(8000)} HTTP/1.1\nHost: x\nConnection: close\n\n`,
        'latin1',
      );
    }
    expect(expectTame(own)).toBeGreaterThanOrEqual(3);
  });

  it.each([
    'Content-Type',
    'Content-Encoding',
    'Authorization',
    'b3',
    signatureHeader,
    'X-Jambonz-Signature',
    'Host',
    'Transfer-Encoding',
    'Expect',
    'X',
  ])('escapes and truncates the value of the header %s', async (name) => {
    for (const value of ['\u009b31m\u0085é'.repeat(50), 'x'.repeat(12_000), 't=1,v1='.repeat(1500)]) {
      const head = `POST /webhooks/call HTTP/1.1\nHost: x\nContent-Length: 2\nAuthorization: ${authorization}\nContent-Type: application/json\nConnection: close\n`;
      const without = head.replace(new RegExp(`^${name}:.*\n`, 'm'), '');
      for (const { url } of [plain, signed]) await sendRaw(url, `${without}${name}: ${value}\n\n{}`, 'latin1');
    }
    expectTame(plain);
    expectTame(signed);
  });

  it('names the address of the sender, and what proxies say about it, if the request is refused', async () => {
    const own = await serveSigned();
    const addresses = '203.0.113.7, 198.51.100.23';
    await deliver(own.url, { body: {}, headers: { 'X-Forwarded-For': addresses } });
    await deliver(own.url, { body: {}, headers: { 'X-Forwarded-For': 'x'.repeat(5_000) } });
    await sendRaw(own.url, 'garbage\n\n');
    const [forwarded, long, malformed] = own.lines.splice(0).map((line) => JSON.parse(line));
    expect(forwarded).toMatchObject({ remote_address: '127.0.0.1', forwarded_for: addresses });
    expect(long.forwarded_for).toBe(`${'x'.repeat(200)}…`);
    expect(malformed.remote_address).toBe('127.0.0.1');
  });

  it('escapes and truncates a header name and a method', async () => {
    const own = await serveSigned();
    const long = `${'x'.repeat(10_000)}-signature`;
    await deliver(own.url, { body: {}, headers: { authorization, [long]: 'x' } });
    await sendRaw(plain.url, `${'X'.repeat(5_000)} /webhooks/call HTTP/1.1\nHost: x\nConnection: close\n\n`);
    expect(expectTame(own)).toBe(1);
    expectTame(plain);
  });

  it('escapes and truncates a body that is not JSON', async () => {
    for (const body of [evil, `"${evil}`, `{"a":"${'x'.repeat(500_000)}`, Buffer.from(evil, 'latin1')])
      await deliver(plain.url, { body });
    expect(expectTame(plain)).toBe(4);
  });

  it('escapes and truncates client input that a handler throws, returns or logs', async () => {
    let handler: () => unknown = () => [];
    const repeating = await serveFailing({
      answerCall: ({ log }: { log: { info: (about: object, text: string) => void } }) => {
        log.info({ evil, deep: { evil }, [evil.slice(0, 50)]: 1 }, 'seen');
        return handler();
      },
    });
    const thrown = [
      new Error(evil),
      Object.assign(new Error('x', { cause: new Error(evil) }), { evil }),
      evil,
      { evil },
    ];
    const handlers = [
      ...thrown.map((each) => () => Promise.reject(each)),
      () => [{ verb: evil }],
      () => [{ verb: 'say', [evil]: 1 }],
      () => [{ verb: 'dial', target: Array.from({ length: 100 }, () => ({ type: evil })) }],
      () => [hangup()],
    ];
    const { body, path } = onePerOperation.find(({ operationId }) => operationId === 'answerCall') ?? {
      body: {},
      path: '',
    };
    for (const each of handlers) {
      handler = each;
      expect((await deliver(repeating.url, { path, body })).status).toBe(200);
    }
    expect(expectTame(repeating)).toBe(2 * handlers.length);
  });
});
