import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { styleText } from 'node:util';

/**
 * Whether what `dev` prints may contain colours. Only terminals have `hasColors`, which honours
 * NO_COLOR.
 */
export const isColourful = process.stdout.hasColors?.() ?? false;

const width = 'generate'.length;
let isSilent = false;

/** Prints a text, each line with the label of the process that it comes from. */
export function printText(label: string, text: string): void {
  if (isSilent) return;
  const margin = `${label.padEnd(width)} │`;
  for (const line of text.split('\n')) console.log(`${isColourful ? styleText('dim', margin) : margin} ${line}`);
}

/** Prints no further line, so that the prompt of a shell that is back stays the last one. */
export function silence(): void {
  isSilent = true;
}

/** Calls back with each line of the outputs of a process. */
export function readLines(outputs: readonly (Readable | null | undefined)[], onLine: (line: string) => void): void {
  for (const input of outputs) if (input) createInterface({ input }).on('line', onLine);
}
