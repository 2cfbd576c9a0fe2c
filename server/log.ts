import { type Logger, pino } from 'pino';

/** The log of the process: JSON lines, or readable ones on a terminal. */
export function createLog(level: string): Logger {
  const readable = { target: 'pino-pretty', options: { ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss.l' } };
  return pino({ level, ...(process.stdout.isTTY && { transport: readable }) });
}
