/**
 * `npm run lint:verbs -- FILE…`: checks JSON files of verbs, `-` for standard input.
 * One line a mistake. Exit code 0: all right, 1: mistakes, 2: something could not be read.
 * JAMBONZ_EDITION=open-source refuses what only the commercial edition knows.
 */
import { readFileSync } from 'node:fs';
import { readConfig } from '../config.ts';
import { loadContract } from '../contract/contract.ts';
import { mistakeLine } from '../contract/mistakes.ts';
import { verbsCheck } from '../contract/reply-check.ts';

const files = process.argv.slice(2);
const check = verbsCheck(loadContract(), readConfig({ JAMBONZ_EDITION: process.env.JAMBONZ_EDITION }).edition);

for (const file of files) {
  try {
    const verbs: unknown = JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8'));
    for (const mistake of check(verbs)) report(file, mistakeLine(mistake), 1);
  } catch (error) {
    report(file, `cannot be read: ${(error as Error).message}`, 2);
  }
}
if (files.length === 0) report('usage', 'npm run lint:verbs -- FILE… (- for standard input)', 2);

function report(file: string, line: string, code: 1 | 2): void {
  console.log(line.startsWith('/') ? `${file}:${line}` : `${file}: ${line}`);
  process.exitCode = Math.max(code, Number(process.exitCode ?? 0));
}
