import { setTimeout as sleep } from 'node:timers/promises';
import { type DestinationStream, type LogFn, type Logger, pino } from 'pino';
import { escapeControls } from '../../openapi/contract/escape-controls.ts';
import { describeValue } from './describe-value.ts';
import { maskNumbers } from './mask-numbers.ts';
import { createStackMapper } from './source-stack.ts';
import { createStandardOutput } from './standard-output.ts';

interface LogOptions {
  /** Whether the log shows phone numbers in full; masked by default. */
  showsNumbers?: boolean;
  /** Where log lines are written. Default: standard output. */
  destination?: DestinationStream;
  /** Called when log lines are lost because standard output did not accept them. */
  onDropped?: () => void;
}

/** An object that may create its logger only when `log` is read. */
export interface Logging {
  readonly log: Logger;
}

/**
 * Creates the log of the process: JSON lines, or readable lines if standard output is a terminal.
 * Phone numbers are masked, and long lines are cut.
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
  { showsNumbers = false, destination, onDropped = ignore }: LogOptions = {},
): Logger {
  const mask = showsNumbers ? (line: string) => line : maskNumbers;
  const options = {
    level,
    serializers: { err: createErrorSerializer(createStackMapper()) },
    hooks: {
      logMethod: logAnyValue,
      streamWrite: (line: string) => `${escapeControls(mask(truncateLine(line)).trimEnd(), '\\\\')}\n`,
    },
  };
  if (destination || !process.stdout.isTTY) return pino(options, destination ?? createStandardOutput(onDropped));
  const readable = { target: 'pino-pretty', options: { ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss.l' } };
  return pino({ ...options, transport: readable });
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
    method.apply(this, args);
  } catch {
    const [value, message] = args as unknown[];
    method.call(
      this,
      { value: describeValue(value) },
      typeof message === 'string' ? message : 'a value that is not JSON',
    );
  }
}

/**
 * Creates a function that converts an error to JSON members. A member that is not JSON is replaced
 * by a text that describes it.
 */
function createErrorSerializer(mapStack: (stack: string) => string): (error: Error) => unknown {
  return (error) => {
    try {
      const members = pino.stdSerializers.err(error);
      if (typeof members?.stack !== 'string') return members;
      return { ...toJsonMembers(members), stack: mapStack(members.stack) };
    } catch {
      return { type: 'Error', message: describeValue(error) };
    }
  };
}

function toJsonMembers(members: object): object {
  return Object.fromEntries(
    Object.entries(members).map(([name, value]) => {
      try {
        JSON.stringify(value);
        return [name, value];
      } catch {
        return [name, describeValue(value)];
      }
    }),
  );
}

/**
 * Maximum length in characters of a log line and of one member. Members are cut only if the line is
 * too long.
 */
const maxCharacters = { line: 10_000, member: 1_000 };

/** Cuts long lines, because errors and handlers may log client input of any length. */
function truncateLine(line: string): string {
  if (line.length <= maxCharacters.line) return line;
  const members = Object.entries(JSON.parse(line)).map(([name, value]) => {
    const json = JSON.stringify(value);
    return [name, json.length > maxCharacters.member ? `${json.slice(0, maxCharacters.member)}…` : value];
  });
  return `${JSON.stringify(Object.fromEntries(members))}\n`;
}
