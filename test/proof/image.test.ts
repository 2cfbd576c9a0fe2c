import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { beforeAll, expect, it, vi } from 'vitest';
import { atEnd } from '../helpers/at-end.ts';
import { exampleOf } from '../helpers/examples.ts';
import { sendRaw, webhookRequest } from '../helpers/send-raw.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { followDockerfile, type Stage } from './dockerfile.ts';

vi.setConfig({ hookTimeout: 300_000 }); // packages are many files, to write and to remove

const parent = temporaryFolder();
let image: Stage;
atEnd(() => execFileSync('chmod', ['-R', 'u+w', image.folder])); // so that it can be removed

beforeAll(() => {
  image = followDockerfile(parent);
  execFileSync('chmod', ['-R', 'a-w,a+rX', image.folder]);
  chmodSync(parent, 0o755);
});

/** Programs of the image run as its user, where this test may become another one. */
const asItsUser = () => ({ cwd: image.folder, ...(process.getuid?.() === 0 && image.user) });

/** The command of the image, on free ports of this machine. */
async function run() {
  const [program = '', ...words] = image.command;
  const env = { PATH: process.env.PATH, ...image.env, HOST: '127.0.0.1', PORT: '0' };
  const child = spawn(program, words, {
    ...asItsUser(),
    env: { ...env, ADMIN_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  atEnd(() => child.kill('SIGKILL'));
  const said = await linesUntil(child, /^ready /);
  const [, adminPort = ''] = /^Health and metrics: http:\/\/.*:(\d+)$/m.exec(said) ?? [];
  const [, url = ''] = /^ready (.*)$/m.exec(said) ?? [];

  /** The exit code of the image's health check, which is told the port as the server is. */
  const health = () => {
    const [check = '', ...rest] = image.healthCheck;
    return spawnSync(check, rest, { ...asItsUser(), env: { ...env, ADMIN_PORT: adminPort } }).status;
  };
  const ended = once(child, 'exit').then(([code]) => code);
  return { child, url, adminPort, health, ended };
}

async function linesUntil(child: ChildProcess & { stdout: NodeJS.ReadableStream }, last: RegExp): Promise<string> {
  const lines: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    lines.push(line);
    if (last.test(line)) break;
  }
  child.stdout.resume();
  return lines.join('\n');
}

it('has what the server needs and nothing else, under a user that is not root', () => {
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

it('serves from a folder that it cannot write to, with the API reference', async () => {
  const { url, adminPort, health } = await run();
  expect(health()).toBe(0);
  expect(await sendRaw(url, webhookRequest('/webhooks/call', exampleOf('answerCall')))).toContain('"verb":"gather"');
  expect((await fetch(`http://127.0.0.1:${adminPort}/docs/`)).status).toBe(200);
});

it('its health check fails while it drains, and it ends well at SIGTERM', async () => {
  const { child, url, adminPort, health, ended } = await run();
  const request = webhookRequest('/webhooks/call', exampleOf('answerCall'))
    .replace('Connection: close\n', '')
    .replaceAll('\n', '\r\n');
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(request.slice(0, -10)); // the rest comes later: until then it has something to finish
  await sendRaw(url, webhookRequest('/webhooks/call', exampleOf('answerCall'))); // by now the first has arrived as well
  child.kill('SIGTERM');
  const ready = async () => (await fetch(`http://127.0.0.1:${adminPort}/health/ready`)).status;
  await expect.poll(ready).toBe(503);
  expect(health()).toBe(1);
  socket.write(request.slice(-10));
  const [answer] = await once(socket, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1.1 200 OK\r\n/);
  expect(await ended).toBe(0);
}, 30_000);
