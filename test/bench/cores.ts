import { execFileSync } from 'node:child_process';

/** The cores for the server and for the load, so that neither takes time from the other; undefined where they cannot be told apart. */
export const cores = twoCores();

/** Keeps this process and all of its threads to the core of the load. */
export function keepToCoreOfLoad(): void {
  if (cores) execFileSync('taskset', ['-acp', cores.load, String(process.pid)]);
}

/** A command that keeps to the core of the server. */
export function onCoreOfServer(command: string[]): string[] {
  return cores ? ['taskset', '-c', cores.server, ...command] : command;
}

function twoCores(): { server: string; load: string } | undefined {
  try {
    const list = execFileSync('taskset', ['-cp', String(process.pid)], { encoding: 'utf8' }).split(': ')[1] ?? '';
    const [server, load] = list.trim().split(',').flatMap(numbersIn);
    return server && load ? { server, load } : undefined;
  } catch {
    return undefined; // util-linux is for Linux
  }
}

/** `3`, or `0-3`. */
function numbersIn(range: string): string[] {
  const [first = 0, last = first] = range.split('-').map(Number);
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}
