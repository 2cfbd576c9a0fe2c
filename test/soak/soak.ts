import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import { quantile } from '../helpers/quantile.ts';
import { runServer } from '../helpers/run-server.ts';
import { webhooksOfCalls } from './calls.ts';
import { megabytes, type Sample, slopes } from './slopes.ts';

/**
 * `npm run soak -- 300`: the real server with everything on, under a moderate load of whole calls for so many seconds (60), and whether
 * its memory or its p99 slopes. Exit code 1 if so, or if a webhook was not answered.
 */
const seconds = Number(process.argv[2] ?? 60);
const every = Math.max(1, seconds / 30);
const rate = 400; // webhooks a second, so a hundred calls

// Answers and the notes of calls are kept up to a bound that a minute does not reach, and none is freed before it is, outdated or not. So
// that this does not read as a leak, it is taken off, reckoned as their stores do (memory-answers.ts, call-store.ts): two answers a call.
const keptPerCall = 2 * (43 + 400 + 100) + 36 + 150;
const most = 32_000_000 + 64_000_000;

const secret = 'sesame';
const { url, adminUrl, child, code } = await runServer(
  { WEBHOOK_SECRET: secret, WEBHOOK_USERNAME: 'jambonz', WEBHOOK_PASSWORD: 'open', LOG_LEVEL: 'info' },
  ['--expose-gc', '--import', './test/helpers/collect-garbage.ts', 'server/main.ts'], // V8 alone lets garbage pile up for more than a minute
  (child) => process.on('exit', () => child.kill('SIGKILL')),
);
if (code !== undefined) throw new Error('the server did not start');

let times: number[] = [];
let answered = 0;
const load = autocannon({
  url,
  connections: 20,
  duration: seconds,
  overallRate: rate,
  requests: webhooksOfCalls(secret, 'jambonz:open'),
});
load.on('response', (_client, _status, _bytes, milliseconds) => {
  times.push(milliseconds);
  answered++;
});

const samples: Sample[] = [];
const end = performance.now() + seconds * 1000;
console.log('    s  answered   resident  of it kept    p99');
while (performance.now() + every * 1500 < end) {
  await sleep(every * 1000);
  const sample = {
    resident: await metric('process_resident_memory_bytes'),
    kept: Math.min((answered / 4) * keptPerCall, most),
    p99: quantile(times, 0.99),
  };
  times = [];
  samples.push(sample);
  const columns = [
    (samples.length * every).toFixed(0).padStart(5),
    String(answered).padStart(9),
    megabytes(sample.resident).padStart(10),
  ];
  console.log(...columns, megabytes(sample.kept).padStart(11), `${sample.p99.toFixed(1)} ms`.padStart(9));
}

const { non2xx, errors } = await load;
const replays = await metric('webhook_replays_total{operation="answerCall"}');
const wrong = slopes(samples);
if (non2xx + errors > 0) wrong.push(`${non2xx} webhooks were refused, ${errors} had no answer`);
if (replays < answered / 5)
  wrong.push(`only ${replays} of ${answered} webhooks were answered as retries, a quarter should be`);
child.kill();
console.log(
  wrong.length > 0 ? `FAILED: ${wrong.join('; ')}` : `level: ${answered} webhooks answered, ${replays} of them retries`,
);
process.exit(wrong.length > 0 ? 1 : 0);

async function metric(name: string): Promise<number> {
  const lines = (await (await fetch(`${adminUrl}/metrics`)).text()).split('\n');
  return Number(lines.find((line) => line.startsWith(`${name} `))?.slice(name.length));
}
