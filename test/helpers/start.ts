import { atEnd } from '../support/at-end.ts';
import { runServer } from './run-server.ts';

/**
 * Starts a server process, with `nodeArguments` before its script. Resolves when the process prints
 * its line `ready`, or has ended. Kills the process when the current test ends, or when the test
 * file ends if called outside of a test.
 */
export function start(env: Record<string, string> = {}, script = 'server/main.ts', ...nodeArguments: string[]) {
  return runServer(env, [...nodeArguments, script], (child) => atEnd(() => child.kill('SIGKILL')));
}
