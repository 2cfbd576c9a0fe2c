type Act = (nowMs: number) => void;

/** What is to happen in a simulation, by time: a binary heap, whose earliest event is the first. */
export class EventQueue {
  readonly #times: number[] = [];
  readonly #acts: Act[] = [];

  /** The time of the earliest event in milliseconds, or infinity. */
  get nextAtMs(): number {
    return this.#times[0] ?? Number.POSITIVE_INFINITY;
  }

  add(atMs: number, act: Act): void {
    let index = this.#times.length;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if ((this.#times[parent] as number) <= atMs) break;
      this.#move(parent, index);
      index = parent;
    }
    this.#times[index] = atMs;
    this.#acts[index] = act;
  }

  /** Removes the earliest event and runs it. Returns false if the queue is empty. */
  runNext(): boolean {
    const [atMs] = this.#times;
    const [act] = this.#acts;
    if (atMs === undefined || !act) return false;
    const lastTime = this.#times.pop() as number;
    const lastAct = this.#acts.pop() as Act;
    if (this.#times.length > 0) this.#sink(lastTime, lastAct);
    act(atMs);
    return true;
  }

  #sink(atMs: number, act: Act): void {
    const { length } = this.#times;
    let index = 0;
    for (let child = 1; child < length; child = 2 * index + 1) {
      if (child + 1 < length && (this.#times[child + 1] as number) < (this.#times[child] as number)) child++;
      if ((this.#times[child] as number) >= atMs) break;
      this.#move(child, index);
      index = child;
    }
    this.#times[index] = atMs;
    this.#acts[index] = act;
  }

  #move(from: number, to: number): void {
    this.#times[to] = this.#times[from] as number;
    this.#acts[to] = this.#acts[from] as Act;
  }
}
