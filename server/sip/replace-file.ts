import type { Stats } from 'node:fs';
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Replaces what a file says, all at once: who reads it finds the old text or the new one. Edits at the same time follow one
 * another. As in git, the lock and the new file are one, `FILE.lock`: made by nobody else, written, and renamed. An edit that was
 * killed leaves it behind, and the next one says so, because to judge whether a lock is stale is to be wrong one day.
 *
 * Owner and mode stay as they are; a new file is its owner's alone (600).
 *
 * @param patience how long to wait for another edit, in milliseconds; one takes a few
 * @param change gets the text, undefined when there is no file yet; what it throws leaves everything as it was
 */
export async function replaceFile(
  path: string,
  change: (text: string | undefined) => string,
  patience = 10_000,
): Promise<void> {
  const target = await realpath(path)
    .catch(absent)
    .then((real) => real ?? path); // a link stays a link
  const lock = `${target}.lock`;
  const file = await openAlone(lock, patience);
  try {
    const before: Stats | undefined = await stat(target).catch(absent);
    await file.writeFile(change(before && (await readFile(target, 'utf8'))));
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

async function openAlone(lock: string, patience: number) {
  const until = performance.now() + patience;
  for (;;) {
    try {
      return await open(lock, 'wx', 0o600);
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
      if (performance.now() > until)
        throw new Error(`${lock} is there: somebody edits the file, or was killed at it (then remove it)`);
      await sleep(10 + Math.random() * 20);
    }
  }
}

function absent(error: unknown): undefined {
  if (!isCode(error, 'ENOENT')) throw error;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
