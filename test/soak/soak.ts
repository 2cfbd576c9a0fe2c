import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { quantile } from '../helpers/quantile.ts';
import { startRedisSentinels } from '../helpers/redis.ts';
import { playCall, playSocketCall, startCalls, Tally } from './calls.ts';
import { Disturbances } from './disturbances.ts';
import { Servers } from './servers.ts';
import { findSlopes, formatMegabytes, type Sample } from './slopes.ts';

/**
 * `npm run soak -- 600`: everything at once for 600 seconds (default 120). Two servers behind nginx
 * and a Redis with sentinels take calls over HTTP and WebSocket, while clients attack them, Redis
 * fails over and one server is restarted. Exits with code 1 if a signed webhook or a message has
 * no answer, counting attempts as jambonz makes them, if an answer arrives more than 500 ms after
 * the deadline of its handler, or if the memory of the server that is not restarted or the
 * response time grows.
 */
const seconds = Number(process.argv[2] ?? 120);
const sampleSeconds = seconds / 30;
/** HANDLER_DEADLINE_MS, and how much later its fallback may arrive. */
const maxAnswerMs = 5_000 + 500;

const redis = await startRedisSentinels({ atEnd: (stop) => process.on('exit', stop) });
const servers = new Servers(redis.url);
await servers.start();

const http = new Tally();
const socket = new Tally();
const finishHttp = startCalls(playCall, servers.url, http, 10);
const finishSockets = startCalls(playSocketCall, servers.url, socket, 2);
const disturbances = new Disturbances(servers, redis, sampleSeconds);

// An answer may be as late as a timer of this program, which is late when the machine is too busy.
const machine = monitorEventLoopDelay();
machine.enable();
const samples: Sample[] = [];
const late: string[] = [];
let slowestMs = 0;
console.log('    s  webhooks  messages  retried     memory   resident       p99   slowest   machine  so far');
for (let sample = 1; sample <= 30; sample++) {
  await sleep(sampleSeconds * 1_000);
  const heapBytes = await readMetric('nodejs_heap_size_used_bytes');
  const usedBytes = heapBytes + (await readMetric('nodejs_external_memory_bytes'));
  const residentBytes = await readMetric('process_resident_memory_bytes');
  const times = [...http.times, ...socket.times];
  const [p99, maxMs, stallMs] = [quantile(times, 0.99), Math.max(0, ...times), machine.max / 1e6];
  samples.push({ usedBytes, residentBytes, medianMs: quantile(times, 0.5) });
  if (maxMs > maxAnswerMs + stallMs) late.push(`${(sample * sampleSeconds).toFixed(0)} s: ${maxMs.toFixed(0)} ms`);
  slowestMs = Math.max(slowestMs, maxMs);
  http.times = [];
  socket.times = [];
  machine.reset();
  const columns = [
    (sample * sampleSeconds).toFixed(0).padStart(5),
    String(http.answered).padStart(9),
    String(socket.answered).padStart(9),
    String(http.retried + socket.retried).padStart(8),
    formatMegabytes(usedBytes).padStart(10),
    formatMegabytes(residentBytes).padStart(10),
    `${p99.toFixed(0)} ms`.padStart(9),
    `${maxMs.toFixed(0)} ms`.padStart(9),
    `${stallMs.toFixed(0)} ms`.padStart(9),
  ];
  console.log(...columns, ` ${formatCounts()}`);
}
await disturbances.end();
await Promise.all([finishHttp(), finishSockets()]);

const wrong = [...disturbances.wrong, ...findSlopes(samples)];
if (late.length > 0) wrong.push(`answers were late, at ${late.join(', ')}`);
for (const [what, { unanswered }] of Object.entries({ webhooks: http, messages: socket }))
  if (unanswered.length > 0)
    wrong.push(`${unanswered.length} ${what} had no answer: ${unanswered.slice(0, 3).join('; ')}`);
const replays = await readMetric('webhook_replays_total{operation="answerCall"}');
if (!(replays > 0)) wrong.push('no retry got a stored answer');
const idle = Object.entries(disturbances.counts).filter(([, count]) => count === 0);
if (idle.length > 0) wrong.push(`not disturbed by: ${idle.map(([kind]) => kind).join(', ')}`);
if (servers.running[0]?.child.exitCode !== null) wrong.push('the server that was not restarted has ended');
const summary = `${http.answered} webhooks and ${socket.answered} messages answered, slowest ${slowestMs.toFixed(0)} ms, ${formatCounts()}`;
console.log(wrong.length > 0 ? `FAILED: ${wrong.join('; ')}` : `level: ${summary}`);
process.exit(wrong.length > 0 ? 1 : 0);

function formatCounts(): string {
  return Object.entries(disturbances.counts)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ');
}

async function readMetric(name: string): Promise<number> {
  const text = await (await fetch(`${servers.running[0]?.adminUrl}/metrics`)).text();
  const line = text.split('\n').find((each) => each.startsWith(`${name} `));
  return Number(line?.slice(name.length));
}
