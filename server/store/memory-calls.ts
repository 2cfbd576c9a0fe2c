import { RecentMap } from './recent-map.ts';
import { type CallStore, type Changes, measureNotes, type Notes, notesTtlMs } from './stores.ts';

interface StoredNotes {
  notes: Notes;
  /** Time of expiry, as a value of `performance.now()`. */
  expiresAt: number;
}

/**
 * Stores the data of calls in the memory of this process. Once full, it keeps the data of the most
 * recently used calls, 16 to 32 MB of it.
 */
export class MemoryCalls implements CallStore {
  readonly #calls: RecentMap<StoredNotes>;

  constructor(size = 16_000_000) {
    // 150 bytes is the measured memory overhead per stored call, in addition to its sid and data.
    this.#calls = new RecentMap(size, ({ notes }, sid) => sid.length + measureNotes(notes) + 150);
  }

  async load(sid: string): Promise<Notes> {
    return this.#find(sid)?.notes ?? {};
  }

  async save(sid: string, { set, remove, ended }: Changes): Promise<void> {
    const { notes: before, expiresAt = performance.now() + notesTtlMs.running } = this.#find(sid) ?? {};
    const notes = { ...before, ...set };
    for (const name of remove) delete notes[name];
    this.#calls.set(sid, { notes, expiresAt: ended ? performance.now() + notesTtlMs.ended : expiresAt });
  }

  #find(sid: string): StoredNotes | undefined {
    const stored = this.#calls.get(sid);
    return stored && stored.expiresAt > performance.now() ? stored : undefined;
  }
}
