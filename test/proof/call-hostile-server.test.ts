import { expect, it, vi } from 'vitest';
import { gather } from '../../generated/server/verbs.ts';
import { runCallCommand } from '../helpers/call-command.ts';
import { scripted } from '../helpers/scripted.ts';

vi.setConfig({ testTimeout: 30_000 }); // starting a process for each run of the call command takes seconds

it('the call command ends with one line and code 1 if a body has no end', async () => {
  const { url } = await scripted({
    '/call': (response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      const timer = setInterval(() => response.write(' '.repeat(1_000_000)), 1);
      response.on('close', () => clearInterval(timer));
    },
  });
  const { code, out, err } = await runCallCommand(['--url', `${url}/call`]);
  expect([code, err]).toEqual([1, '']);
  expect(out).toContain('failed after 0.0 s: SIP 480: the answer is larger than 5 MB; 1 webhook');
});

it('the call command says on standard error that a hook of another server gets no credentials of the environment', async () => {
  const elsewhere = gather({ numDigits: 1, actionHook: 'https://nowhere.invalid/menu' });
  const { url } = await scripted({ '/call': [elsewhere] });
  const env = { WEBHOOK_USERNAME: 'jambonz', WEBHOOK_PASSWORD: 'sesame', WEBHOOK_SECRET: 'wh_secret' };
  const { code, err } = await runCallCommand(['--url', `${url}/call`, '--press', '1'], env);
  expect(code).toBe(1);
  expect(err.split('\n')).toEqual([
    expect.stringContaining('https://nowhere.invalid gets no credentials and no signatures'),
    '',
  ]);
});
