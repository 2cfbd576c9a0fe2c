import type { Logger } from 'pino';
import { exitTasks } from './exit-tasks.ts';

/** Maximum number of lines of one kind in a period. */
const maxLines = 10;
const periodMs = 1_000;

type Level = 'info' | 'warn' | 'error';

/** Writes a line, by default that of a webhook, or counts it for the line at the end of the second. */
export type LogLimited = (kind: string, level: Level, fields: object, message?: string) => void;

interface Kind {
  lines: number;
  /** Writes one line for those beyond the limit, with their number and the fields of the first. */
  writeHeld?: () => void;
  heldLines: number;
}

/**
 * Creates a log of webhooks whose sender is unknown, because anyone could fill the disk with them.
 * Beyond 10 lines of one kind in a second, further ones become one line with their `count`, at the
 * end of the second or when the process exits. The timer does not keep the process alive.
 *
 * ```ts
 * const logLimited = createLimitedLog(log);
 * logLimited('path', 'warn', { status: 404, url });
 * ```
 */
export function createLimitedLog(log: Logger): LogLimited {
  const kinds = new Map<string, Kind>();

  function endPeriod(): void {
    const ended = [...kinds.values()];
    kinds.clear();
    exitTasks.delete(endPeriod);
    for (const { writeHeld } of ended) writeHeld?.();
  }

  return (name, level, fields, message = 'webhook') => {
    if (kinds.size === 0) setTimeout(endPeriod, periodMs).unref();
    const kind = kinds.get(name) ?? { lines: 0, heldLines: 0 };
    kinds.set(name, kind);
    if (kind.lines < maxLines) {
      kind.lines++;
      log[level](fields, message);
      return;
    }
    kind.heldLines++;
    kind.writeHeld ??= () =>
      log[level](
        { ...fields, count: kind.heldLines },
        message === 'webhook' ? 'more webhooks of unknown senders' : `more lines: ${message}`,
      );
    exitTasks.add(endPeriod);
  };
}
