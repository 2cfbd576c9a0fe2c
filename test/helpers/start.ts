import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { atEnd } from './at-end.ts';

interface Started {
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
 * A server as a process of its own, `nodeArguments` before its script. Resolves at its line `ready`, or when it has ended.
 * It is killed when the test or the file that calls it has ended.
 */
export async function start(env: Record<string, string> = {}, script = 'server/main.ts', ...nodeArguments: string[]): Promise<Started> {
  const child = spawn(process.execPath, ['--import', 'tsx', ...nodeArguments, script], {
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', ADMIN_PORT: '0', ...env },
  });
  atEnd(() => child.kill('SIGKILL'));
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
