import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** The command line that starts `jambonz-contract call` from the root folder of the project. */
export const callCommand = [process.execPath, '--import', 'tsx', 'bin/jambonz-contract.ts', 'call'] as const;

/**
 * Runs `jambonz-contract call` without a terminal, with only these environment variables and PATH,
 * and `input` as its standard input. Resolves with its output and exit code.
 */
export async function runCallCommand(args: string[], env: Record<string, string> = {}, input?: string) {
  const [node, ...words] = callCommand;
  const child = spawn(node, [...words, ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: 'pipe',
  });
  child.stdin.end(input);
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: code as number, out, err };
}
