import { existsSync, readFileSync } from 'node:fs';
import { UsageError } from '../../openapi/contract/usage-error.ts';

/** The file in the folder of a project that lists its accepted findings. */
export const acceptedFile = 'explore.accepted';

/** Thrown for a line of `explore.accepted` that accepts nothing. The message begins with the place. */
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
 * Reads the accepted findings: the reason of each by the name of the finding. Each line of the file
 * is `NAME: REASON`, as in `ignored key 0 POST /menu: The operator is the default.` Empty lines and
 * lines that begin with `#` are comments. Returns an empty map if there is no such file.
 *
 * @throws AcceptedFileError for a line without a reason, and for a name that is listed twice
 */
export function readAccepted(file = acceptedFile): Map<string, string> {
  const accepted = new Map<string, string>();
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  for (const [index, text] of lines.entries()) {
    const line = text.trim();
    if (line === '' || line.startsWith('#')) continue;
    const [name, ...rest] = line.split(/: /);
    const reason = rest.join(': ').trim();
    const fail = (problem: string) => new AcceptedFileError(file, index + 1, problem);
    if (!name || reason === '') throw fail(`a reason is missing: write "${line.replace(/:$/, '')}: REASON"`);
    if (accepted.has(name)) throw fail(`${name} is already accepted above`);
    accepted.set(name, reason);
  }
  return accepted;
}
