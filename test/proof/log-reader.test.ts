import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { atEnd } from '../helpers/at-end.ts';
import { exampleOf } from '../helpers/examples.ts';
import { freePort } from '../helpers/free-port.ts';
import { sendRaw, webhookRequest } from '../helpers/send-raw.ts';
import { startTroubled, timed } from '../helpers/start-troubled.ts';

vi.setConfig({ testTimeout: 30_000 }); // processes start slowly on a busy machine

/** A server whose log nobody reads any longer, with some 8 kB in it for each of these webhooks. */
async function unread(webhooks: number) {
  const server = await startTroubled();
  server.child.stdout?.pause();
  const headers = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${index}${'x'.repeat(150)}`, index]));
  const request = webhookRequest('/webhooks/call', { ...exampleOf('answerCall'), sip: { headers } });
  for (let sent = 0; sent < webhooks; sent++) expect(await sendRaw(server.url, request)).toMatch('400 Bad Request');
  const refusals = () => server.lines.filter((line) => line.includes('"outcome":"refusal"'));
  return { ...server, refusals };
}

/** More than the server keeps for its reader. */
const tooMany = 300;

it('a log that nobody reads holds up no webhook, and what the server does not keep of it is counted', async () => {
  const { adminUrl, call } = await unread(tooMany);
  const [{ response }, waited] = await timed(call('none'));
  expect(response.status).toBe(200);
  expect(waited).toBeLessThan(1_000);
  const metrics = await (await fetch(`${adminUrl}/metrics`)).text();
  expect(Number(/^webhook_log_lines_dropped_total (\d+)$/m.exec(metrics)?.[1])).toBeGreaterThan(50);
});

it.each([
  ['stays', undefined],
  ['goes away while the server drains', 0],
  ['goes away when all else is done', 2_000],
])('a reader that has stopped and %s does not keep the server from ending', async (_, milliseconds) => {
  const { child } = await unread(tooMany);
  child.kill();
  if (milliseconds !== undefined) setTimeout(() => child.stdout?.destroy(), milliseconds);
  const exit = once(child, 'exit').then(([code]) => code as number);
  const [code, ending] = await timed(exit);
  expect(code).toBe(0);
  expect(ending).toBeLessThan(6_000);
});

it('a reader that has gone away for good harms no webhook, and the server ends well', async () => {
  const { call, child, ended, health } = await unread(1);
  child.stdout?.destroy();
  for (let sent = 0; sent < 10; sent++) expect((await call('none')).response.status).toBe(200);
  expect(await health('live')).toBe(200);
  child.kill();
  expect(await ended).toBe(0);
});

it('a reader that goes on reading gets whole lines, those that came last as well', async () => {
  const { call, child, logged, lines } = await unread(tooMany);
  child.stdout?.resume();
  await call('again');
  await logged('"trouble":"again"');
  for (const line of lines.filter((line) => line.startsWith('{'))) expect(() => JSON.parse(line)).not.toThrow();
});

it.each(['SIGTERM', 'throw'])('what is not yet read at the end (%s) is still to be had', async (end) => {
  const { call, child, ended, lines, refusals } = await unread(50);
  if (end === 'throw') await call('throw');
  else child.kill('SIGTERM');
  child.stdout?.resume();
  expect(await ended).toBe(end === 'throw' ? 1 : 0);
  expect(refusals()).toHaveLength(50);
  expect(lines.at(-1)).toMatch(/no new webhooks are accepted/);
});

it('a log on a disk that is full harms no webhook', async () => {
  const [port, adminPort] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: String(port), ADMIN_PORT: String(adminPort) },
    stdio: ['ignore', openSync('/dev/full', 'w'), 'inherit'],
  });
  atEnd(() => child.kill('SIGKILL'));
  const url = `http://127.0.0.1:${port}`;
  await expect.poll(() => fetch(url).then(({ status }) => status), { timeout: 20_000 }).toBe(404);
  for (let sent = 0; sent < 10; sent++) expect((await fetch(url)).status).toBe(404);
  child.kill();
  expect(await once(child, 'exit')).toEqual([0, null]);
});
