import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { readDocBlock } from '../helpers/doc-block.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { atEnd } from '../support/at-end.ts';
import { copyProject } from './project-copy.ts';

/**
 * Runs `npm start` in a copy of the project, with Node and a shell but without Java on the PATH.
 * Resolves with a function that runs another command in this copy.
 */
async function startCopy() {
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
  // An event listener reads the lines, because a loop with `break` would close the stream.
  const lines = createInterface(child.stdout);
  const ended = once(lines, 'close').then(() => Promise.reject(new Error('npm start ended before it was ready')));
  const ready = new Promise<string>((resolve) =>
    lines.on('line', (line) => line.startsWith('ready ') && resolve(line)),
  );
  const { port } = new URL((await Promise.race([ready, ended])).slice('ready '.length));
  return (command: string) =>
    spawnSync('sh', ['-c', command], {
      cwd: folder,
      env: { HOME: process.env.HOME, PATH: bin, PORT: port },
      encoding: 'utf8',
    });
}

it('npm start works without Java, and the example call of docs/phone.md prints the transcript shown there', {
  timeout: 300_000,
}, async () => {
  const run = await startCopy();
  const [, command = '', transcript = ''] =
    /^\$ (.*)\n([\s\S]*)$/.exec(readDocBlock('docs/phone.md', '$ npm run -s call -- --name Jo')) ?? [];
  const { status, stdout } = run(command);
  const maskLatency = (text: string) =>
    text.replace(/in \d+ ms/g, 'in … ms').replace(/the slowest .*/, 'the slowest …');
  expect(maskLatency(stdout)).toBe(maskLatency(transcript));
  expect(status).toBe(0);
  expect(run('npm run -s call -- --explore')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('no dead ends'),
  });
});

it('.ci/run and this file run the commands with which the README starts', () => {
  const commands = readDocBlock('README.md', 'npm ci && npm start').match(/^npm ci && npm \w+/gm);
  expect(commands).toEqual(['npm ci && npm start', 'npm ci && npm test']);
  const ci = readFileSync('.ci/run', 'utf8');
  expect(ci.indexOf('\nstep "npm ci" npm ci\n')).toBeGreaterThan(0);
  expect(ci.indexOf('\ntests "npm test" npm test --\n')).toBeGreaterThan(ci.indexOf('npm ci\n'));
});
