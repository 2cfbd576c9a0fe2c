import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { copyProject } from './project-copy.ts';

const maxWaitMs = 300_000;

/**
 * Builds and packs this package in a copy of the repository, once for all test files of a run.
 * Returns the path of the tarball.
 */
export function packPackage(): string {
  const tarball = join(inject('sharedFolder'), 'package.tgz');
  const lock = join(inject('sharedFolder'), 'packing');
  const end = performance.now() + maxWaitMs;
  while (!claim(lock)) {
    if (performance.now() > end) throw new Error('another test file does not finish packing');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  try {
    if (!existsSync(tarball)) renameSync(pack(), tarball);
  } finally {
    rmdirSync(lock);
  }
  return tarball;
}

/** Returns whether no other test file has the lock. */
function claim(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

function pack(): string {
  const { folder } = copyProject();
  const output = execFileSync('npm', ['pack', '--json'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  // npm prints the output of the build before the JSON.
  const [{ filename }] = JSON.parse(output.slice(output.indexOf('[\n')));
  return join(folder, filename);
}
