import { once } from 'node:events';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import { exampleOf } from '../../generated/server/test.ts';
import { sign, signatureHeader } from '../../openapi/contract/signature.ts';
import { readDocBlocks } from '../helpers/doc-block.ts';
import { claimPorts } from '../helpers/free-port.ts';
import { startRedis } from '../helpers/redis.ts';
import { openShell } from '../helpers/shell.ts';
import { credentials, secret } from '../helpers/signed-webhook.ts';
import { measureTime } from '../helpers/start-troubled.ts';
import { runCalls } from './conversations.ts';
import { copyProject } from './project-copy.ts';
import { newCall } from './replicas.ts';
import { runSocketCalls, SocketCall } from './socket-calls.ts';

const ports = [3010, 3020] as const;

/** The port that replaces port 3000 of docs/operations.md in this test. */
const basePort = await claimPorts();
const movePorts = (text: string) => text.replace(/\b30([012]\d)\b/g, (_, nth) => String(basePort + Number(nth)));
const url = `http://127.0.0.1:${basePort}`;

const [start = '', restart = ''] = readDocBlocks('docs/operations.md').map(({ text }) => text);

/** Replaces the timeout of idle sockets in nginx.conf. It is longer than the server's ping interval. */
const socketTimeoutMs = 40_000;
const [username = '', password = ''] = credentials.split(':');

const { folder, file } = copyProject();
const runCommands = openShell(folder);
const redis = await startRedis();

const readRunFile = (name: string) => readFileSync(file(`run/${movePorts(name)}`), 'utf8');
const readPid = (name: string) => Number(readRunFile(name));
/** Lists the handler runs of a process, each as operation and call sid. */
const listRuns = (port: number) => [...readRunFile(`${port}.log`).matchAll(/^ran (.*)/gm)].map(([, run]) => run);

/** Resolves when each process has run 20 more handlers. */
async function waitForRuns() {
  const before = ports.map((port) => listRuns(port).length);
  const countRuns = () => ports.map((port, nth) => listRuns(port).length - (before[nth] ?? 0));
  await expect.poll(() => Math.min(...countRuns()), { timeout: 20_000 }).toBeGreaterThan(20);
}

beforeAll(async () => {
  for (const tag of ['call', 'reception', 'status'])
    copyFileSync('test/proof/noting-handlers.ts', file(`server/handlers/${tag}-handlers.ts`));
  const config = readFileSync('deploy/nginx.conf', 'utf8').replace(
    /(proxy_read_timeout) 75s/,
    `$1 ${socketTimeoutMs / 1000}s`,
  );
  writeFileSync(file('deploy/nginx.conf'), movePorts(config));
  const commands = start
    .replace('npm ci && ', '') // the project copy already has its packages
    .replace(/REDIS_URL=\S+/, `REDIS_URL=${redis.url}`)
    .replace(/WEBHOOK_SECRET=\S+/, `WEBHOOK_SECRET=${secret}`)
    .replace(/WEBHOOK_USERNAME=\S+ WEBHOOK_PASSWORD=\S+/, `WEBHOOK_USERNAME=${username} WEBHOOK_PASSWORD=${password}`);
  await runCommands(movePorts(commands));
  const nginx = readPid('nginx.pid');
  return () => void process.kill(nginx); // nginx keeps running after the shell ends
}, 300_000);

it('a rolling restart with the commands of docs/operations.md under load loses no webhook and runs no handler twice', {
  timeout: 300_000,
}, async () => {
  const finishCalls = runCalls(url, 30);
  const finishSocketCalls = runSocketCalls(url, 20);
  await waitForRuns();
  for (const commands of [restart, restart.replaceAll('301', '302')]) {
    await runCommands(movePorts(commands));
    await waitForRuns();
  }
  const [{ sent, wrong }, sockets] = await Promise.all([finishCalls(), finishSocketCalls()]);
  // The test is meaningful only with Redis, through which the processes share answers.
  expect(ports.flatMap((port) => readRunFile(`${port}.log`).match(/^.*"Redis is not available.*/gm) ?? [])).toEqual([]);
  expect([...wrong, ...sockets.wrong]).toEqual([]);
  expect(ports.flatMap(listRuns).sort()).toEqual([...sent, ...sockets.sent].sort());
  expect(sockets.closeCodes.length).toBeGreaterThan(5);
  expect(new Set(sockets.closeCodes)).toEqual(new Set([1012]));
});

it('a socket through nginx survives a reload of nginx and more idle time than its read timeout', {
  timeout: 80_000,
}, async () => {
  const call = new SocketCall(url);
  expect(await call.start()).toContain('answerCall');
  await runCommands('nginx -p run -e nginx.log -c "$PWD/deploy/nginx.conf" -s reload');
  await sleep(socketTimeoutMs + 3_000);
  expect(await call.ask('/webhooks/menu', exampleOf('chooseFromMenu'))).toContain('answerCall chooseFromMenu');
  expect(call.pings).toBeGreaterThan(0);
  expect(call.closeCodes).toEqual([]);
  call.hangUp();
});

it('nginx passes on the signature and the fragment that jambonz leaves in the request target', async () => {
  const body = JSON.stringify(exampleOf('chooseFromMenu'));
  const headers = {
    Authorization: `Basic ${btoa(credentials)}`,
    'Content-Type': 'application/json',
    [signatureHeader]: sign(body, secret, new Date()),
  };
  const path = '/webhooks/menu?attempt=2#rc=3&rp=all'; // an encoded # would become part of `attempt`
  const sent = request(url, { method: 'POST', path, headers }).end(body);
  const [{ statusCode }] = await once(sent, 'response');
  expect(statusCode).toBe(200);
});

it('webhooks to a process that hangs are answered by the other process in time, and no handler runs twice', {
  timeout: 60_000,
}, async () => {
  const hung = readPid('3010.pid');
  const calls = Array.from({ length: 8 }, () => newCall());
  process.kill(hung, 'SIGSTOP');
  const answers = await Promise.all(calls.map(({ send }) => measureTime(send(url)))).finally(() =>
    process.kill(hung, 'SIGCONT'),
  );
  expect(new Set(answers.map(([{ status }]) => status))).toEqual(new Set([200]));
  const slowest = Math.max(...answers.map(([, milliseconds]) => milliseconds));
  expect(slowest).toBeGreaterThan(5_000); // shows that some webhooks reach the hung process first
  expect(slowest).toBeLessThan(9_500);
  await expect.poll(() => readRunFile('3010.log').match(/"outcome":"replay"/g)?.length ?? 0).toBeGreaterThan(0);
  const runs = ports.flatMap(listRuns);
  expect(calls.map(({ sid }) => runs.filter((run) => run === `answerCall ${sid}`).length)).toEqual(calls.map(() => 1));
});
