import { parseUsers, splitLines } from './parse-users.ts';

/** Returns the reason why a name is invalid in a users file, or undefined if it is valid. */
export function findNameProblem(what: 'user name' | 'realm', name: string): string | undefined {
  const why =
    (name === '' && 'be empty') ||
    (name !== name.trim() && 'begin or end with a space') ||
    (/\p{Cc}/u.test(name) && 'contain control characters') ||
    (name.includes(':') && 'contain a colon, which separates the parts of a line') ||
    (/[",\\]/.test(name) && 'contain a quote, a comma or a backslash, where jambonz truncates it') ||
    (what === 'user name' && name.startsWith('#') && 'begin with #, which makes the line a comment');
  return why ? `the ${what} must not ${why}` : undefined;
}

/**
 * Returns the text of a users file with the HA1 (password hash) of one user changed. A new user is
 * appended, and `ha1` undefined removes the user. All other lines stay unchanged.
 * @throws Error if a line of the text is invalid
 */
export function setUser(text: string, key: string, ha1: string | undefined): string {
  const { users, problems } = parseUsers(text);
  if (problems.length > 0) throw new Error(`the file is invalid, correct it first: ${problems.join('; ')}`);
  const line = ha1 === undefined ? [] : [`${key}:${ha1}`];
  const lines = splitLines(text);
  if (lines.at(-1) === '') lines.pop();
  const edited = users.has(key)
    ? lines.flatMap((each) => (each.startsWith(`${key}:`) ? line : [each]))
    : [...lines, ...line];
  return edited.map((each) => `${each}\n`).join('');
}
