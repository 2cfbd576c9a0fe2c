import { type DestinationStream, type LogFn, type Logger, pino } from 'pino';
import { escapeControls } from '../../openapi/contract/escape-controls.ts';
import { describeValue } from './describe-value.ts';
import { maskNumbers } from './mask-numbers.ts';
import { sourceStack } from './source-stack.ts';
import { standardOutput } from './standard-output.ts';

interface LogOptions {
  /** Shows phone numbers whole; default masked. */
  numbers?: boolean;
  /** Default: standard output. */
  to?: DestinationStream;
  /** Called when lines were lost that standard output did not take. */
  onDropped?: () => void;
}

/** Something that can log, and makes its logger when it is asked for it. */
export interface Logging {
  readonly log: Logger;
}

/** The log of the process: JSON lines, or readable ones when standard output is a terminal. */
export function createLog(level: string, { numbers = false, to, onDropped = ignore }: LogOptions = {}): Logger {
  const mask = numbers ? (line: string) => line : maskNumbers;
  const options = {
    level,
    serializers: { err: errorInLog },
    hooks: {
      logMethod: writeAny,
      streamWrite: (line: string) => `${escapeControls(mask(bounded(line)).trimEnd(), '\\\\')}\n`,
    },
  };
  if (to || !process.stdout.isTTY) return pino(options, to ?? standardOutput(onDropped));
  const readable = { target: 'pino-pretty', options: { ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss.l' } };
  return pino({ ...options, transport: readable });
}

function ignore(): void {}

/** Writes a line of the log whatever is given to it: a value that cannot be read must not end the webhook that logs it. */
function writeAny(this: Logger, args: Parameters<LogFn>, method: LogFn): void {
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

/** An error as JSON. Members that are not JSON are described. */
function errorInLog(error: Error): unknown {
  try {
    const members = pino.stdSerializers.err(error);
    if (typeof members?.stack !== 'string') return members;
    return { ...jsonMembers(members), stack: sourceStack(members.stack) };
  } catch {
    return { type: 'Error', message: describeValue(error) };
  }
}

function jsonMembers(members: object): object {
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

/** In characters. Of a longer line, each member that is longer than the other is cut. */
const longest = { line: 10_000, member: 1_000 };

/** Errors and what handlers log may repeat what a sender wrote, of any length. */
function bounded(line: string): string {
  if (line.length <= longest.line) return line;
  const members = Object.entries(JSON.parse(line)).map(([name, value]) => {
    const json = JSON.stringify(value);
    return [name, json.length > longest.member ? `${json.slice(0, longest.member)}…` : value];
  });
  return `${JSON.stringify(Object.fromEntries(members))}\n`;
}
