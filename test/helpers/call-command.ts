import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** The words that start `client/commands/call.ts`, which work in any folder of the project. */
export const callCommand = [process.execPath, '--import', 'tsx', 'client/commands/call.ts'] as const;

/** Runs the command off a terminal, with no other environment variables than these: what it printed, and its exit code. */
export async function runCallCommand(args: string[], env: Record<string, string> = {}) {
  const [node, ...words] = callCommand;
  const child = spawn(node, [...words, ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: code as number, out, err };
}
