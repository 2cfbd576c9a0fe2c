import { Recent } from './recent.ts';
import { type CallStore, type Changes, type Notes, sizeOf, timeToLive } from './stores.ts';

interface Kept {
  notes: Notes;
  /** As `performance.now()` has it. */
  until: number;
}

/** Notes in this process, of the calls used last: 16 to 32 MB of them. */
export class MemoryCalls implements CallStore {
  readonly #calls: Recent<Kept>;

  constructor(size = 16_000_000) {
    this.#calls = new Recent(size, ({ notes }, sid) => sid.length + sizeOf(notes) + 150); // as measured, with the objects themselves
  }

  async load(sid: string): Promise<Notes> {
    return this.#find(sid)?.notes ?? {};
  }

  async save(sid: string, { set, remove, ended }: Changes): Promise<void> {
    const { notes: before, until = performance.now() + timeToLive.running } = this.#find(sid) ?? {};
    const notes = { ...before, ...set };
    for (const name of remove) delete notes[name];
    this.#calls.set(sid, { notes, until: ended ? performance.now() + timeToLive.ended : until });
  }

  #find(sid: string): Kept | undefined {
    const kept = this.#calls.get(sid);
    return kept && kept.until > performance.now() ? kept : undefined;
  }
}
