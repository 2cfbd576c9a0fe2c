import { copyText, measureText } from './held-text.ts';
import { RecentMap, type RecentValue } from './recent-map.ts';
import { type CallStore, type Changes, maxNotesBytes, measureNotes, type Notes, notesTtlMs } from './stores.ts';

interface StoredNotes extends RecentValue {
  notes: Notes;
}

/** The measured memory overhead per stored call, in addition to its sid and notes. */
const overheadBytes = 300;

/** Stores the data of calls in the memory of this process, at most `limitBytes` of it. */
export class MemoryCalls implements CallStore {
  readonly #calls: RecentMap<StoredNotes>;

  constructor(limitBytes = 48_000_000) {
    this.#calls = new RecentMap(limitBytes);
  }

  /** The memory of the stored data, in bytes. */
  get heldBytes(): number {
    return this.#calls.heldBytes;
  }

  load(sid: string): Notes {
    return this.#calls.get(sid)?.notes ?? {};
  }

  save(sid: string, { set, remove, ended }: Changes): boolean {
    const stored = this.#calls.get(sid);
    const kept = { ...stored?.notes };
    for (const name of remove) delete kept[name];
    const changed = { ...kept, ...set };
    const isStored = measureNotes(changed) <= maxNotesBytes;
    const notes = isStored ? changed : kept;
    const now = performance.now();
    const expiresAtMs = ended ? now + notesTtlMs.ended : (stored?.expiresAtMs ?? now + notesTtlMs.running);
    const bytes = measureText(sid) + measureNotes(notes) + overheadBytes;
    this.#calls.set({ key: stored?.key ?? copyText(sid), notes, bytes, expiresAtMs });
    return isStored;
  }
}
