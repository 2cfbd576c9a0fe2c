import { readTextFile } from '../../openapi/contract/read-text-file.ts';
import { UsageError } from '../../openapi/contract/usage-error.ts';
import { readCommand } from './read-command.ts';
import type { ScriptStep } from './step.ts';

/**
 * Reads the steps in a file, or in standard input if `file` is `-`. A line is a step,
 * written as at the prompt (`/press 1`), as an option (`--press 1`) or plainly (`press 1`, or `1`).
 * Empty lines and lines that begin with `#` are ignored.
 * @throws UsageError for a file that cannot be read, or for a line that is not a step
 */
export function readSteps(file: string): ScriptStep[] {
  const name = file === '-' ? 'standard input' : file;
  return readFile(file)
    .split('\n')
    .flatMap((line, index) => {
      const text = line.trim();
      return text === '' || text.startsWith('#') ? [] : [readLine(text, `${name}:${index + 1}`)];
    });
}

function readLine(text: string, place: string): ScriptStep {
  const [prefix = ''] = /^(?:--|\/)/.exec(text) ?? [];
  try {
    const step = readCommand(/^[\d*]/.test(text) ? `press ${text}` : text.slice(prefix.length), prefix);
    return { ...step, written: `${place}: ${text}` };
  } catch (error) {
    throw error instanceof UsageError ? new UsageError(`${place}: ${error.message}`) : error;
  }
}

function readFile(file: string): string {
  try {
    return readTextFile(file === '-' ? '/dev/stdin' : file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(`--steps: ${JSON.stringify(file)} cannot be read: ${code ?? message}`);
  }
}
