import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { readServerAccess } from '../../../client/terminal/read-access.ts';

const env = {
  WEBHOOK_USERNAME: 'jo',
  WEBHOOK_PASSWORD: 'sesame',
  WEBHOOK_SECRET: 'wh_secret',
  PUBLIC_URL: 'https://voice.example.com/line',
};
const ofEnvironment = { username: 'jo', password: 'sesame', secret: 'wh_secret' };

let report: MockInstance;
beforeEach(() => {
  report = vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => report.mockRestore());

describe('the credentials of the environment', () => {
  it.each([
    undefined,
    'localhost:4000',
    'http://127.0.0.1',
    'http://127.8.8.8:1',
    'http://127.1/call',
    'http://[::1]:4000/call',
    'http://line.localhost',
    'https://voice.example.com/webhooks/call',
  ])('are used for this machine and PUBLIC_URL, such as %s', (url) => {
    expect(readServerAccess(env, { ...(url && { url }) })).toMatchObject(ofEnvironment);
    expect(report).not.toHaveBeenCalled();
  });

  it.each([
    'https://example.com/call',
    'http://voice.example.com/call',
    'https://voice.example.com:8443/call',
    'https://voice.example.com.evil.example/call',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'http://10.0.0.1',
    'http://[::2]',
  ])('are withheld from %s, and one line says so', (url) => {
    const { username, password, secret } = readServerAccess(env, { url });
    expect([username, password, secret]).toEqual([undefined, undefined, undefined]);
    expect(report).toHaveBeenCalledExactlyOnceWith(
      expect.stringContaining(`${new URL(url).origin} gets no credentials`),
    );
  });

  it('are not completed by one of an option for another server', () => {
    expect(() => readServerAccess(env, { url: 'https://example.com', username: 'al' })).toThrow('go together');
    const { username, secret } = readServerAccess(env, { url: 'https://example.com', secret: 'mine' });
    expect([username, secret]).toEqual([undefined, 'mine']);
  });

  it('go to no other origin that a hook names, and each origin is reported once', () => {
    const { isTrusted } = readServerAccess(env, {});
    const origins = ['http://127.0.0.1:9', 'https://voice.example.com', 'https://example.com', 'https://example.com'];
    expect(origins.map((origin) => isTrusted?.(origin))).toEqual([true, true, false, false]);
    expect(report).toHaveBeenCalledTimes(1);
  });
});

it('the credentials of options go to the origin of --url only', () => {
  const given = { url: 'https://example.com/call', username: 'al', password: 'p', secret: 'mine' };
  const { isTrusted, ...access } = readServerAccess(env, given);
  expect(access).toMatchObject({ username: 'al', password: 'p', secret: 'mine' });
  const origins = ['https://example.com', 'http://127.0.0.1:3000', 'https://voice.example.com'];
  expect(origins.map((origin) => isTrusted?.(origin))).toEqual([true, false, false]);
});

it('withheld credentials are reported for ten origins at most, each in one short line', () => {
  const { isTrusted } = readServerAccess(env, {});
  for (let index = 0; index < 100; index++) isTrusted?.(`http://${index}.${'a.'.repeat(1_000)}example`);
  expect(report).toHaveBeenCalledTimes(10);
  expect(String(report.mock.lastCall?.[0]).length).toBeLessThan(500);
});
