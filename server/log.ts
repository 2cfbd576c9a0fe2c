import { type DestinationStream, type Logger, pino } from 'pino';

/** The log of the process: JSON lines to standard output, or readable ones on a terminal; to another place if `to` is one. */
export function createLog(level: string, to?: DestinationStream): Logger {
  const options = { level, hooks: { streamWrite: (line: string) => escapeControls(bounded(line)) } };
  if (to) return pino(options, to);
  const readable = { target: 'pino-pretty', options: { ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss.l' } };
  return pino({ ...options, ...(process.stdout.isTTY && { transport: readable }) });
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
