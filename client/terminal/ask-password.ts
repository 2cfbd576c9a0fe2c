import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { UsageError } from './usage-error.ts';

/**
 * Prompts for a password at the terminal, without echo.
 * @throws UsageError if standard input is not a terminal
 */
export async function askPassword(user: string): Promise<string> {
  if (!process.stdin.isTTY) throw new UsageError(`the password of ${user} is missing: set SIP_PASSWORD`);
  process.stderr.write(`Password of ${user}: `);
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output, terminal: true });
  reader.on('SIGINT', () => process.exit(130));
  try {
    return await reader.question('');
  } finally {
    reader.close();
    process.stderr.write('\n');
  }
}
