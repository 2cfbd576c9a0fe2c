import { setTimeout as sleep } from 'node:timers/promises';
import { type DestinationStream, type LogFn, type Logger, pino } from 'pino';
import { escapeControls } from '../../openapi/contract/escape-controls.ts';
import { describeValue } from './describe-value.ts';
import { createErrorSerializer } from './error-fields.ts';
import { maskNumbers } from './mask-numbers.ts';
import { createReadableLine } from './readable-line.ts';
import { createStandardOutput } from './standard-output.ts';

export type { Logger };

interface LogOptions {
  /** Whether the log shows phone numbers in full; masked by default. */
  showsNumbers?: boolean;
  /** Where log lines are written. Default: standard output. */
  destination?: DestinationStream;
  /** Called with each line, which is JSON. */
  onLine?: ((line: string) => void) | undefined;
  /** Called when log lines are lost because standard output did not accept them. */
  onDropped?: () => void;
}

/** An object that may create its logger only when `log` is read. */
export interface Logging {
  readonly log: Logger;
}

/**
 * Creates the log of the process: JSON lines, or readable lines (readable-line.ts) if standard
 * output is a terminal. Phone numbers are masked, and long lines are cut.
 *
 * ```ts
 * const log = createLog('info', { showsNumbers: true });
 * log.warn({ orderId: 17 }, 'order not found');
 * ```
 *
 * @param level the lowest level that is logged: a level of pino, or `silent`
 * @throws Error for an unknown level
 */
export function createLog(
  level: string,
  { showsNumbers = false, destination, onLine, onDropped = ignore }: LogOptions = {},
): Logger {
  const mask = showsNumbers ? (line: string) => line : maskNumbers;
  const options = {
    level,
    serializers: { err: createErrorSerializer() },
    hooks: {
      logMethod: logAnyValue,
      streamWrite: (line: string) => {
        const fitted = fitLine(`${escapeControls(mask(fitLine(line)).trimEnd(), '\\\\')}\n`);
        onLine?.(fitted);
        return fitted;
      },
    },
  };
  return pino(options, destination ?? openStandardOutput(onDropped));
}

/** Opens standard output for log lines, which are made readable if it is a terminal. */
function openStandardOutput(onDropped: () => void): DestinationStream & { flush(callBack?: () => void): void } {
  const output = createStandardOutput(onDropped);
  const { stdout } = process;
  if (!stdout.isTTY) return output;
  const toReadable = createReadableLine(stdout.hasColors());
  return { ...output, write: (line) => output.write(`${toReadable(line)}\n`) };
}

function ignore(): void {}

/** How long to wait at exit for a slow reader of the log. */
const flushTimeoutMs = 500;

/**
 * Flushes the log. Resolves when all log lines so far have been written, or after 500 milliseconds.
 *
 * ```ts
 * await flushLog(log);
 * process.exit();
 * ```
 */
export async function flushLog(log: Logger): Promise<void> {
  await Promise.race([new Promise<void>((resolve) => log.flush(() => resolve())), sleep(flushTimeoutMs)]);
}

/**
 * Logs a value or, if reading the value throws, a description of it, so that a log call never fails
 * a webhook.
 */
function logAnyValue(this: Logger, args: Parameters<LogFn>, method: LogFn): void {
  try {
    // pino writes a symbol as `undefined`, which is not JSON.
    method.apply(this, args.map((arg) => (typeof arg === 'symbol' ? String(arg) : arg)) as typeof args);
  } catch {
    const [value, message] = args as unknown[];
    method.call(
      this,
      { value: describeValue(value) },
      typeof message === 'string' ? message : 'a value that is not JSON',
    );
  }
}

/** Maximum size of a log line. */
const maxLineBytes = 10_000;
/** Maximum length of one member of a line that is too long. */
const maxMemberCharacters = 1_000;

/**
 * Cuts long lines, because errors and handlers may log client input of any length: first the
 * members that are too long, then members are left out.
 */
function fitLine(line: string): string {
  if (Buffer.byteLength(line) <= maxLineBytes) return line;
  const { level, time, msg, ...others } = JSON.parse(line);
  const kept: [string, unknown][] = [];
  let bytes = 0;
  for (const [name, value] of Object.entries({ level, time, msg, ...others })) {
    const json = JSON.stringify(value) ?? '';
    const member = json.length > maxMemberCharacters ? `${json.slice(0, maxMemberCharacters)}…` : value;
    const size = Buffer.byteLength(JSON.stringify({ [name]: member }));
    if (bytes + size > maxLineBytes) continue;
    bytes += size;
    kept.push([name, member]);
  }
  return `${JSON.stringify(Object.fromEntries(kept))}\n`;
}
