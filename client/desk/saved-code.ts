import { DeskProblem } from './desk-problem.ts';

/** How long a request of the page waits for a server that starts. */
const maxWaitMs = 15_000;

/** What `dev` tells of the code that was saved last. `detail`: why it does not start. */
export interface CodeNews {
  code: 'starting' | 'ready' | 'broken';
  detail?: string;
}

/**
 * What became of the code that was saved last. While it does not run, the code before it still
 * answers, and its answers would be taken for those of the saved code. Without news it is ready.
 */
export class SavedCode {
  /** Called when `news` has changed. */
  onChange: () => void = () => {};
  readonly #maxWaitMs: number;
  #news: CodeNews = { code: 'ready' };
  #waiting: (() => void)[] = [];

  constructor(options: { maxWaitMs?: number } = {}) {
    this.#maxWaitMs = options.maxWaitMs ?? maxWaitMs;
  }

  get news(): CodeNews {
    return this.#news;
  }

  /** Takes what `dev` tells. */
  tell(news: CodeNews): void {
    this.#news = news;
    this.onChange();
    if (news.code === 'starting') return;
    for (const resume of this.#waiting.splice(0)) resume();
  }

  /**
   * Waits until the saved code runs.
   * @throws DeskProblem 409 if it does not start, or not in time
   */
  async waitUntilReady(): Promise<void> {
    if (this.#news.code === 'starting') await this.#waitForNews();
    if (this.#news.code === 'broken') throw new DeskProblem(409, 'the saved code does not start: mend it first');
    if (this.#news.code === 'starting')
      throw new DeskProblem(409, `the saved code has not started in ${this.#maxWaitMs / 1000} s: see what dev prints`);
  }

  #waitForNews(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.#maxWaitMs);
      this.#waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
