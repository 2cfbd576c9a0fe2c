import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Shows a question and resolves with the typed line. */
type Prompt = (question: string) => Promise<string>;

/**
 * Runs `ask` with a prompt on the terminal that does not echo. Questions go to standard error.
 *
 * All questions share one reader, because a paste may contain several lines.
 * @throws Error at the end of the input, and for Ctrl-C
 */
export async function withHiddenPrompt<Result>(ask: (prompt: Prompt) => Promise<Result>): Promise<Result> {
  const discard = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: discard, terminal: true, historySize: 0 });
  const lines = terminal[Symbol.asyncIterator]();
  try {
    return await ask(async (question) => {
      process.stderr.write(question);
      const { value, done } = await lines.next();
      process.stderr.write('\n');
      if (done) throw new Error('no password given');
      return value;
    });
  } finally {
    terminal.close();
  }
}
