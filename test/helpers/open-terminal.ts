import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from 'vitest';
import { atEnd } from '../support/at-end.ts';

/**
 * Runs a command in a pseudo-terminal, created by `script` of util-linux. What it is to show must
 * come within `timeoutMs`.
 */
export function openTerminal(command: string, env: Record<string, string> = {}, timeoutMs = 20_000) {
  const child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    env: { PATH: process.env.PATH, TERM: 'xterm', SHELL: '/bin/sh', ...env },
  });
  atEnd(() => child.kill());
  let screen = '';
  let read = 0;
  child.stdout.on('data', (data) => {
    screen += data;
  });
  const ended = once(child, 'close').then(([code]) => code as number);
  return {
    ended,
    /** Returns the output so far. */
    screen: () => screen,
    /** Waits for `words` in the output that follows the words found by the previous call. */
    async shows(words: string) {
      await expect.poll(() => screen.slice(read), { timeout: timeoutMs }).toContain(words);
      read = screen.indexOf(words, read) + words.length;
    },
    /** Closes the terminal while the command runs. */
    close: () => child.kill('SIGKILL'),
    /** Presses keys: `\\r` is Enter, `\\u0003` is Ctrl-C. */
    types: (keys: string) => child.stdin.write(keys),
  };
}
