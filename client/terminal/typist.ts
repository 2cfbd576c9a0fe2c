import { createInterface } from 'node:readline';
import type { Interrupt } from './interrupt.ts';

/** A source of typed lines. */
export interface Typist {
  /**
   * Resolves with the next line, or with undefined at the end of input (Ctrl-C or Ctrl-D). Tab
   * completes one of the commands.
   */
  next(commands: readonly string[]): Promise<string | undefined>;
  close(): void;
}

/** The prompt is as wide as the time and speaker columns of a transcript. */
const prompt = `${' '.repeat(8)}${'you'.padEnd(11)}  `;

/** Reads lines from standard input. Buffers lines that are typed ahead. */
export function createTypist({ signal, trigger }: Interrupt): Typist {
  let commands: readonly string[] = [];
  const completer = (line: string) => [
    line.startsWith('/') ? commands.filter((each) => each.startsWith(line)) : [],
    line,
  ];
  const reader = createInterface({ input: process.stdin, output: process.stdout, prompt, completer });
  const bufferedLines: string[] = [];
  let resolveNext: ((line: string | undefined) => void) | undefined;
  let isEnded = false;

  const deliverLine = (line: string | undefined) => {
    if (resolveNext) resolveNext(line);
    else if (line !== undefined) bufferedLines.push(line);
    resolveNext = undefined;
  };
  const endInput = () => {
    isEnded = true;
    deliverLine(undefined);
  };
  reader.on('line', deliverLine);
  reader.on('close', () => {
    if (resolveNext) console.log(); // Ctrl-D leaves the cursor behind the prompt
    endInput();
  });
  reader.on('SIGINT', trigger);
  signal.addEventListener('abort', endInput);

  return {
    next(now) {
      commands = now;
      if (isEnded) return Promise.resolve(undefined);
      if (bufferedLines.length > 0) return Promise.resolve(bufferedLines.shift());
      reader.prompt();
      return new Promise((resolve) => {
        resolveNext = resolve;
      });
    },
    close: () => reader.close(),
  };
}
