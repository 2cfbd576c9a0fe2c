import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { copyProject } from './project-copy.ts';

const maxWaitMs = 300_000;

/**
 * Builds and packs this package in a copy of the repository, once for all test files of a run.
 * Returns the path of the tarball.
 */
export async function packPackage(): Promise<string> {
  const tarball = join(inject('sharedFolder'), 'package.tgz');
  const lock = join(inject('sharedFolder'), 'packing');
  const end = performance.now() + maxWaitMs;
  while (!claim(lock)) {
    if (performance.now() > end) throw new Error('another test file does not finish packing');
    await sleep(200);
  }
  try {
    if (!existsSync(tarball)) renameSync(await pack(), tarball);
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

async function pack(): Promise<string> {
  const { folder } = copyProject();
  const { stdout: output } = await promisify(execFile)('npm', ['pack', '--json'], {
    cwd: folder,
    maxBuffer: 10_000_000,
  });
  // npm prints the output of the build before the JSON.
  const [{ filename }] = JSON.parse(output.slice(output.indexOf('[\n')));
  return join(folder, filename);
}
