/** What is noted of a call: JSON text by name. */
export type Notes = Record<string, string>;

export interface Changes {
  set: Notes;
  remove: string[];
  /** Then all of it is forgotten after a minute: the last webhooks of a call may overtake each other. */
  ended: boolean;
}

/** How long the notes of a call that never ends are kept, and those of one that has ended, in milliseconds. */
export const timeToLive = { running: 24 * 60 * 60 * 1000, ended: 60 * 1000 };

/** Notes by call_sid, each changed by itself, so that webhooks of one call may write at the same time. Never rejects for reasons of its own. */
export interface CallStore {
  load(sid: string): Promise<Notes>;
  save(sid: string, changes: Changes): Promise<void>;
}

/** In characters, with something for the objects themselves. */
export function sizeOf(notes: Notes): number {
  let size = 100;
  for (const name of Object.keys(notes)) size += name.length + (notes[name] as string).length;
  return size;
}
