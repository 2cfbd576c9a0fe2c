import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, ftruncateSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onCoreOfServer } from './cores.ts';
import type { Row } from './rows.ts';
import type { Report } from './servers/measure.ts';
import { access } from './webhooks.ts';

const running = new Set<ChildProcess>();
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

/** A measured server in a child process. */
export class ServerProcess {
  readonly row: Row;
  readonly #child: ChildProcess;
  /**
   * The file to which the server writes its log. A pipe would slow down the bench, which would have
   * to read the log. With /dev/null, the measured time would omit most of the cost of a log.
   */
  readonly #file: string;
  readonly #output: number;
  url = '';
  adminUrl = '';
  /** Milliseconds from the start of the process to its `ready` line. */
  startedIn = 0;

  private constructor(row: Row) {
    this.row = row;
    this.#file = join(folder, `${row.name}.log`);
    this.#output = openSync(this.#file, 'a');
    const program = [process.execPath, '--import', './dist/test/bench/servers/measure.js', ...row.program];
    const [command = '', ...rest] = onCoreOfServer(program);
    this.#child = spawn(command, rest, {
      env: {
        PATH: process.env.PATH,
        HOST: '127.0.0.1',
        PORT: '0',
        ADMIN_PORT: '0',
        LOG_LEVEL: 'info',
        ...access,
        ...row.env,
      },
      stdio: ['ignore', this.#output, this.#output, 'ipc'],
    });
    running.add(this.#child);
    this.#child.on('exit', () => running.delete(this.#child));
  }

  /** Spawns the server. Resolves when it is ready for webhooks. */
  static async start(row: Row): Promise<ServerProcess> {
    const began = performance.now();
    const server = new ServerProcess(row);
    let printed = '';
    while (!server.url) {
      await sleep(1);
      printed = server.printed();
      server.url = /^ready (.*)\n/m.exec(printed)?.[1] ?? '';
      if (!running.has(server.#child) || performance.now() - began > 20_000)
        throw new Error(`${row.name} does not start:\n${printed}`);
    }
    server.startedIn = performance.now() - began;
    server.adminUrl = /^Health and metrics: (.*)$/m.exec(printed)?.[1] ?? '';
    const without = row.env?.BENCH_WITHOUT;
    if (without && !printed.includes(`without ${without}\n`))
      throw new Error(`${row.name}: this server has no step ${without}`);
    return server;
  }

  printed(): string {
    return readFileSync(this.#file, 'utf8');
  }

  /** Begins a measurement in the server, or fetches the report of the current measurement. */
  async ask(command: 'begin' | 'report'): Promise<Report> {
    this.#child.send(command);
    return (await once(this.#child, 'message'))[0] as Report;
  }

  /** Suspends the process, so that its timers take no time from the measured server. */
  pause(): void {
    ftruncateSync(this.#output);
    this.#child.kill('SIGSTOP');
  }

  resume(): void {
    this.#child.kill('SIGCONT');
  }

  async end(): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
    closeSync(this.#output);
    rmSync(this.#file);
  }
}
