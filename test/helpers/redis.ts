import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { atEnd } from '../support/at-end.ts';
import { freePort } from './free-port.ts';
import { temporaryFolder } from './temporary-folder.ts';

/**
 * Runs an empty Redis server without persistence until the current test ends, or until the test
 * file ends if called outside of a test.
 */
export async function startRedis(...options: string[]) {
  const port = await freePort();
  const folder = temporaryFolder();
  let server: ChildProcess | undefined;

  /** Starts Redis. After `kill` it restarts on the same port. */
  const start = async () => {
    const child = spawn('redis-server', [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--dir',
      folder,
      ...options,
    ]);
    server = child;
    const ended = once(child, 'exit').then(() => Promise.reject(new Error('redis-server ended before it was ready')));
    const ready = new Promise<void>((resolve) => {
      createInterface(child.stdout).on('line', (line) => line.includes('Ready to accept connections') && resolve());
    });
    await Promise.race([ready, ended]);
  };
  const kill = async () => {
    const ended = server && server.exitCode === null && server.signalCode === null ? once(server, 'exit') : undefined;
    server?.kill('SIGKILL'); // SIGKILL also ends a process suspended by SIGSTOP
    await ended;
  };
  atEnd(kill);
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    kill,
    /** Suspends Redis: it accepts connections and bytes, but does not answer. */
    hang: () => server?.kill('SIGSTOP'),
    resume: () => server?.kill('SIGCONT'),
  };
}
