import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** Runs `jambonz-contract sip-user` with `words` as arguments. Resolves with its output and exit code. */
export async function runSipUser(
  words: readonly string[],
  { file, input = '' }: { file?: string | undefined; input?: string | Buffer },
) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'bin/jambonz-contract.ts', 'sip-user', ...words], {
    env: { PATH: process.env.PATH, ...(file !== undefined && { SIP_USERS_FILE: file }) },
  });
  child.stdin.on('error', () => {}).end(input); // the command may exit before it reads the input
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code, stdout, stderr };
}
