import { atEnd } from './at-end.ts';
import { runServer } from './run-server.ts';

/**
 * A server as a process of its own, `nodeArguments` before its script. Resolves at its line `ready`, or when it has ended.
 * It is killed when the test or the file that calls it has ended.
 */
export function start(env: Record<string, string> = {}, script = 'server/main.ts', ...nodeArguments: string[]) {
  return runServer(env, [...nodeArguments, script], (child) => atEnd(() => child.kill('SIGKILL')));
}
