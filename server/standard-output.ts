import { setTimeout as sleep } from 'node:timers/promises';
import type { DestinationStream } from 'pino';

/** What is kept for a reader who is behind, in characters. */
const most = 1_000_000;
/** How long he has at the end, in milliseconds. */
const patience = 500;

/**
 * Standard output for lines that nobody waits for: a caller must not hear nothing because a log is not read. While its reader keeps up,
 * a line is written at once, so a process that dies loses none. `onDropped` hears of lines lost: the reader is far behind or gone, the disk is full.
 */
export function standardOutput(onDropped: () => void): DestinationStream {
  const { stdout } = process;
  stdout.off('error', onDropped).on('error', onDropped); // one listener, however many logs there are
  return {
    write(line) {
      if (stdout.writableLength + line.length > most) onDropped();
      else stdout.write(line);
    },
  };
}

/** Resolves when standard output has been read up to here, or after half a second. */
export async function outputTaken(): Promise<void> {
  await Promise.race([new Promise((taken) => process.stdout.write('', taken)), sleep(patience)]);
}
