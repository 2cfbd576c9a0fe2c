import { atEnd } from '../support/at-end.ts';
import { runServer } from './run-server.ts';

/**
 * Starts a server process, with `nodeArguments` before its script. Resolves when the process prints
 * its line `ready`, or has ended. Kills the process when the current test ends, or the file when
 * called outside of tests.
 */
export function start(env: Record<string, string> = {}, script = 'server/main.ts', ...nodeArguments: string[]) {
  return runServer(env, [...nodeArguments, script], (child) => atEnd(() => child.kill('SIGKILL')));
}
