import { LRUCache } from 'lru-cache';
import { type CallStore, type Changes, type Notes, sizeOf, timeToLive } from './call-store.ts';

/** Notes in this process: 64 MB of them, the ones used longest ago go first. */
export class MemoryCalls implements CallStore {
  readonly #calls: LRUCache<string, Notes>;

  constructor(maxSize = 64_000_000) {
    this.#calls = new LRUCache({ maxSize, sizeCalculation: (notes, sid) => sid.length + sizeOf(notes), ttl: timeToLive.running });
  }

  async load(sid: string): Promise<Notes> {
    return this.#calls.get(sid) ?? {};
  }

  async save(sid: string, { set, remove, ended }: Changes): Promise<void> {
    const notes = { ...this.#calls.get(sid), ...set };
    for (const name of remove) delete notes[name];
    this.#calls.set(sid, notes, ended ? { ttl: timeToLive.ended } : { noUpdateTTL: true });
  }
}
