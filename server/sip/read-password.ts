import { withHiddenPrompt } from '../../openapi/contract/hidden-prompt.ts';
import { readTextFile } from '../../openapi/contract/read-text-file.ts';

/**
 * Reads a new password: from two hidden prompts on a terminal, otherwise from standard input as its
 * only line.
 * @throws Error with the reason if the password is invalid
 */
export async function readPassword(): Promise<string> {
  const password = process.stdin.isTTY ? await promptTwice() : readTextFile('/dev/stdin').replace(/\r?\n$/, '');
  if (password === '') throw new Error('the password is empty');
  if (/\p{Cc}/u.test(password)) throw new Error('the password must be one line without control characters');
  return password;
}

function promptTwice(): Promise<string> {
  return withHiddenPrompt(async (prompt) => {
    const password = await prompt('Password: ');
    if ((await prompt('Repeat the password: ')) !== password) throw new Error('the two passwords differ');
    return password;
  });
}
