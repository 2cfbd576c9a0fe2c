import { execFile, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, vi } from 'vitest';
import { freePort } from '../helpers/free-port.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { atEnd } from '../support/at-end.ts';
import { copyProject } from './project-copy.ts';

const run = promisify(execFile);
const words = ['--import', 'tsx', 'bin/jambonz-contract.ts'];
const noteConnections = new URL('note-connections.js', import.meta.url);

/**
 * Runs `npm run dev` in a copy of this project, with a desk. Resolves when both are ready, with the
 * base URL of the server and the address of the page. Ends with the current test, or the test file.
 */
export async function startDev() {
  const { folder, file } = copyProject();
  const [port, adminPort] = [await freePort(), await freePort()].map(String);
  const connections = join(temporaryFolder(), 'connections');
  const env = {
    ...process.env,
    PORT: port,
    ADMIN_PORT: adminPort,
    CI: '',
    NODE_OPTIONS: `--import ${noteConnections}`,
    CONNECTIONS_FILE: connections,
  };
  const { pid, stdout } = spawn(process.execPath, [...words, 'dev'], { cwd: folder, env, detached: true });
  atEnd(() => pid !== undefined && process.kill(-pid, 'SIGKILL'));
  let printed = '';
  stdout.on('data', (data) => {
    printed += data;
  });
  const waitFor = async (pattern: RegExp, from = 0): Promise<string> => {
    await vi.waitFor(() => expect(printed.slice(from)).toMatch(pattern), { timeout: 60_000, interval: 50 });
    return pattern.exec(printed.slice(from))?.[1] ?? '';
  };

  return {
    url: `http://127.0.0.1:${port}`,
    address: await waitFor(/^desk +│ The desk: (\S+)/m),
    /** Returns the hosts to which the processes of `dev` and the phone have connected. */
    readHosts: () => readFileSync(connections, 'utf8').trim().split('\n'),
    /** Replaces a text in a file of the project. Resolves when the server with it is ready. */
    async edit(path: string, from: string, to: string) {
      const seen = printed.length;
      const text = readFileSync(file(path), 'utf8');
      expect(text).toContain(from);
      writeFileSync(file(path), text.replace(from, to));
      await waitFor(/the changed server is ready/, seen);
    },
    /**
     * Runs `npm run call` with these options. Resolves with what it prints, also about mistakes.
     */
    async call(...options: string[]): Promise<string> {
      const call = run(process.execPath, [...words, 'call', ...options], { cwd: folder, env });
      return (await call.catch((error: { stdout: string }) => error)).stdout;
    },
    /** Runs a test of the project. Resolves with its output, and whether it passes. */
    async test(path: string) {
      const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'test', path];
      return run(process.execPath, vitest, { cwd: folder }).then(
        ({ stdout }) => ({ passes: true, output: stdout }),
        ({ stdout, stderr }) => ({ passes: false, output: `${stdout}${stderr}` }),
      );
    },
  };
}
