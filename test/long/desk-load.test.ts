import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import { chromium } from 'playwright-core';
import { expect, it } from 'vitest';
import { WebhookPool } from '../bench/webhooks.ts';
import { start } from '../helpers/start.ts';
import { atEnd } from '../support/at-end.ts';

const webhooksPerRound = 10_000;
const rounds = 5;
const processes = 3;
/** Clock ticks of Linux in a second (`getconf CLK_TCK`). */
const ticksPerSecond = 100;

/**
 * Returns the processor time in microseconds, and the resident memory in megabytes, of a process.
 */
function readUsage(pid: number) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return {
    processor: ((Number(fields[11]) + Number(fields[12])) * 1e6) / ticksPerSecond,
    megabytes: Number(kilobytes) / 1024,
  };
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

async function startServer(isShown: boolean) {
  const { url, adminUrl, child } = await start(
    { CALL_EVENTS: isShown ? '1' : '0' },
    'server/main.ts',
    '--max-semi-space-size=8',
  );
  if (isShown) await openPage(url, adminUrl);
  const pid = child.pid ?? 0;
  const pool = new WebhookPool('1 kB');
  return {
    megabytes: () => readUsage(pid).megabytes,
    /** Sends a round of webhooks. Resolves with the processor time that one of them took. */
    async load() {
      const reader = pool.reader(true);
      reader.fill(webhooksPerRound);
      const before = readUsage(pid).processor;
      let answered = 0;
      const shots = autocannon({
        url,
        connections: 50,
        duration: 60,
        sampleInt: 20,
        setupClient: (client) => {
          client.getRequestBuffer = () => reader.next();
        },
      });
      await new Promise<void>((resolve) => {
        shots.on('response', (_client, status) => {
          expect(status).toBe(200);
          if (++answered === webhooksPerRound) resolve();
        });
      });
      shots.stop();
      await shots;
      await sleep(500);
      return (readUsage(pid).processor - before) / answered;
    },
  };
}

async function openPage(url: string, adminUrl: string) {
  const words = ['bin/jambonz-contract.ts', 'desk', '--url', url, '--admin', adminUrl, '--port', '0'];
  const desk = spawn(process.execPath, ['--conditions=jambonz-contract-source', '--import', 'tsx', ...words]);
  atEnd(() => desk.kill());
  const lines = createInterface(desk.stdout);
  let address: string | undefined;
  while (address === undefined) [, address] = /^The desk: (\S+)$/.exec((await once(lines, 'line'))[0]) ?? [];
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  atEnd(() => browser.close());
  const page = await browser.newPage();
  await page.goto(address);
  await page.getByText('connected').first().waitFor();
}

it(`the open page of the desk costs a server no more than 15 MB and 3 % while it answers ${webhooksPerRound} webhooks`, {
  timeout: 600_000,
}, async () => {
  const memory: { plain: number[]; shown: number[] } = { plain: [], shown: [] };
  const ratios: number[] = [];
  for (let count = 0; count < processes; count++) {
    const [plain, shown] = [await startServer(false), await startServer(true)];
    await plain.load(); // warm-up
    await shown.load();
    for (let round = 0; round < rounds; round++) {
      const turns = round % 2 === 0 ? [plain, shown] : [shown, plain];
      const times = new Map<object, number>();
      for (const turn of turns) times.set(turn, await turn.load());
      ratios.push((times.get(shown) ?? 0) / (times.get(plain) ?? 1));
    }
    memory.plain.push(plain.megabytes());
    memory.shown.push(shown.megabytes());
  }
  console.log({ memory, ratios: ratios.map((ratio) => ratio.toFixed(3)), median: median(ratios) });
  expect(median(ratios)).toBeLessThan(1.03);
  expect(median(memory.shown) - median(memory.plain)).toBeLessThan(15);
});
