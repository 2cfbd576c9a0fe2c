import { expect, it } from 'vitest';
import { findOpenings, renderOpenings } from '../../../server/config/open-server.ts';

const secure = 'wh_secret_9fKq2LxW7dPzT4vYbR3mNc';
const withSecret = (value: string) => ({ secrets: [{ value }] });
const withPassword = (password: string) => ({ secrets: [], credentials: { username: 'platform', password } });

it.each([
  'wh_secret_of_your_account',
  'wh_secret_of_your_jambonz_account',
  'wh_secret_...',
  'wh_secret',
  'sesame',
  'changeme',
  'change-me-please-now',
  'correcthorsebatterystaple',
  'Telephone2026',
  'aaaaaaaaaaaaaaaaaaaaaa',
  '1234567890123456',
  'x7Kq2LxW7d',
])('findOpenings says that the secret %s can be guessed, also as a password', (value) => {
  expect(findOpenings(withSecret(value))).toEqual([expect.stringMatching(/^WEBHOOK_SECRET can be guessed: /)]);
  expect(findOpenings(withPassword(value))).toEqual([expect.stringMatching(/^WEBHOOK_PASSWORD can be guessed: /)]);
});

it.each([secure, 'wh_secret_qWvLmNtRsXbKdHjPfGzCyQ', '7f3c9a51d2e84b6093ac', 'correct-horse-battery-staple'])(
  'findOpenings says nothing of the secret %s, nor of it as a password',
  (value) => {
    expect(findOpenings(withSecret(value))).toEqual([]);
    expect(findOpenings(withPassword(value))).toEqual([]);
  },
);

it('findOpenings names a weak password also beside a strong secret, because it alone guards sockets', () => {
  expect(findOpenings({ ...withPassword('sesame'), ...withSecret(secure) })).toEqual([
    expect.stringMatching(/^WEBHOOK_PASSWORD can be guessed, and a WebSocket is guarded by it alone: set a random one/),
  ]);
  expect(findOpenings({ ...withPassword('7f3c9a51d2e84b6093ac'), ...withSecret(secure) })).toEqual([]);
});

it('findOpenings names weak secrets once', () => {
  expect(findOpenings({ secrets: [{ value: 'sesame' }, { value: secure }, { value: 'changeme' }] })).toHaveLength(1);
});

it('the notice of an open server is a box if other machines reach it, and never shows a secret', () => {
  const open = { secrets: [] };
  expect(renderOpenings({ ...open, host: '127.0.0.1' })).toMatch(
    /^WEBHOOK_SECRET is not set, so anyone can send webhooks and open sockets: /,
  );
  for (const host of ['0.0.0.0', '::', '10.0.0.5', 'voice.example.com']) {
    const lines = renderOpenings({ ...open, host })?.split('\n') ?? [];
    expect(lines[1]).toContain('THIS SERVER IS OPEN TO STRANGERS');
    expect(new Set(lines.map(({ length }) => length)).size).toBe(1);
  }
  expect(renderOpenings({ ...withSecret('sesame'), host: '::' })).not.toContain('sesame');
  expect(renderOpenings({ ...withSecret(secure), host: '::' })).toBeUndefined();
});
