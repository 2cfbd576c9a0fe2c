import type { DestinationStream } from 'pino';

/** Above this size of the output that is buffered for a slow reader, lines are dropped. */
const maxBufferedBytes = 1_000_000;
/** Above this length, pending lines are written before the end of the event-loop turn. */
const flushAtCharacters = 64_000;

const pendingWrites = new Set<() => void>();

/** Writes the pending log lines of all outputs when the process exits. */
function writePending(): void {
  for (const writeLines of pendingWrites) writeLines();
}

/**
 * Creates a destination for log lines that never blocks a webhook, so that a caller does not hear
 * silence because the log is not read. The lines of one event-loop turn are written to standard
 * output together, because each write wakes the reader, which costs more than producing the line.
 * `onDropped` is called when lines are lost (the reader is far behind or has closed, or the disk is
 * full).
 */
export function createStandardOutput(
  onDropped: () => void,
): DestinationStream & { flush(callBack?: () => void): void } {
  const { stdout } = process;
  stdout.off('error', onDropped).on('error', onDropped); // `off` keeps a listener from being added twice
  process.off('exit', writePending).on('exit', writePending);
  let lines = '';
  const writeLines = () => {
    if (lines === '') return;
    pendingWrites.delete(writeLines);
    // `writableLength` counts the bytes of a buffer, but the characters of a string, which is faster.
    stdout.write(stdout.writableLength === 0 ? lines : Buffer.from(lines));
    lines = '';
  };
  return {
    write(line) {
      if (lines.length + line.length > flushAtCharacters) writeLines();
      if (stdout.writableLength > maxBufferedBytes) return onDropped();
      if (lines === '') {
        setImmediate(writeLines);
        pendingWrites.add(writeLines);
      }
      lines += line;
    },
    /** Calls back when all lines so far have been written to standard output. */
    flush(callBack) {
      writeLines();
      stdout.write('', () => callBack?.());
    },
  };
}
