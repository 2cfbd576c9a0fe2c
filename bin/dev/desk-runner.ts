import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { CodeNews } from '../../client/desk/saved-code.ts';
import { printText, readLines } from './labelled-output.ts';
import type { Addresses } from './server-runner.ts';

interface RunnerOptions {
  /** The arguments of Node that run the command `desk`, without its options. */
  command: readonly string[];
  env: NodeJS.ProcessEnv;
}

/**
 * Runs the command `desk`, which outlives the servers. A desk that crashes starts anew with the
 * next server. One that has not printed its address would fail again, so it does not start anew.
 */
export class DeskRunner {
  readonly #options: RunnerOptions;
  #running: ChildProcess | undefined;
  #cannotStart = false;
  #isEnding = false;
  #news: CodeNews = { code: 'ready' };

  constructor(options: RunnerOptions) {
    this.#options = options;
  }

  /** Starts the desk for a server, unless it runs. */
  start({ url, admin }: Addresses): void {
    if (this.#running || this.#cannotStart || this.#isEnding) return;
    if (url === undefined || admin === undefined) {
      const line = url === undefined ? 'ready URL' : 'Health and metrics: URL';
      printText('desk', `no desk: the server has not printed the line "${line}"`);
      return;
    }
    const { command, env } = this.#options;
    const words = [...command, '--url', url, '--admin', admin];
    // The desk ends when the channel closes, even if this process is killed.
    const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    this.#running = child;
    this.#cannotStart = true;
    this.tell(this.#news);
    readLines([child.stdout, child.stderr], (line) => {
      if (line.startsWith('The desk: ')) this.#cannotStart = false;
      printText('desk', line);
    });
    child.once('close', (code, signal) => {
      this.#running = undefined;
      const advice = this.#cannotStart ? 'dev goes on without it' : 'it starts again when a file is saved';
      printText('desk', `the desk has ended (${signal ?? `exit code ${code}`}): ${advice}`);
    });
  }

  /** Tells the desk, and one that starts later, what became of the saved code. */
  tell(news: CodeNews): void {
    this.#news = news;
    // A desk that has just ended does not read. Its end is reported above.
    if (this.#running?.connected) this.#running.send(news, () => {});
  }

  /** Ends the desk. Resolves when it has exited. */
  async end(): Promise<void> {
    this.#isEnding = true;
    if (!this.#running) return;
    this.#running.kill();
    await once(this.#running, 'close');
  }
}
