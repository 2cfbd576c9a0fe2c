import type { DestinationStream } from 'pino';
import { exitTasks } from './exit-tasks.ts';

/** Above this size of the output that is buffered for a slow reader, lines are dropped. */
const maxBufferedBytes = 1_000_000;
/** Above this length, pending lines are written before the end of the event-loop turn. */
const flushAtCharacters = 64_000;

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
  let lines = '';
  const writeLines = () => {
    if (lines === '') return;
    exitTasks.delete(writeLines);
    // `writableLength` counts bytes of a buffer, but characters of a string, which is faster.
    stdout.write(stdout.writableLength === 0 ? lines : Buffer.from(lines));
    lines = '';
  };
  return {
    write(line) {
      if (lines.length + line.length > flushAtCharacters) writeLines();
      if (stdout.writableLength > maxBufferedBytes) return onDropped();
      if (lines === '') {
        setImmediate(writeLines);
        exitTasks.add(writeLines);
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
