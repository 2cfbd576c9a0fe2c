/**
 * The content of an htdigest file: the HA1 of each user, keyed by `username:realm`, and the errors
 * in the file, one line each, at most 20.
 */
export interface Users {
  users: ReadonlyMap<string, string>;
  problems: readonly string[];
}

const linePattern = /^([^:]+:[^:]+):([0-9a-f]{32})$/i;

/** How many errors are listed, because a large file of another kind has one on each line. */
const maxProblems = 20;

/**
 * Reads lines of `username:realm:HA1`. Empty lines and lines that begin with # are comments, as in
 * Apache.
 */
export function parseUsers(text: string): Users {
  const users = new Map<string, string>();
  const problems: string[] = [];
  let number = 0;
  for (const line of readLines(text)) {
    number++;
    if (isComment(line)) continue;
    if (problems.length === maxProblems) break;
    const [, key = '', ha1 = ''] = linePattern.exec(line) ?? [];
    // The message omits the text of the line, which may be a password.
    if (!key) problems.push(`line ${number} must be username:realm:HA1, with 32 hexadecimal digits at the end`);
    else if (users.has(key)) problems.push(`line ${number} repeats the user of an earlier line`);
    else users.set(key, ha1.toLowerCase());
  }
  return { users, problems };
}

/**
 * Yields the lines one by one, because an array of them may take ten times the size of the file.
 */
function* readLines(text: string): Generator<string> {
  for (let start = text.startsWith('\ufeff') ? 1 : 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    yield text.slice(start, end < 0 ? undefined : end).replace(/\r$/, '');
    start = end < 0 ? text.length : end + 1;
  }
}

export function splitLines(text: string): string[] {
  return text.replace(/^\ufeff/, '').split(/\r?\n/);
}

function isComment(line: string): boolean {
  return line.trim() === '' || line.startsWith('#');
}
