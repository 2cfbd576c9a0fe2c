import { setTimeout as sleep } from 'node:timers/promises';
import type { DestinationStream } from 'pino';

/** What is kept for a reader who is behind, in characters. */
const most = 1_000_000;
/** So many characters do not wait for the end of the turn. */
const full = 64_000;
/** How long he has at the end, in milliseconds. */
const patience = 500;

/** The lines of this turn of the event loop. */
let lines = '';

/**
 * Standard output for lines that nobody waits for: a caller must not hear nothing because a log is not read. The lines of one turn of the
 * event loop are written together, because each write wakes the reader, which costs more than to make the line.
 * `onDropped` hears of lines lost: the reader is far behind or gone, the disk is full.
 */
export function standardOutput(onDropped: () => void): DestinationStream {
  const { stdout } = process;
  stdout.off('error', onDropped).on('error', onDropped); // one listener, however many logs there are
  process.off('exit', write).on('exit', write);
  return {
    write(line) {
      if (lines.length + line.length > full) write();
      if (stdout.writableLength + line.length > most) return onDropped();
      if (lines === '') setImmediate(write);
      lines += line;
    },
  };
}

function write(): void {
  if (lines === '') return;
  process.stdout.write(lines);
  lines = '';
}

/** Resolves when standard output has been read up to here, or after half a second. */
export async function outputTaken(): Promise<void> {
  write();
  await Promise.race([new Promise((taken) => process.stdout.write('', taken)), sleep(patience)]);
}
