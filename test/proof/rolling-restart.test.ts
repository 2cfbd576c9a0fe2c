import { once } from 'node:events';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { beforeAll, expect, it } from 'vitest';
import { sign, signatureHeader } from '../../openapi/contract/signature.ts';
import { exampleOf } from '../helpers/examples.ts';
import { startRedis } from '../helpers/redis.ts';
import { openShell } from '../helpers/shell.ts';
import { secret } from '../helpers/signed-webhook.ts';
import { timed } from '../helpers/start-troubled.ts';
import { converse } from './conversations.ts';
import { copyProject } from './project-copy.ts';
import { newCall } from './replicas.ts';

const ports = [3010, 3020] as const;

/** The README's ports, moved below those that the system gives to connections, so that none is taken while a process restarts. */
const base = 20_000 + 100 * (process.pid % 100);
const moved = (text: string) => text.replace(/\b30([012]\d)\b/g, (_, nth) => String(base + Number(nth)));
const url = `http://127.0.0.1:${base}`;

const [, section = ''] = /^## Operations\n([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(readFileSync('README.md', 'utf8')) ?? [];
const [start = '', restart = ''] = [...section.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(
  ([, commands = '']) => commands,
);

const { folder, file } = copyProject();
const type = openShell(folder);
const redis = await startRedis();

const inRun = (name: string) => readFileSync(file(`run/${moved(name)}`), 'utf8');
const pidIn = (name: string) => Number(inRun(name));
/** What the handlers of a process have printed, `answerCall` and the call's sid for a run of that. */
const runsOf = (port: number) => [...inRun(`${port}.log`).matchAll(/^ran (.*)/gm)].map(([, run]) => run);

/** Resolves when each process has run handlers since now. */
async function bothServe() {
  const before = ports.map((port) => runsOf(port).length);
  const since = () => ports.map((port, nth) => runsOf(port).length - (before[nth] ?? 0));
  await expect.poll(() => Math.min(...since()), { timeout: 20_000 }).toBeGreaterThan(20);
}

beforeAll(async () => {
  for (const tag of ['call', 'reception', 'status'])
    copyFileSync('test/proof/noting-handlers.ts', file(`server/handlers/${tag}-handlers.ts`));
  writeFileSync(file('deploy/nginx.conf'), moved(readFileSync('deploy/nginx.conf', 'utf8')));
  const commands = start
    .replace('npm ci && ', '') // the packages are this project's
    .replace(/REDIS_URL=\S+/, `REDIS_URL=${redis.url}`)
    .replace(/WEBHOOK_SECRET=\S+/, `WEBHOOK_SECRET=${secret}`);
  await type(moved(commands));
  const nginx = pidIn('nginx.pid');
  return () => void process.kill(nginx); // it has left the shell
}, 120_000);

it('processes restarted one after the other as the README has it, under load, lose no webhook and run no handler twice', {
  timeout: 120_000,
}, async () => {
  const hangUp = converse(url, 30);
  await bothServe();
  for (const commands of [restart, restart.replaceAll('301', '302')]) {
    await type(moved(commands));
    await bothServe();
  }
  const { sent, wrong } = await hangUp();
  expect(ports.flatMap((port) => inRun(`${port}.log`).match(/^.*"Redis is not available.*/gm) ?? [])).toEqual([]); // then nothing is shared
  expect(wrong).toEqual([]);
  expect(ports.flatMap(runsOf).sort()).toEqual(sent.sort());
});

it('the signature and the fragment that jambonz leaves in the request target come through nginx', async () => {
  const body = JSON.stringify(exampleOf('chooseFromMenu'));
  const headers = { 'Content-Type': 'application/json', [signatureHeader]: sign(body, secret, new Date()) };
  const path = '/webhooks/menu?attempt=2#rc=3&rp=all'; // an attempt of 2%23rc=3 would be refused
  const sent = request(url, { method: 'POST', path, headers }).end(body);
  const [{ statusCode }] = await once(sent, 'response');
  expect(statusCode).toBe(200);
});

it('webhooks at a process that hangs are answered by the other while jambonz waits, and not run again when it goes on', {
  timeout: 60_000,
}, async () => {
  const hung = pidIn('3010.pid');
  const calls = Array.from({ length: 8 }, () => newCall());
  process.kill(hung, 'SIGSTOP');
  const answers = await Promise.all(calls.map(({ send }) => timed(send(url)))).finally(() =>
    process.kill(hung, 'SIGCONT'),
  );
  expect(new Set(answers.map(([{ status }]) => status))).toEqual(new Set([200]));
  const slowest = Math.max(...answers.map(([, milliseconds]) => milliseconds));
  expect(slowest).toBeGreaterThan(5_000); // some had gone to the process that hangs
  expect(slowest).toBeLessThan(9_500);
  await expect.poll(() => inRun('3010.log').match(/"outcome":"replay"/g)?.length ?? 0).toBeGreaterThan(0);
  const runs = ports.flatMap(runsOf);
  expect(calls.map(({ sid }) => runs.filter((run) => run === `answerCall ${sid}`).length)).toEqual(calls.map(() => 1));
});
