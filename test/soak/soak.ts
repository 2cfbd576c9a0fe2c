import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import { quantile } from '../helpers/quantile.ts';
import { runServer } from '../helpers/run-server.ts';
import { createWebhooksOfCalls } from './calls.ts';
import { findSlopes, formatMegabytes, type Sample } from './slopes.ts';

/**
 * `npm run soak -- 300`: runs the server with signature check, Basic credentials and log for 300
 * seconds (default 60), under a moderate load of complete calls. Checks whether the memory of the
 * server or its p99 response time grows. Exits with code 1 if one of the two grows, a webhook has
 * no answer or is refused, or too few retries get the stored answer.
 */
const seconds = Number(process.argv[2] ?? 60);
const sampleIntervalSeconds = Math.max(1, seconds / 30);
const webhooksPerSecond = 400; // 100 calls per second

// The stores keep answers for ten minutes and call data for a minute after the call, or until they
// are full. The most that they can keep is subtracted from the measured memory, so that it does not
// count as a leak. The memory per call is what is measured for small ASCII answers (two per call)
// and small call data.
const keptBytesPerCall = 2 * (43 + 400 + 100) + 36 + 150;
const maxKeptBytes = 32_000_000 + 48_000_000;

const secret = 'sesame';
const { url, adminUrl, child, code } = await runServer(
  { WEBHOOK_SECRET: secret, WEBHOOK_USERNAME: 'jambonz', WEBHOOK_PASSWORD: 'open', LOG_LEVEL: 'info' },
  // Without forced collection, V8 lets garbage pile up for more than a minute.
  ['--expose-gc', '--import', './test/helpers/collect-garbage.ts', 'server/main.ts'],
  (child) => process.on('exit', () => child.kill('SIGKILL')),
);
if (code !== undefined) throw new Error('the server did not start');

let times: number[] = [];
let answered = 0;
const load = autocannon({
  url,
  connections: 20,
  duration: seconds,
  overallRate: webhooksPerSecond,
  requests: createWebhooksOfCalls(secret, 'jambonz:open'),
});
load.on('response', (_client, _status, _bytes, milliseconds) => {
  times.push(milliseconds);
  answered++;
});

const samples: Sample[] = [];
const end = performance.now() + seconds * 1000;
console.log('    s  answered   resident  of it kept    p99');
while (performance.now() + sampleIntervalSeconds * 1500 < end) {
  await sleep(sampleIntervalSeconds * 1000);
  const sample = {
    resident: await fetchMetric('process_resident_memory_bytes'),
    kept: Math.min((answered / 4) * keptBytesPerCall, maxKeptBytes),
    p99: quantile(times, 0.99),
  };
  times = [];
  samples.push(sample);
  const columns = [
    (samples.length * sampleIntervalSeconds).toFixed(0).padStart(5),
    String(answered).padStart(9),
    formatMegabytes(sample.resident).padStart(10),
  ];
  console.log(...columns, formatMegabytes(sample.kept).padStart(11), `${sample.p99.toFixed(1)} ms`.padStart(9));
}

const { non2xx, errors } = await load;
const replays = await fetchMetric('webhook_replays_total{operation="answerCall"}');
const wrong = findSlopes(samples);
if (non2xx + errors > 0) wrong.push(`${non2xx} webhooks were refused, ${errors} had no answer`);
if (replays < answered / 5)
  wrong.push(`only ${replays} of ${answered} webhooks were answered as retries, a quarter should be`);
child.kill();
console.log(
  wrong.length > 0 ? `FAILED: ${wrong.join('; ')}` : `level: ${answered} webhooks answered, ${replays} of them retries`,
);
process.exit(wrong.length > 0 ? 1 : 0);

async function fetchMetric(name: string): Promise<number> {
  const lines = (await (await fetch(`${adminUrl}/metrics`)).text()).split('\n');
  return Number(lines.find((line) => line.startsWith(`${name} `))?.slice(name.length));
}
