/**
 * `npm run lint:verbs -- FILE…`: checks JSON files of verbs, `-` for standard input.
 * Prints one line per mistake. Exit code 0: all right, 1: mistakes, 2: unreadable input.
 * JAMBONZ_EDITION=open-source refuses what only the commercial edition supports.
 */
import { readFileSync } from 'node:fs';
import { loadContract } from '../../openapi/contract/contract.ts';
import { mistakeLine } from '../../openapi/contract/mistake.ts';
import { type ReplyCheck, verbsCheck } from '../../openapi/contract/reply-check.ts';
import { StartError } from '../../openapi/contract/start-error.ts';
import { readConfig } from '../config/config.ts';

process.stdout.on('error', () => process.exit(2)); // EPIPE: the reader (for example `head`) has closed

try {
  const { edition } = readConfig({ JAMBONZ_EDITION: process.env.JAMBONZ_EDITION });
  lint(process.argv.slice(2), verbsCheck(loadContract(), edition));
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  for (const problem of error.problems) report('lint:verbs', problem, 2);
}

function lint(files: readonly string[], check: ReplyCheck): void {
  if (files.length === 0) report('usage', 'npm run lint:verbs -- FILE… (- for standard input)', 2);
  for (const file of files) {
    const verbs = read(file);
    if (verbs !== undefined) for (const mistake of check(verbs)) report(file, mistakeLine(mistake), 1);
  }
}

/** The JSON of a file. Reports the reason and returns undefined if the file cannot be read. */
function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    report(file, `cannot be read: ${(error as Error).message}`, 2);
    return undefined;
  }
}

function report(file: string, line: string, code: 1 | 2): void {
  console.log(line.startsWith('/') ? `${file}:${line}` : `${file}: ${line}`);
  process.exitCode = Math.max(code, Number(process.exitCode ?? 0));
}
