import type { Stats } from 'node:fs';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { readTextFile } from '../../openapi/contract/read-text-file.ts';

/**
 * Replaces the content of a file atomically: a reader gets the old text or the new one. Concurrent
 * edits run one after another. As in git, one file is both the lock and the new content:
 * `FILE.lock` is created exclusively, written and renamed. A killed edit leaves `FILE.lock` behind,
 * and the next edit reports that file, because no test for a stale lock is always right.
 *
 * Owner and mode are kept; a new file is accessible to its owner only (600).
 *
 * @param lockTimeoutMs how long to wait for another edit, which takes a few milliseconds
 * @param change gets the text, undefined if there is no file yet, and returns the new text; if
 * `change` throws, the file stays as it was
 */
export async function replaceFile(
  path: string,
  change: (text: string | undefined) => string,
  lockTimeoutMs = 10_000,
): Promise<void> {
  const target = await realpath(path)
    .catch(ignoreMissing)
    .then((real) => real ?? path); // the target of a symbolic link is replaced, not the link
  const lock = `${target}.lock`;
  const file = await createLock(lock, lockTimeoutMs);
  try {
    const before: Stats | undefined = await stat(target).catch(ignoreMissing);
    await file.writeFile(change(before && readTextFile(target)));
    if (before) {
      await file.chown(before.uid, before.gid);
      await file.chmod(before.mode & 0o777);
    }
    await file.sync();
    await rename(lock, target);
  } catch (error) {
    await rm(lock, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

async function createLock(lock: string, lockTimeoutMs: number) {
  const deadline = performance.now() + lockTimeoutMs;
  for (;;) {
    try {
      return await open(lock, 'wx', 0o600);
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
      if (performance.now() > deadline)
        throw new Error(`${lock} exists: another process is editing the file, or was killed (then remove ${lock})`);
      await sleep(10 + Math.random() * 20);
    }
  }
}

function ignoreMissing(error: unknown): undefined {
  if (!hasCode(error, 'ENOENT')) throw error;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
