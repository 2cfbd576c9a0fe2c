/**
 * `npm run bench`: compares the speed of this project's server with that of other servers, such as
 * Express, and measures the checks of replies. Options follow `--`: `--rows express,ours` measures
 * only these servers (names in rows.ts). `--gate` only checks whether this project's server is fast
 * enough, with exit code 1 if not. `--out FILE` writes the results to this file. `--summarise FILE
 * FILE…` measures nothing, and prints the targets of the runs in these files.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { formatChecks, measureChecks } from './checks.ts';
import { cores, keepToCoreOfLoad } from './cores.ts';
import { findRedis } from './find-redis.ts';
import { passesGate } from './gate.ts';
import { formatCosts, formatGrowth, formatLatency, formatMemory, formatThroughput, type Results } from './report.ts';
import { measure } from './rounds.ts';
import {
  createRedisRow,
  growing,
  manyOperations,
  ours,
  overSockets,
  peers,
  type Row,
  redisRowName,
  reference,
  small,
  steps,
} from './rows.ts';
import { measureIdleSockets } from './socket-load.ts';
import { measureStarts } from './starts.ts';
import { combineTargets, computeTargets, formatTargets } from './targets.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    gate: { type: 'boolean' },
    summarise: { type: 'boolean' },
    rows: { type: 'string' },
    out: { type: 'string', default: 'bench-results.json' },
  },
});
if (values.summarise) {
  const runs = positionals.map((file) => JSON.parse(readFileSync(file, 'utf8')).targets);
  console.log(formatTargets(combineTargets(runs)));
  process.exit();
}
const began = performance.now();
execFileSync('npx', ['tsc', '-p', 'test/bench/tsconfig.json'], { stdio: 'inherit' });
keepToCoreOfLoad();
const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`;
console.log(machine);
console.log(
  cores
    ? `server on core ${cores.server}, load on core ${cores.load}`
    : 'server and load share the cores: no taskset, or only one core',
);

if (values.gate) process.exit((await passesGate()) ? 0 : 1);

const names = values.rows?.split(',');
const redisUrl = !names || names.includes(redisRowName) ? await findRedis() : undefined;
const stepsAndRedis = redisUrl ? [...steps, createRedisRow(redisUrl)] : steps;
const all = [...peers, ...stepsAndRedis, ...growing];
const unknown = names?.filter((name) => !all.some((row) => row.name === name)) ?? [];
if (unknown.length > 0) {
  console.error(
    `unknown rows: ${unknown.join(', ')}; the rows are ${[...new Set(all.map(({ name }) => name))].join(', ')}`,
  );
  process.exit(1);
}
/**
 * Selects the servers that the option --rows names, and the server `compared`, which is the
 * reference of the report. Returns an empty list if --rows names no server besides `compared`.
 */
const selectRows = (rows: readonly Row[], compared: Row) => {
  const selected = rows.filter((row) => row === compared || !names || names.includes(row.name));
  return selected.length > 1 ? selected : [];
};
const [peerRows, stepRows, growingRows] = [
  selectRows(peers, reference),
  selectRows(stepsAndRedis, ours),
  selectRows(growing, small),
];

const fullLoad = { size: '1 kB', connections: 50, seconds: 0.7 } as const;
const lightLoad = { size: '1 kB', connections: 1, seconds: 0.3 } as const;
const results: Results = { checks: await measureChecks(), peers: [], steps: [], growing: [], starts: [] };
console.log(formatChecks(results.checks));
if (peerRows.length > 0) {
  results.peers = await measure(peerRows, [fullLoad, { ...fullLoad, size: '6 kB' }, lightLoad], 5);
  console.log(formatThroughput(results.peers));
  console.log(formatLatency(results.peers));
  if (peerRows.includes(overSockets)) results.idleSockets = await measureIdleSockets();
  results.starts.push(...(await measureStarts(peerRows, 5)));
  console.log(formatMemory(results.peers, results.starts));
}
if (stepRows.length > 0) {
  results.steps = await measure(stepRows, [fullLoad], 5);
  console.log(formatCosts(results.steps));
  if (!redisUrl && !names)
    console.log(`${redisRowName} is not measured: no REDIS_URL, and no redis-server is installed`);
}
if (growingRows.length > 0) {
  results.growing = await measure(growingRows, [fullLoad], 3, false);
  if (growingRows.includes(manyOperations)) results.starts.push(...(await measureStarts([manyOperations], 5)));
  console.log(formatGrowth(results.growing, results.starts));
}
const targets = computeTargets(results);
console.log(formatTargets(targets));
writeFileSync(values.out, `${JSON.stringify({ machine, cores, targets, ...results }, undefined, 1)}\n`);
console.log(`\n${Math.round((performance.now() - began) / 1000)} s, all numbers are in ${values.out}`);
process.exit();
