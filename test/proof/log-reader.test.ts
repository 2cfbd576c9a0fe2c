import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { freePort } from '../helpers/free-port.ts';
import { measureTime, startTroubled, troubledCall } from '../helpers/start-troubled.ts';
import { atEnd } from '../support/at-end.ts';
import { sendRaw, webhookRequest } from '../support/send-raw.ts';

vi.setConfig({ testTimeout: 30_000 }); // includes the slow start of processes on a busy machine

/** Sends this many webhooks, each with about 8 kB of log, to a server whose log is not read. */
async function startWithUnreadLog(webhooks: number) {
  const server = await startTroubled();
  server.child.stdout?.pause();
  const request = webhookRequest('/webhooks/call', troubledCall('x'.repeat(8_000)));
  for (let sent = 0; sent < webhooks; sent++) expect(await sendRaw(server.url, request)).toMatch('200 OK');
  const handled = () => server.lines.filter((line) => line.includes('"msg":"running"'));
  return { ...server, handled };
}

/** A number of webhooks whose log lines exceed the log buffer of the server. */
const webhooksBeyondBuffer = 300;

it('an unread log delays no webhook, and the server counts the lines that it drops', async () => {
  const { adminUrl, call } = await startWithUnreadLog(webhooksBeyondBuffer);
  const [{ response }, waited] = await measureTime(call('none'));
  expect(response.status).toBe(200);
  expect(waited).toBeLessThan(1_000);
  const metrics = await (await fetch(`${adminUrl}/metrics`)).text();
  expect(Number(/^webhook_log_lines_dropped_total (\d+)$/m.exec(metrics)?.[1])).toBeGreaterThan(50);
});

it.each([
  ['keeps the pipe open', undefined],
  ['closes the pipe during the drain', 0],
  ['closes the pipe after the drain', 2_000],
])('a log reader that stops and %s does not prevent the exit of the server', async (_, closeAfterMs) => {
  const { child } = await startWithUnreadLog(webhooksBeyondBuffer);
  child.kill();
  if (closeAfterMs !== undefined) setTimeout(() => child.stdout?.destroy(), closeAfterMs);
  const exit = once(child, 'exit').then(([code]) => code as number);
  const [code, ending] = await measureTime(exit);
  expect(code).toBe(0);
  expect(ending).toBeLessThan(6_000);
});

it('a log reader that closes the pipe affects no webhook, and the server exits with 0', async () => {
  const { call, child, ended, health } = await startWithUnreadLog(1);
  child.stdout?.destroy();
  for (let sent = 0; sent < 10; sent++) expect((await call('none')).response.status).toBe(200);
  expect(await health('live')).toBe(200);
  child.kill();
  expect(await ended).toBe(0);
});

it('a log reader that resumes gets complete lines, including the last ones', async () => {
  const { call, child, logged, lines } = await startWithUnreadLog(webhooksBeyondBuffer);
  child.stdout?.resume();
  await call('again');
  await logged('"trouble":"again"');
  for (const line of lines.filter((line) => line.startsWith('{'))) expect(() => JSON.parse(line)).not.toThrow();
});

it.each(['SIGTERM', 'throw'])('the server flushes unread log lines before it exits (exit by %s)', async (end) => {
  const { call, child, ended, lines, handled } = await startWithUnreadLog(50);
  if (end === 'throw') await call('throw');
  else child.kill('SIGTERM');
  child.stdout?.resume();
  expect(await ended).toBe(end === 'throw' ? 1 : 0);
  expect(handled()).toHaveLength(end === 'throw' ? 51 : 50);
  expect(lines.at(-1)).toMatch(/no new webhooks are accepted/);
});

it('a log on a full disk affects no webhook', async () => {
  const [port, adminPort] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, ['--conditions=jambonz-contract-source', '--import', 'tsx', 'server/main.ts'], {
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
