import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { freePort } from '../helpers/free-port.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { copyProject } from './project-copy.ts';

it('npm run dev generates without npm and serves a new path when the document is saved', async () => {
  const { folder, file } = copyProject();
  const programs = temporaryFolder();
  writeFileSync(join(programs, 'npm'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  const port = await freePort();
  const env = {
    ...process.env,
    PATH: `${programs}:${process.env.PATH}`,
    PORT: String(port),
    ADMIN_PORT: String(await freePort()),
  };
  const words = ['node_modules/tsx/dist/cli.mjs', 'bin/jambonz-contract.ts', 'dev'];
  const { pid } = spawn(process.execPath, words, { cwd: folder, env, stdio: 'ignore', detached: true });
  onTestFinished(() => {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  });

  const waitForStatus = (path: string, status: number) => {
    const url = `http://127.0.0.1:${port}${path}`;
    const read = () => fetch(url, { method: 'POST' }).then((response) => response.status);
    return vi.waitFor(async () => expect(await read()).toBe(status), { timeout: 60_000, interval: 200 });
  };
  const document = file('openapi/openapi.yaml');
  await waitForStatus('/webhooks/call-status', 400);
  writeFileSync(document, readFileSync(document, 'utf8').replace('/webhooks/call-status:', '/webhooks/state:'));
  await waitForStatus('/webhooks/state', 400);
  await waitForStatus('/webhooks/call-status', 404);
}, 180_000);
