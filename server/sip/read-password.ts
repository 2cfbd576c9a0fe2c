import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';

/**
 * Reads a new password: from two hidden prompts on a terminal, otherwise from standard input as its
 * only line.
 * @throws Error with the reason if the password is invalid
 */
export async function readPassword(): Promise<string> {
  const password = process.stdin.isTTY ? await promptTwice() : (await text(process.stdin)).replace(/\r?\n$/, '');
  if (password === '') throw new Error('the password is empty');
  if (/\p{Cc}/u.test(password)) throw new Error('the password must be one line without control characters');
  return password;
}

async function promptTwice(): Promise<string> {
  const discard = new Writable({ write: (_chunk, _encoding, done) => done() });
  // Iterates over lines instead of asking two questions, because a paste may contain both lines.
  const terminal = createInterface({ input: process.stdin, output: discard, terminal: true, historySize: 0 });
  const lines = terminal[Symbol.asyncIterator]();
  const promptLine = async (question: string) => {
    process.stderr.write(question);
    const { value, done } = await lines.next();
    process.stderr.write('\n');
    if (done) throw new Error('no password given');
    return value;
  };
  try {
    const password = await promptLine('Password: ');
    if ((await promptLine('Repeat the password: ')) !== password) throw new Error('the two passwords differ');
    return password;
  } finally {
    terminal.close();
  }
}
