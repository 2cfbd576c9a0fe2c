import { existsSync } from 'node:fs';
import { toPrintable } from '../../openapi/contract/excerpt.ts';
import { readTextFile } from '../../openapi/contract/read-text-file.ts';
import { UsageError } from '../../openapi/contract/usage-error.ts';

/** The file in the current folder that lists accepted findings. */
export const acceptedFile = 'explore.accepted';

/** An accepted finding, and the line of the file that accepts it. */
export interface Acceptance {
  name: string;
  reason: string;
  line: number;
}

/**
 * Thrown for a line of `explore.accepted` that accepts nothing. The message begins with the place.
 */
export class AcceptedFileError extends UsageError {
  readonly file: string;
  readonly line: number;

  constructor(file: string, line: number, problem: string) {
    super(`${file}:${line}: ${problem}`);
    this.file = file;
    this.line = line;
  }
}

/**
 * Reads the accepted findings by name. Each line of the file is `NAME: REASON`, as in
 * `ignored key 0 POST /menu: The operator is the default.` Empty lines and lines that begin with
 * `#` are comments. Returns an empty map if there is no such file.
 *
 * @throws AcceptedFileError for a line without a name or reason, and for a name that is listed
 * twice
 * @throws UsageError if the file cannot be read
 */
export function readAccepted(file = acceptedFile): Map<string, Acceptance> {
  const accepted = new Map<string, Acceptance>();
  const lines = existsSync(file) ? readLines(file) : [];
  for (const [index, text] of lines.entries()) {
    const [entry, line] = [text.trim(), index + 1];
    if (entry === '' || entry.startsWith('#')) continue;
    const [, name = entry.replace(/:$/, ''), reason = ''] = /^(.*?):\s+(.*)$/.exec(entry) ?? [];
    if (reason === '')
      throw new AcceptedFileError(file, line, `a reason is missing: write "${toPrintable(name)}: REASON"`);
    if (name === '') throw new AcceptedFileError(file, line, 'a name is missing: write "NAME: REASON"');
    const known = accepted.get(name);
    if (known)
      throw new AcceptedFileError(file, line, `${toPrintable(name)} is already accepted in line ${known.line}`);
    accepted.set(name, { name, reason, line });
  }
  return accepted;
}

function readLines(file: string): string[] {
  try {
    return readTextFile(file).split('\n');
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`);
  }
}
