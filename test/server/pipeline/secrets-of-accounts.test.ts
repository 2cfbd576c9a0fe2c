import { describe, expect, it } from 'vitest';
import { exampleOf, serve } from '../../../generated/server/test.ts';
import { deliver } from '../../helpers/deliver.ts';

const newCall = exampleOf('answerCall', 'call-documented-minimum');
const accounts = ['bad98250-b34d-459d-9e90-f97dfb9bc519', '0f4c9a4e-3b53-4a6d-9a59-0a6a4f6c3f10'] as const;
const { url } = await serve({
  config: {
    secrets: [{ value: 'first', account: accounts[0] }, { value: 'second', account: accounts[1] }, { value: 'anyone' }],
  },
});

describe('secrets of several accounts', () => {
  const from = (account: unknown, by: string, path?: string) =>
    deliver(url, { body: { ...newCall, account_sid: account }, secret: by, ...(path && { path }) });

  it('verify a webhook of their own account', async () => {
    expect((await from(accounts[0], 'first')).status).toBe(200);
    expect((await from(accounts[1], 'second')).status).toBe(200);
    expect((await from(accounts[1], 'anyone')).status).toBe(200);
  });

  it('do not verify a webhook of another account', async () => {
    const { status, json } = await from(accounts[1], 'first');
    expect(status).toBe(401);
    expect(json?.detail).toBe(`signed with the secret of account ${accounts[0]}, but for account ${accounts[1]}`);
  });

  it.each([null, 7, [accounts[1]], { toString: 1 }])('do not verify webhooks of account_sid %j', async (account) => {
    expect((await from(account, 'first')).status).toBe(401);
  });

  it('do not verify a webhook of another account whose body begins with a byte order mark', async () => {
    const text = `\ufeff${JSON.stringify({ ...newCall, account_sid: accounts[1] })}`;
    const { status } = await deliver(url, { body: text, secret: 'first' });
    expect(status).toBe(400);
  });

  it('verify a webhook whose body names no account', async () => {
    const body = { tool_call_id: '1' };
    expect((await deliver(url, { body, secret: 'first', path: '/webhooks/tool' })).status).toBe(200);
  });
});
