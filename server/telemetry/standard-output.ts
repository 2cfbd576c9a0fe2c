import { setTimeout as sleep } from 'node:timers/promises';
import type { DestinationStream } from 'pino';

/** Limit of the output that is buffered for a slow reader. */
const maxBufferedCharacters = 1_000_000;
/** Above this size, lines are written before the end of the event-loop turn. */
const flushAtCharacters = 64_000;
/** How long to wait at exit for a slow reader. */
const flushTimeoutMs = 500;

/** The pending lines of this event-loop turn. */
let lines = '';

/**
 * Standard output that never blocks a webhook, so that a caller does not hear silence because the
 * log is not read. The lines of one event-loop turn are written together, because each write wakes
 * the reader, which costs more than producing the line.
 * `onDropped` is called when lines are lost (the reader is far behind or has closed, or the disk is
 * full).
 */
export function createStandardOutput(onDropped: () => void): DestinationStream {
  const { stdout } = process;
  stdout.off('error', onDropped).on('error', onDropped); // one listener for any number of logs
  process.off('exit', write).on('exit', write);
  return {
    write(line) {
      if (lines.length + line.length > flushAtCharacters) write();
      if (stdout.writableLength + line.length > maxBufferedCharacters) return onDropped();
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

/** Resolves when standard output has been read up to here, or after `flushTimeoutMs`. */
export async function flushOutput(): Promise<void> {
  write();
  await Promise.race([new Promise((resolve) => process.stdout.write('', resolve)), sleep(flushTimeoutMs)]);
}
