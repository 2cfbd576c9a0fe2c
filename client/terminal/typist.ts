import { createInterface } from 'node:readline';
import type { Interrupt } from './interrupt.ts';

/** Somebody at a terminal. */
export interface Typist {
  /** The next line, or undefined when there will be none: after Ctrl-C or Ctrl-D. */
  next(): Promise<string | undefined>;
  close(): void;
}

/** As wide as the columns for time and speaker in a transcript. */
const prompt = `${' '.repeat(8)}${'you'.padEnd(11)}  `;

/** Reads lines from standard input. Those that are typed ahead are kept. */
export function createTypist({ signal, trigger }: Interrupt): Typist {
  const reader = createInterface({ input: process.stdin, output: process.stdout, prompt });
  const ahead: string[] = [];
  let take: ((line: string | undefined) => void) | undefined;
  let isGone = false;

  const give = (line: string | undefined) => {
    if (take) take(line);
    else if (line !== undefined) ahead.push(line);
    take = undefined;
  };
  const leave = () => {
    isGone = true;
    give(undefined);
  };
  reader.on('line', give);
  reader.on('close', leave);
  reader.on('SIGINT', trigger);
  signal.addEventListener('abort', leave);

  return {
    next() {
      if (isGone) return Promise.resolve(undefined);
      if (ahead.length > 0) return Promise.resolve(ahead.shift());
      reader.prompt();
      return new Promise((resolve) => {
        take = resolve;
      });
    },
    close: () => reader.close(),
  };
}
