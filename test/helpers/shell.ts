import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { atEnd } from '../support/at-end.ts';

/**
 * Opens a shell in a folder. All commands run in this shell and share its variables and background
 * jobs. Kills the shell and its processes when the current test ends, or when the test file ends if
 * called outside of a test.
 *
 * @returns a function that types commands and resolves with their output (standard output and
 * error). The promise rejects if the last command fails
 */
export function openShell(folder: string) {
  const shell = spawn('bash', { cwd: folder, detached: true });
  atEnd(() => process.kill(-(shell.pid ?? 0), 'SIGKILL'));
  let lines: string[] = [];
  let prompt = (_code: number) => {};
  for (const stream of [shell.stdout, shell.stderr])
    createInterface(stream).on('line', (line) => {
      const [, code] = /^exit code (\d+)$/.exec(line) ?? [];
      if (code === undefined) lines.push(line);
      else prompt(Number(code));
    });
  return async function type(commands: string): Promise<string> {
    lines = [];
    const code = await new Promise<number>((resolve) => {
      prompt = resolve;
      shell.stdin.write(`${commands}\necho "exit code $?"\n`);
    });
    if (code !== 0) throw new Error(`exit code ${code} of\n${commands}\n${lines.join('\n')}`);
    return lines.join('\n');
  };
}
