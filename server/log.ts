import { type Logger, pino } from 'pino';

/** The log of the process: JSON lines, or readable ones on a terminal. */
export function createLog(level: string): Logger {
  const readable = { target: 'pino-pretty', options: { ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss.l' } };
  return pino({ level, hooks: { streamWrite: escapeControls }, ...(process.stdout.isTTY && { transport: readable }) });
}

/** JSON escapes the control characters below U+0020 and leaves these, which a terminal takes for commands as well. */
function escapeControls(line: string): string {
  return line.replace(/[\u007f-\u009f]/g, (control) => `\\\\u00${control.charCodeAt(0).toString(16)}`);
}
