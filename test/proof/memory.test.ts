import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { exampleOf } from '../../generated/server/test.ts';
import { createSignedWebhook, secret } from '../helpers/signed-webhook.ts';
import { startTroubled } from '../helpers/start-troubled.ts';
import { atEnd } from '../support/at-end.ts';

const attackSeconds = 15;
const program = ['--conditions=jambonz-contract-source', '--import', 'tsx', 'test/proof/memory-attacks.ts'];

/** Sends a signed webhook every 100 ms. Resolves with the slowest answer and the failures. */
async function sendWebhooks(url: string) {
  let slowestMs = 0;
  const failures: string[] = [];
  const end = performance.now() + attackSeconds * 1_000;
  const sent: Promise<void>[] = [];
  const send = async () => {
    const call = { ...exampleOf('answerCall'), call_sid: randomUUID(), caller_name: 'slow 20' };
    const start = performance.now();
    try {
      const { status, text } = await createSignedWebhook('/webhooks/call', call)(url, AbortSignal.timeout(5_000));
      if (status !== 200) failures.push(`${status} ${text}`);
    } catch (error) {
      failures.push(String((error as Error).cause ?? error));
    }
    slowestMs = Math.max(slowestMs, performance.now() - start);
  };
  while (performance.now() < end) {
    sent.push(send());
    await sleep(100);
  }
  await Promise.all(sent);
  return { slowestMs, failures };
}

it('a server with a heap of 256 MB holds less than 384 MB and answers within a second under attacks on its memory', {
  timeout: 60_000,
}, async () => {
  const { url, child, lines } = await startTroubled({ WEBHOOK_SECRET: secret }, '--max-old-space-size=256');
  const attacker = spawn(process.execPath, [...program, url, secret], { stdio: ['ignore', 'pipe', 'inherit'] });
  atEnd(() => attacker.kill('SIGKILL'));
  await once(attacker.stdout, 'data');
  const { slowestMs, failures } = await sendWebhooks(url);
  const status = child.exitCode === null ? readFileSync(`/proc/${child.pid}/status`, 'utf8') : '';
  const peakMegabytes = Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
  expect(child.exitCode, lines.slice(-20).join('\n')).toBeNull();
  expect(failures).toEqual([]);
  expect(slowestMs).toBeLessThan(1_000);
  expect(peakMegabytes).toBeLessThan(384);
});
