import { describe, expect, it } from 'vitest';
import { exampleOf, serve } from '../../../generated/server/test.ts';
import { say } from '../../../generated/server/verbs.ts';
import { deliver } from '../../helpers/deliver.ts';
import { sendRaw, webhookRequest } from '../../support/send-raw.ts';

const newCall = exampleOf('answerCall', 'call-documented-minimum');
const seen: { body?: object; query?: object } = {};
const { url } = await serve({
  config: { bodyLimitBytes: 1_000_000 },
  handlers: {
    answerCall: ({ body, query }) => {
      Object.assign(seen, { body, query });
      return [say({ text: 'Hello' })];
    },
  },
});

/** Returns the JSON body of a new call that begins with the JSON text `members`. */
const withMembers = (members: string) => JSON.stringify(newCall).replace('{', `{${members},`);

describe('deep nesting in a JSON body', () => {
  const arrays = `${'['.repeat(450_000)}${']'.repeat(450_000)}`;
  const objects = `${'{"a":'.repeat(150_000)}1${'}'.repeat(150_000)}`;

  it.each([
    ['arrays', arrays],
    ['objects', objects],
  ])('is accepted in an undeclared member: %s', async (_what, nest) => {
    expect((await deliver(url, { body: withMembers(`"x":${nest}`) })).status).toBe(200);
  });

  it.each([
    ['arrays', arrays],
    ['objects', objects],
  ])('is refused as the value of a declared member or as the whole body: %s', async (_what, nest) => {
    // JSON.parse takes the last of two members with the same name.
    expect((await deliver(url, { body: withMembers(`"account_sid":${nest}`) })).status).toBe(200);
    expect(
      (await deliver(url, { body: JSON.stringify(newCall).replace(/"call_sid":"[^"]*"/, `"call_sid":${nest}`) }))
        .status,
    ).toBe(400);
    expect((await deliver(url, { body: `{"env_vars":{"x":${nest}}}` })).status).toBe(400);
    expect((await deliver(url, { body: nest })).status).toBe(400);
  });
});

describe('names of inherited JavaScript properties, such as __proto__', () => {
  it.each([
    '"__proto__":{"polluted":1}',
    '"constructor":{"prototype":{"polluted":1}}',
    '"toString":1,"hasOwnProperty":1,"toJSON":1',
  ])('are harmless as member names of a body: %s', async (members) => {
    expect((await deliver(url, { body: withMembers(members) })).status).toBe(200);
    expect((await deliver(url, { body: withMembers(`"sip":{"headers":{${members}}}`) })).status).toBeLessThan(500);
    expect((await deliver(url, { body: withMembers(`"env_vars":{${members}}`) })).status).toBeLessThan(500);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    '__proto__[polluted]=1',
    '__proto__=1',
    'constructor[prototype][polluted]=1',
    'hasOwnProperty=1&toString=2',
  ])('are harmless as query parameters: %s', async (query) => {
    expect((await deliver(url, { body: newCall, path: `/webhooks/call?${query}` })).status).toBe(200);
    expect((await fetch(`${url}/webhooks/call?${query}`)).status).toBe(200);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each(['__proto__', 'constructor'])('are harmless as a call_sid: %s', async (call_sid) => {
    expect((await deliver(url, { body: { ...newCall, call_sid } })).status).toBe(200);
  });
});

describe('a request with an oversized or repeated part', () => {
  it('is accepted without its query parameters after the first thousand', async () => {
    const query = Array.from({ length: 5_000 }, (_, index) => index.toString(36)).join('&');
    expect((await deliver(url, { body: newCall, path: `/webhooks/call?${query}` })).status).toBe(431);
    expect((await deliver(url, { body: newCall, path: `/webhooks/call?${query.slice(0, 14_000)}` })).status).toBe(200);
    expect(Object.keys(seen.query ?? {})).toHaveLength(1_000);
  });

  it.each([
    ['URL', `GET /webhooks/call?${'x'.repeat(20_000)} HTTP/1.1\nHost: x\n\n`],
    ['header', `GET /webhooks/call HTTP/1.1\nHost: x\nX: ${'x'.repeat(20_000)}\n\n`],
    ['lot of headers', `GET /webhooks/call HTTP/1.1\nHost: x\n${'X: 0123456789\n'.repeat(1_500)}\n`],
  ])('is answered with 431 if it has a %s of at least 20 kB', async (_what, request) => {
    expect(await sendRaw(url, request)).toMatch(/^HTTP\/1\.1 431 /);
  });

  it.each(['Content-Type: text/plain', 'Content-Encoding: gzip', 'Transfer-Encoding: gzip, chunked', 'X: y'])(
    'is answered with 431 if it has more than 100 headers, the last of which is "%s"',
    async (header) => {
      const request = webhookRequest('/webhooks/call', newCall);
      const present = request.split('\n\n', 1)[0]?.split('\n').length ?? 0; // the request line counts for `header`
      const padded = (count: number) => request.replace('\n\n', `\n${'X: y\n'.repeat(count)}${header}\n\n`);
      const sent = header.startsWith('Transfer') ? padded(101).replace(/Content-Length: \d+\n/, '') : padded(101);
      expect(await sendRaw(url, sent)).toMatch(/^HTTP\/1\.1 431 /);
      if (header === 'X: y') expect(await sendRaw(url, padded(100 - present))).toMatch(/^HTTP\/1\.1 200 /);
    },
  );

  it.each([
    ['Content-Type', 'application/json', 200],
    ['Content-Length', '2', 400],
    ['b3', 'x', 200],
    ['Authorization', 'Basic eA==', 200],
    ['Host', 'x', 200], // unused
    ['Transfer-Encoding', 'chunked', 400],
  ])('has the header "%s: %s" twice and is answered with status %i', async (name, value, status) => {
    const request = webhookRequest('/webhooks/call', newCall).replace(
      '\n\n',
      `\n${name}: ${value}\n${name}: ${value}\n\n`,
    );
    expect(await sendRaw(url, request)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });
});
