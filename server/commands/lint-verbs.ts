import { escapeControls } from '../../openapi/contract/escape-controls.ts';
import { createHookCheck } from '../../openapi/contract/hook-check.ts';
import { formatMistake, type Mistake } from '../../openapi/contract/mistake.ts';
import { readTextFile } from '../../openapi/contract/read-text-file.ts';
import type { ReplyCheck } from '../../openapi/contract/reply-check.ts';
import { StartError } from '../../openapi/contract/start-error.ts';
import { createVerbsCheck, type VerbsContract } from '../../openapi/contract/verbs-check.ts';
import { readConfig } from '../config/config.ts';

/**
 * `jambonz-contract lint FILE…`: checks JSON files of verbs, `-` for standard input.
 * `findContract` returns the contract of the project in the current folder, undefined outside of a
 * project. Prints one line per error, also for a hook that the project does not answer. With JAMBONZ_EDITION=open-source, verbs and properties that
 * only the commercial edition of jambonz supports are errors.
 * @returns the exit code: 0 without errors, 1 with errors in a file, 2 for unreadable input
 */
export async function lintVerbs(
  files: readonly string[],
  findContract: () => VerbsContract | undefined,
): Promise<number> {
  process.stdout.on('error', () => process.exit(2)); // EPIPE: `head`, for example, has stopped reading the output
  try {
    const { edition } = readConfig({ JAMBONZ_EDITION: process.env.JAMBONZ_EDITION });
    const contract = findContract();
    const check = createVerbsCheck(edition, contract, contract && createHookCheck(contract.document));
    return Math.max(...files.map((file) => lintFile(file, check)));
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    for (const problem of error.problems) console.log(`lint: ${problem}`);
    return 2;
  }
}

/** Prints the errors in a file, and returns the exit code for that file. */
function lintFile(file: string, check: ReplyCheck): 0 | 1 | 2 {
  let verbs: unknown;
  try {
    verbs = JSON.parse(readTextFile(file === '-' ? '/dev/stdin' : file).replace(/^\ufeff/, ''));
  } catch (error) {
    print(`${file}: cannot be read: ${(error as Error).message}`);
    return 2;
  }
  const { mistakes, hints } = check(verbs);
  for (const mistake of mistakes) print(formatLine(file, mistake));
  for (const hint of hints) print(`hint: ${formatLine(file, hint)}`);
  return mistakes.length > 0 ? 1 : 0;
}

function print(line: string): void {
  console.log(escapeControls(line)); // quotes the file and its name
}

function formatLine(file: string, mistake: Mistake): string {
  return `${file}:${mistake.pointer === '' ? ' ' : ''}${formatMistake(mistake)}`;
}
