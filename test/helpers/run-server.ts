import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface Running {
  /** Lines printed so far to standard output and error. */
  lines: string[];
  /** The exit code if the process ended before it printed its line `ready`, otherwise undefined. */
  code: number | null | undefined;
  /** Base URL for webhooks. Empty if the process ended before it was ready. */
  url: string;
  /** Base URL for health and metrics. */
  adminUrl: string;
  child: ChildProcess;
  /** Resolves with the exit code, or with null after a kill by a signal. */
  ended: Promise<number | null>;
}

/**
 * Runs a server in a child process. `program` lists the arguments for Node, followed by the script.
 * Resolves when the process prints its line `ready`, or has ended. `onSpawn` receives the process,
 * so that the caller can end the process after use.
 */
export async function runServer(
  env: Record<string, string>,
  program: string[],
  onSpawn: (child: ChildProcess) => void,
): Promise<Running> {
  const isCompiled = program.some((each) => each.endsWith('.js'));
  const sources = isCompiled ? [] : ['--conditions=jambonz-contract-source'];
  const child = spawn(process.execPath, [...sources, '--import', 'tsx', ...program], {
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
