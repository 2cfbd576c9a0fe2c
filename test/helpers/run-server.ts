import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface Running {
  /** What it has printed so far, to standard output and error. */
  lines: string[];
  /** Its exit code, when it ended before it was ready. */
  code: number | null | undefined;
  /** Where it takes webhooks; empty when it ended before it was ready. */
  url: string;
  /** Where health and metrics are. */
  adminUrl: string;
  child: ChildProcess;
  /** Resolves with its exit code, null when a signal has killed it. */
  ended: Promise<number | null>;
}

/**
 * A server as a process of its own: `program` is its script, with arguments for Node before it. Resolves at its line `ready`, or when it has ended.
 * `onSpawn` sees to its end.
 */
export async function runServer(
  env: Record<string, string>,
  program: string[],
  onSpawn: (child: ChildProcess) => void,
): Promise<Running> {
  const child = spawn(process.execPath, ['--import', 'tsx', ...program], {
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', ADMIN_PORT: '0', ...env },
  });
  onSpawn(child);
  const lines: string[] = [];
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const ready = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface(stream).on('line', (line) => {
        lines.push(line);
        if (line.startsWith('ready ')) resolve(line.slice('ready '.length));
      });
    }
  });
  const code = await Promise.race([ready.then(() => undefined), ended]);
  const adminUrl = /^Health and metrics: (.*)/m.exec(lines.join('\n'))?.[1] ?? '';
  return { lines, code, url: code === undefined ? await ready : '', adminUrl, child, ended };
}
