import { type DestinationStream, type Logger, pino } from 'pino';
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
    hooks: { streamWrite: (line: string) => escapeControls(mask(bounded(line))) },
  };
  if (to || !process.stdout.isTTY) return pino(options, to ?? standardOutput(onDropped));
  const readable = { target: 'pino-pretty', options: { ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss.l' } };
  return pino({ ...options, transport: readable });
}

function ignore(): void {}

function errorInLog(error: Error): unknown {
  const told = pino.stdSerializers.err(error);
  return typeof told?.stack === 'string' ? { ...told, stack: sourceStack(told.stack) } : told;
}

/** JSON escapes the control characters below U+0020 and leaves these, which terminals take for commands and line ends as well. */
function escapeControls(line: string): string {
  return line.replace(/[\u007f-\u009f\u2028\u2029]/g, (control) => `\\\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);
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
