import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { atEnd } from './at-end.ts';

/**
 * Runs a server as a process of its own, until the test or the file that calls this has ended. Resolves at its line `ready`, or when
 * it has ended by itself, with its exit code.
 */
export async function startProcess(script: string, env: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', ADMIN_PORT: '0', PORT: '0', ...env },
  });
  atEnd(() => child.kill('SIGKILL'));
  const lines: string[] = [];
  const ended = once(child, 'close').then(([code]) => code as number);
  const ready = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface(stream).on('line', (line) => {
        lines.push(line);
        if (line.startsWith('ready ')) resolve();
      });
    }
  });
  const code = await Promise.race([ready, ended]);
  const urlAfter = (label: string) => lines.find((line) => line.startsWith(label))?.slice(label.length) ?? '';
  return { lines, code, url: urlAfter('ready '), adminUrl: urlAfter('Health and metrics: '), kill: () => child.kill('SIGKILL') };
}
