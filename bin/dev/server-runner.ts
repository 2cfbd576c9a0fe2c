import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CodeNews } from '../../client/desk/saved-code.ts';
import { createReadableLine } from '../../server/telemetry/readable-line.ts';
import { explainStart } from './explain-start.ts';
import { isColourful, printText, readLines } from './labelled-output.ts';

/** How long the servers may take to end, before they are killed. */
const maxDrainMs = 3_000;
/** How long after it listens a server that prints no `ready` takes over. */
const quietStartMs = 1_000;
/** How long a server that is replaced may take to acknowledge connections that it was given. */
const acknowledgeMs = 50;

const toReadable = process.stdout.isTTY ? createReadableLine(isColourful) : (line: string) => line;
const print = (line: string) => printText('server', toReadable(line));

/** The base URLs of a server and of its admin listener. Missing if it has not printed them. */
export interface Addresses {
  url?: string;
  admin?: string;
}

interface RunnerOptions {
  /** Arguments for Node before the program. */
  execArgv: string[];
  /** Variables of the server beside those of this process. */
  env: Record<string, string>;
  /** Called when a server answers webhooks, with the addresses that it has printed. */
  onReady: (addresses: Addresses) => void;
  /** Called with what becomes of the saved code. */
  onCode: (news: CodeNews) => void;
}

/**
 * Runs server/main.ts in a worker of `node:cluster`, which holds the ports, so that a changed
 * server takes over from the one that runs without a moment in which no server listens. A server
 * that does not start leaves the last one that did in place.
 */
export class ServerRunner {
  readonly #env: Record<string, string>;
  readonly #onReady: RunnerOptions['onReady'];
  readonly #onCode: RunnerOptions['onCode'];
  /** The server that answers webhooks. */
  #serving: Worker | undefined;
  /** The server that has not listened yet. */
  #starting: Worker | undefined;
  /** Whether a server has been ready, so that the values for the portal have been printed. */
  #wasReady = false;
  /** Whether code was saved that no server has started with yet. */
  #isRestartDue = false;
  #isEnding = false;

  constructor({ execArgv, env, onReady, onCode }: RunnerOptions) {
    this.#env = env;
    this.#onReady = onReady;
    this.#onCode = onCode;
    cluster.setupPrimary({ exec: 'server/main.ts', args: [], execArgv, silent: true });
  }

  /** Reports at once that code was saved, for which `restart` is called soon. */
  expectRestart(): void {
    this.#isRestartDue = true;
    this.#onCode({ code: 'starting' });
  }

  /**
   * Starts the server anew. Its output until it is ready is printed at the first start, or if it
   * fails.
   */
  restart(): void {
    if (this.#isEnding) return;
    this.#isRestartDue = false;
    this.#starting?.process.kill('SIGKILL');
    const began = performance.now();
    const worker = cluster.fork(this.#env);
    this.#starting = worker;
    const held: string[] = [];
    const addresses: Addresses = {};
    readLines([worker.process.stdout, worker.process.stderr], (line) => {
      const isStarting = worker === this.#starting;
      if (isStarting && this.#wasReady && !line.startsWith('Debugger listening')) held.push(line);
      // Ctrl-C reaches the server directly, which then logs its shutdown.
      else if ((isStarting || worker === this.#serving) && !line.includes('"signal":"SIG')) print(line);
      const [, admin] = /^Health and metrics: (\S+)$/.exec(line) ?? [];
      const [, url] = /^ready (https?:\S+)/.exec(line) ?? [];
      if (admin !== undefined) addresses.admin = admin;
      if (!isStarting || url === undefined) return;
      addresses.url = url;
      void this.#takeOver(worker, performance.now() - began, addresses);
    });
    worker.once('listening', async () => {
      await sleep(quietStartMs);
      if (worker === this.#starting) void this.#takeOver(worker, quietStartMs, addresses);
    });
    // A worker that has just ended may be given a connection. Its end is reported below.
    worker.on('error', () => {});
    worker.process.once('close', (code, signal) => {
      if (worker === this.#starting) {
        this.#starting = undefined;
        for (const line of held) print(line);
        if (!this.#isRestartDue) this.#onCode({ code: 'broken', detail: explainStart(held) });
        print(this.#serving ? 'the server that ran before goes on' : 'no server runs until this is mended');
      } else if (worker === this.#serving) {
        this.#serving = undefined;
        print(`the server has ended (${signal ?? `exit code ${code}`}), and starts when a file is saved`);
      }
    });
  }

  async #takeOver(worker: Worker, milliseconds: number, addresses: Addresses): Promise<void> {
    const replaced = this.#serving;
    this.#serving = worker;
    this.#starting = undefined;
    this.#onReady(addresses);
    // Gets no further connections. A connection that it has not acknowledged when it ends would hang.
    replaced?.disconnect();
    if (replaced) await sleep(acknowledgeMs);
    // It does not finish, because clients keep connections to it, and its code is old.
    replaced?.process.kill('SIGKILL');
    if (replaced && !replaced.isDead()) await once(replaced, 'exit');
    if (!this.#starting && !this.#isRestartDue) this.#onCode({ code: 'ready' });
    if (this.#wasReady) print(`the changed server is ready, ${Math.round(milliseconds)} ms after its start`);
    this.#wasReady = true;
  }

  /** Ends all servers. Resolves when they have exited, which takes three seconds at most. */
  async end(): Promise<void> {
    this.#isEnding = true;
    this.#starting = undefined;
    this.#serving = undefined;
    const workers = Object.values(cluster.workers ?? {}).filter((each) => each !== undefined);
    const exits = workers.map((worker) => new Promise((resolve) => worker.once('exit', resolve)));
    for (const { process: server } of workers) {
      server.kill('SIGTERM');
      setTimeout(() => server.kill('SIGKILL'), maxDrainMs).unref();
    }
    await Promise.all(exits);
  }
}
