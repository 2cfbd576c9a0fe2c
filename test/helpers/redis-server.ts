import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A `redis-server` process of any kind: a server, a node of a cluster, or a sentinel. */
export class RedisServer {
  readonly port: number;
  readonly #program: string[];
  readonly #access: string[];
  #process: ChildProcess | undefined;

  /**
   * @param program the arguments of `redis-server`
   * @param access the arguments of `redis-cli` for TLS and the password
   */
  constructor(port: number, program: string[], access: string[]) {
    this.port = port;
    this.#program = program;
    this.#access = access;
  }

  /** Starts the process, without data, and resolves when it accepts connections. */
  async start(): Promise<void> {
    if (this.isRunning) return;
    const child = spawn('redis-server', this.#program);
    this.#process = child;
    const printed: string[] = [];
    const ended = once(child, 'close').then(() => {
      throw new Error(`redis-server ended before it was ready: ${printed.slice(-5).join(' | ')}`);
    });
    const ready = new Promise<void>((resolve) => {
      const isReady = (line: string) => /Ready to accept connections|Sentinel ID is/.test(line);
      for (const output of [child.stdout, child.stderr])
        createInterface(output).on('line', (line) => {
          if (isReady(line)) resolve();
          else printed.push(line);
        });
    });
    await Promise.race([ready, ended]);
  }

  get isRunning(): boolean {
    return this.#process !== undefined && this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** Resolves when the process has ended. */
  async kill(): Promise<void> {
    const ended = this.#process && this.isRunning ? once(this.#process, 'exit') : undefined;
    this.#process?.kill('SIGKILL'); // SIGKILL also ends a process suspended by SIGSTOP
    await ended;
  }

  /** Suspends the process: it accepts connections and bytes, but does not answer. */
  hang(): void {
    this.#process?.kill('SIGSTOP');
  }

  resume(): void {
    this.#process?.kill('SIGCONT');
  }

  /**
   * Runs a command with `redis-cli` and resolves with what it prints.
   * @throws Error if Redis refuses the command or cannot be reached
   */
  async ask(...words: (string | number)[]): Promise<string> {
    const { stdout } = await run('redis-cli', ['-e', '-p', `${this.port}`, ...this.#access, ...words.map(String)]);
    return stdout.trim();
  }

  /** Checks whether the process runs and its `INFO` has a line, such as `role:master`. */
  async reports(line: string): Promise<boolean> {
    return this.isRunning && (await this.ask('INFO')).split(/\r?\n/).includes(line);
  }
}

/**
 * Resolves when `check` resolves to true. A rejection of `check` counts as false. Sentinels do nothing
 * for 30 seconds (TILT) after a pause of the machine of more than 2 seconds.
 * @throws Error after 60 seconds
 */
export async function waitUntil(check: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 60_000;
  while (!(await check().catch(() => false))) {
    if (performance.now() > end) throw new Error(`Redis is not ready after 60 seconds: ${check}`);
    await sleep(50);
  }
}
