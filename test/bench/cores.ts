import { execFileSync } from 'node:child_process';

/**
 * Separate processor cores for the server and the load generator, so that neither takes time from
 * the other. The value is undefined on a machine with one core or without `taskset`.
 */
export const cores = findTwoCores();

/** Pins this process, which generates the load, to one processor core. */
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

/** Lists the processor cores in a range such as `0-3`, or the single core of `3`. */
function expandRange(range: string): string[] {
  const [first = 0, last = first] = range.split('-').map(Number);
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}
