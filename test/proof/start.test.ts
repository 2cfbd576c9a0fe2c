import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { atEnd } from '../helpers/at-end.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { copyProject } from './project-copy.ts';

/** The URL of `npm start` in a copy of the project, on a PATH that has Node and a shell, and no Java. */
async function npmStart(): Promise<string> {
  const { folder } = copyProject();
  const bin = temporaryFolder();
  for (const program of ['node', 'npm']) symlinkSync(join(dirname(process.execPath), program), join(bin, program));
  symlinkSync('/bin/sh', join(bin, 'sh'));
  const child = spawn('npm', ['start'], {
    cwd: folder,
    env: { HOME: process.env.HOME, PATH: bin, PORT: '0', ADMIN_PORT: '0' },
    detached: true,
  });
  atEnd(() => process.kill(-(child.pid ?? 0)));
  for await (const line of createInterface(child.stdout)) if (line.startsWith('ready ')) return line.slice('ready '.length);
  throw new Error('npm start ended before it was ready');
}

it('npm start builds and serves with Node alone, and the README’s own curl gets verbs', { timeout: 120_000 }, async () => {
  const url = await npmStart();
  const [curl = ''] = /^curl [\s\S]*?'$/m.exec(readFileSync('README.md', 'utf8')) ?? [];
  expect(curl).toContain('/webhooks/call');
  const { stdout } = spawnSync('sh', ['-c', `${curl.replace('http://127.0.0.1:3000', url)} -w ' %{http_code} %{content_type}'`], {
    encoding: 'utf8',
  });
  expect(stdout).toMatch(/^\[\{"verb":".*\}\] 200 application\/json$/);
});
