import { describe, expect, it } from 'vitest';
import { exampleOf, serve } from '../../../generated/server/test.ts';
import { say } from '../../../generated/server/verbs.ts';
import { deliver } from '../../helpers/deliver.ts';
import { sendRaw, webhookRequest } from '../../support/send-raw.ts';

const newCall = exampleOf('answerCall', 'call-documented-minimum');
const seen: { body?: object; query?: object } = {};
const { url } = await serve({
  handlers: {
    answerCall: ({ body, query }) => {
      Object.assign(seen, { body, query });
      return [say({ text: 'Hello' })];
    },
  },
});

/** Returns the JSON body of a new call, with `members` inserted before its own members. */
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
  ])('is refused in place of a declared value: %s', async (_what, nest) => {
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

describe('names of JavaScript object members', () => {
  it.each([
    '"__proto__":{"polluted":1}',
    '"constructor":{"prototype":{"polluted":1}}',
    '"toString":1,"hasOwnProperty":1,"toJSON":1',
  ])('are harmless in a body: %s', async (members) => {
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
  ])('are harmless in a query: %s', async (query) => {
    expect((await deliver(url, { body: newCall, path: `/webhooks/call?${query}` })).status).toBe(200);
    expect((await fetch(`${url}/webhooks/call?${query}`)).status).toBe(200);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each(['__proto__', 'constructor'])('are harmless as a call_sid: %s', async (call_sid) => {
    expect((await deliver(url, { body: { ...newCall, call_sid } })).status).toBe(200);
  });
});

describe('an oversized or repeated part of a request', () => {
  it('is ignored if it is a query parameter after the first thousand', async () => {
    const query = Array.from({ length: 5_000 }, (_, index) => index.toString(36)).join('&');
    expect((await deliver(url, { body: newCall, path: `/webhooks/call?${query}` })).status).toBe(431);
    expect((await deliver(url, { body: newCall, path: `/webhooks/call?${query.slice(0, 14_000)}` })).status).toBe(200);
    expect(Object.keys(seen.query ?? {})).toHaveLength(1_000);
  });

  it.each([
    ['URL', `GET /webhooks/call?${'x'.repeat(20_000)} HTTP/1.1\nHost: x\n\n`],
    ['header', `GET /webhooks/call HTTP/1.1\nHost: x\nX: ${'x'.repeat(20_000)}\n\n`],
    ['lot of headers', `GET /webhooks/call HTTP/1.1\nHost: x\n${'X: 0123456789\n'.repeat(1_500)}\n`],
  ])('is answered with 431 if it is a %s of at least 20 kB', async (_what, request) => {
    expect(await sendRaw(url, request)).toMatch(/^HTTP\/1\.1 431 /);
  });

  it.each([
    ['Content-Type', 'application/json', 200],
    ['Content-Length', '2', 400],
    ['b3', 'x', 200],
    ['Authorization', 'Basic eA==', 200],
    ['Host', 'x', 200], // unused
    ['Transfer-Encoding', 'chunked', 400],
  ])('that is a second header "%s: %s" is answered with status %i', async (name, value, status) => {
    const request = webhookRequest('/webhooks/call', newCall).replace(
      '\n\n',
      `\n${name}: ${value}\n${name}: ${value}\n\n`,
    );
    expect(await sendRaw(url, request)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });
});
