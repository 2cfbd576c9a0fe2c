import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Thrown when the user presses Ctrl-C at a prompt. */
export class PromptInterrupted extends Error {}

/** Shows a question and resolves with the typed line. */
type Prompt = (question: string) => Promise<string>;

/**
 * Runs `ask` with a prompt on the terminal that does not echo. Questions go to standard error.
 *
 * All questions share one reader of standard input, so that a user can paste several answers at
 * once, one a line.
 * @throws PromptInterrupted for Ctrl-C, Error at the end of the input
 */
export async function withHiddenPrompt<Result>(ask: (prompt: Prompt) => Promise<Result>): Promise<Result> {
  const discard = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: discard, terminal: true, historySize: 0 });
  let isInterrupted = false;
  terminal.on('SIGINT', () => {
    isInterrupted = true;
    terminal.close();
  });
  const lines = terminal[Symbol.asyncIterator]();
  try {
    return await ask(async (question) => {
      process.stderr.write(question);
      const { value, done } = await lines.next();
      process.stderr.write('\n');
      if (done) throw isInterrupted ? new PromptInterrupted('no password given') : new Error('no password given');
      return value;
    });
  } finally {
    terminal.close();
  }
}
