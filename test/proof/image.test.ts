import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { beforeAll, expect, it, vi } from 'vitest';
import { exampleOf } from '../../generated/server/test.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { atEnd } from '../support/at-end.ts';
import { sendRaw, webhookRequest } from '../support/send-raw.ts';
import { followDockerfile, type Stage } from './dockerfile.ts';

vi.setConfig({ hookTimeout: 300_000 }); // beforeAll and the cleanup handle many package files

const parent = temporaryFolder();
let image: Stage;
atEnd(() => execFileSync('chmod', ['-R', 'u+w', image.folder])); // for the removal of the read-only folder

beforeAll(() => {
  image = followDockerfile(parent);
  execFileSync('chmod', ['-R', 'a-w,a+rX', image.folder]);
  chmodSync(parent, 0o755);
});

/** Runs programs as the user of the image, if this test runs as root. */
const createSpawnOptions = () => ({ cwd: image.folder, ...(process.getuid?.() === 0 && image.user) });

/** Runs the command of the image on free ports of this machine. */
async function runImage() {
  const [program = '', ...words] = image.command;
  const env = { PATH: process.env.PATH, ...image.env, HOST: '127.0.0.1', PORT: '0' };
  const child = spawn(program, words, {
    ...createSpawnOptions(),
    env: { ...env, ADMIN_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  atEnd(() => child.kill('SIGKILL'));
  const printed = await readLinesUntil(child, /^ready /);
  const [, adminPort = ''] = /^Health and metrics: http:\/\/.*:(\d+)$/m.exec(printed) ?? [];
  const [, url = ''] = /^ready (.*)$/m.exec(printed) ?? [];

  /** Runs the health check of the image against this server. Returns its exit code. */
  const checkHealth = () => {
    const [check = '', ...rest] = image.healthCheck;
    return spawnSync(check, rest, { ...createSpawnOptions(), env: { ...env, ADMIN_PORT: adminPort } }).status;
  };
  const ended = once(child, 'exit').then(([code]) => code);
  return { child, url, adminPort, checkHealth, ended };
}

async function readLinesUntil(child: ChildProcess & { stdout: NodeJS.ReadableStream }, last: RegExp): Promise<string> {
  const lines: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    lines.push(line);
    if (last.test(line)) break;
  }
  child.stdout.resume();
  return lines.join('\n');
}

it('the Docker image contains only what the server needs and runs the server as a non-root user', () => {
  expect(readdirSync(image.folder).sort()).toEqual([
    'dist',
    'generated',
    'node_modules',
    'package-lock.json',
    'package.json',
  ]);
  const packages = readdirSync(`${image.folder}/node_modules`);
  expect(packages).toContain('express');
  for (const name of ['typescript', 'vitest', 'tsx', '@redocly']) expect(packages).not.toContain(name);
  expect(image.user?.uid).toBeGreaterThan(0);
});

it('the server of the Docker image serves webhooks and the API reference from a read-only folder', async () => {
  const { url, adminPort, checkHealth } = await runImage();
  expect(checkHealth()).toBe(0);
  expect(await sendRaw(url, webhookRequest('/webhooks/call', exampleOf('answerCall')))).toContain('"verb":"gather"');
  expect((await fetch(`http://127.0.0.1:${adminPort}/docs/`)).status).toBe(200);
});

it('the health check of the Docker image fails during the drain, and SIGTERM ends the server with 0', async () => {
  const { child, url, adminPort, checkHealth, ended } = await runImage();
  const request = webhookRequest('/webhooks/call', exampleOf('answerCall'))
    .replace('Connection: close\n', '')
    .replaceAll('\n', '\r\n');
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(request.slice(0, -10)); // the incomplete request keeps the server draining
  // This request is complete and is sent last. Its answer shows that the server has also received
  // the incomplete request.
  await sendRaw(url, webhookRequest('/webhooks/call', exampleOf('answerCall')));
  child.kill('SIGTERM');
  const ready = async () => (await fetch(`http://127.0.0.1:${adminPort}/health/ready`)).status;
  await expect.poll(ready).toBe(503);
  expect(checkHealth()).toBe(1);
  socket.write(request.slice(-10));
  const [answer] = await once(socket, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1.1 200 OK\r\n/);
  expect(await ended).toBe(0);
}, 30_000);
