import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';

/**
 * A new password: from a terminal, where it is asked for twice and not shown, else from standard input, where it is the only line.
 * @throws Error that says why it is none
 */
export async function readPassword(): Promise<string> {
  const password = process.stdin.isTTY ? await ask() : (await text(process.stdin)).replace(/\r?\n$/, '');
  if (password === '') throw new Error('the password is empty');
  if (/\p{Cc}/u.test(password)) throw new Error('the password must be one line without control characters');
  return password;
}

async function ask(): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  // Its own lines, and not two questions: a paste may bring both at once.
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true, historySize: 0 });
  const lines = terminal[Symbol.asyncIterator]();
  const answerTo = async (question: string) => {
    process.stderr.write(question);
    const { value, done } = await lines.next();
    process.stderr.write('\n');
    if (done) throw new Error('no password given');
    return value;
  };
  try {
    const password = await answerTo('Password: ');
    if ((await answerTo('Once more: ')) !== password) throw new Error('the two passwords differ');
    return password;
  } finally {
    terminal.close();
  }
}
