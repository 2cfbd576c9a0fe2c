import { execFileSync } from 'node:child_process';

/**
 * Separate cores for the server and the load, so that neither takes time from the other. Undefined
 * if the machine cannot separate them.
 */
export const cores = findTwoCores();

/** Pins this process and all of its threads to the core of the load. */
export function keepToCoreOfLoad(): void {
  if (cores) execFileSync('taskset', ['-acp', cores.load, String(process.pid)]);
}

/** Prefixes a command so that it runs on the core of the server. */
export function onCoreOfServer(command: string[]): string[] {
  return cores ? ['taskset', '-c', cores.server, ...command] : command;
}

function findTwoCores(): { server: string; load: string } | undefined {
  try {
    const list = execFileSync('taskset', ['-cp', String(process.pid)], { encoding: 'utf8' }).split(': ')[1] ?? '';
    const [server, load] = list.trim().split(',').flatMap(expandRange);
    return server && load ? { server, load } : undefined;
  } catch {
    return undefined; // taskset (util-linux) exists only on Linux
  }
}

/** Expands a core range: `3` or `0-3`. */
function expandRange(range: string): string[] {
  const [first = 0, last = first] = range.split('-').map(Number);
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}
