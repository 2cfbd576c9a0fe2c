import { linesOf, parseUsers } from './parse-users.ts';

/** Why a name cannot be one in a users file, or undefined. */
export function nameProblem(what: 'user name' | 'realm', name: string): string | undefined {
  const why =
    (name === '' && 'be empty') ||
    (name !== name.trim() && 'begin or end with a space') ||
    (/\p{Cc}/u.test(name) && 'contain control characters') ||
    (name.includes(':') && 'contain a colon, which separates the parts of a line') ||
    (/[",\\]/.test(name) && 'contain a quote, a comma or a backslash: jambonz cuts it short there') ||
    (what === 'user name' && name.startsWith('#') && 'begin with #, which makes the line a comment');
  return why ? `the ${what} must not ${why}` : undefined;
}

/**
 * The text of a users file with another HA1 for a user, at the end if he is new, or without him (undefined). All other lines stay
 * as they are.
 * @throws Error when a line is wrong
 */
export function withUser(text: string, key: string, ha1: string | undefined): string {
  const { users, problems } = parseUsers(text);
  if (problems.length > 0) throw new Error(`the file is wrong, correct it first: ${problems.join('; ')}`);
  const line = ha1 === undefined ? [] : [`${key}:${ha1}`];
  const lines = linesOf(text);
  if (lines.at(-1) === '') lines.pop();
  const edited = users.has(key)
    ? lines.flatMap((each) => (each.startsWith(`${key}:`) ? line : [each]))
    : [...lines, ...line];
  return edited.map((each) => `${each}\n`).join('');
}
