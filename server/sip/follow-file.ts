import { open } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { openFlags, readOpenFile, requireFile } from '../../openapi/contract/read-text-file.ts';

/** How often the file is polled. */
const pollIntervalMs = 250;

interface Listener {
  /** Called with the file's text after the first read and after each change. */
  onText(text: string): void;
  /** Called when the file becomes unreadable, and again only after it was readable in between. */
  onLost(error: unknown): void;
}

/**
 * Calls `onText` with the text of a file and after each change, also if the file is replaced. Polls
 * the file, because network and container file systems do not report changes. Reads a changed file
 * only after two successive polls have found the same version, because a writer may still be
 * active. Polls until the process ends, but does not keep the process alive.
 */
export async function followFile(path: string, { onText, onLost }: Listener): Promise<never> {
  let seen = '';
  let read = '';
  let lost = false;

  const poll = async () => {
    const file = await open(path, openFlags); // on NFS, stat(path) may return outdated data, open(path) does not
    try {
      const stats = await file.stat({ bigint: true });
      requireFile(stats, path);
      const version = formatVersion(stats);
      if (version === seen && version !== read) {
        onText(await readOpenFile(file, path));
        read = version;
      }
      seen = version;
      lost = false;
    } finally {
      await file.close();
    }
  };

  for (;;) {
    await poll().catch((error) => {
      if (!lost) onLost(error);
      lost = true;
      read = '';
    });
    await sleep(pollIntervalMs, undefined, { ref: false });
  }
}

function formatVersion({
  dev,
  ino,
  size,
  mtimeNs,
  ctimeNs,
}: Record<'dev' | 'ino' | 'size' | 'mtimeNs' | 'ctimeNs', bigint>): string {
  return [dev, ino, size, mtimeNs, ctimeNs].join();
}
