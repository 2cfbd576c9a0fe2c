import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import { chromium } from 'playwright-core';
import { expect, it } from 'vitest';
import { cores, keepToCoreOfLoad } from '../bench/cores.ts';
import { median } from '../bench/statistics.ts';
import { WebhookPool } from '../bench/webhooks.ts';
import { start } from '../helpers/start.ts';
import { atEnd } from '../support/at-end.ts';

const webhooksPerRound = 10_000;
const rounds = 2;
/** Pairs of server processes, because two processes of the same code differ by up to 7 %. */
const pairs = 16;

/**
 * Returns the processor time in microseconds, and the resident memory in megabytes, of a process
 * with its threads.
 */
function readUsage(pid: number) {
  const nanoseconds = readdirSync(`/proc/${pid}/task`)
    .map((thread) => Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]))
    .reduce((sum, time) => sum + time, 0);
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return { processor: nanoseconds / 1000, megabytes: Number(kilobytes) / 1024 };
}

function keepToCoreOfServer(pid: number): void {
  if (cores) execFileSync('taskset', ['-acp', cores.server, String(pid)]);
}

async function startServer(isShown: boolean) {
  const { url, adminUrl, child } = await start(
    { CALL_EVENTS: isShown ? '1' : '0' },
    'server/main.ts',
    '--max-semi-space-size=8',
  );
  const pid = child.pid ?? 0;
  keepToCoreOfServer(pid);
  const closePage = isShown ? await openPage(url, adminUrl) : undefined;
  const pool = new WebhookPool('1 kB');
  return {
    megabytes: () => readUsage(pid).megabytes,
    async end() {
      await closePage?.();
      child.kill('SIGKILL');
    },
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

/** Opens the desk of a server in a browser. Returns what closes both. */
async function openPage(url: string, adminUrl: string): Promise<() => Promise<void>> {
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
  return async () => {
    await browser.close();
    desk.kill();
  };
}

it(`the open page of the desk costs a server no more than 15 MB and 3 % while it answers ${webhooksPerRound} webhooks`, {
  timeout: 600_000,
}, async () => {
  keepToCoreOfLoad(); // the desk and the browser inherit it
  const memory: { plain: number[]; shown: number[] } = { plain: [], shown: [] };
  const ratios: number[] = [];
  for (let count = 0; count < pairs; count++) {
    const isShownFirst = count % 2 === 1;
    const first = await startServer(isShownFirst);
    const second = await startServer(!isShownFirst);
    const [plain, shown] = isShownFirst ? [second, first] : [first, second];
    await first.load(); // warm-up
    await second.load();
    const spent = { plain: 0, shown: 0 };
    for (let round = 0; round < rounds; round++) {
      if (round % 2 === 0) spent.plain += await plain.load();
      spent.shown += await shown.load();
      if (round % 2 === 1) spent.plain += await plain.load();
    }
    ratios.push(spent.shown / spent.plain);
    memory.plain.push(plain.megabytes());
    memory.shown.push(shown.megabytes());
    await Promise.all([plain.end(), shown.end()]);
  }
  const middle = median(ratios);
  console.log({ memory, ratios: ratios.map((ratio) => ratio.toFixed(3)), median: middle.toFixed(3) });
  expect(middle).toBeLessThan(1.03);
  expect(median(memory.shown) - median(memory.plain)).toBeLessThan(15);
});
