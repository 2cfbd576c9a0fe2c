import { open } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** How often the file is looked at, in milliseconds. */
const interval = 250;

interface Listener {
  /** What the file says: at first, and each time that it has changed. */
  onText(text: string): void;
  /** It cannot be read any more. Told once, until it can. */
  onLost(error: unknown): void;
}

/**
 * Follows a text file through changes in place and replacements. It looks where others are told, because the file systems of
 * networks and containers do not tell. What has only just changed is read at the next look: somebody may be writing still.
 * Goes on for as long as the process does, and does not keep it from ending.
 */
export async function followFile(path: string, { onText, onLost }: Listener): Promise<never> {
  let seen = '';
  let read = '';
  let lost = false;

  const look = async () => {
    const file = await open(path); // and not stat(path): only opening makes NFS ask the server how the file is now
    try {
      const version = versionOf(await file.stat({ bigint: true }));
      if (version === seen && version !== read) {
        onText(await file.readFile('utf8'));
        read = version;
      }
      seen = version;
      lost = false;
    } finally {
      await file.close();
    }
  };

  for (;;) {
    await look().catch((error) => {
      if (!lost) onLost(error);
      lost = true;
      read = '';
    });
    await sleep(interval, undefined, { ref: false });
  }
}

function versionOf({
  dev,
  ino,
  size,
  mtimeNs,
  ctimeNs,
}: Record<'dev' | 'ino' | 'size' | 'mtimeNs' | 'ctimeNs', bigint>): string {
  return [dev, ino, size, mtimeNs, ctimeNs].join();
}
