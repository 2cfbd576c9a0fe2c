import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/**
 * Runs `npm run doctor` with only these environment variables and PATH. Resolves with its output
 * and exit code.
 */
export async function runDoctor(variables: Record<string, string> = {}, ...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'bin/jambonz-contract.ts', 'doctor', ...args], {
    env: { PATH: process.env.PATH, ...variables },
  });
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code, err, lines: out.split('\n') };
}
