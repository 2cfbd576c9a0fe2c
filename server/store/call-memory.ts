import type { Logger } from 'pino';
import type { Call } from '../handler.ts';
import { type CallStore, type Notes, sizeOf } from './call-store.ts';

/** The most that is kept of one call, in characters of JSON. */
const most = 64_000;

/** One webhook's view of what is known of its call. */
export interface CallMemory {
  call: Call;
  /** Keeps what has changed in `call.data`, for the webhooks to come. */
  keep(ended: boolean): Promise<void>;
}

/** Recalls a call, new if it was never heard of. `envVars`: those that this webhook carries; jambonz sends them with the first one only. */
export async function recall(store: CallStore, log: Logger, sid: string, envVars: Call['envVars'] | undefined): Promise<CallMemory> {
  const before = await store.load(sid);
  const call: Call = { sid, envVars: envVars ?? JSON.parse(before.envVars ?? '{}'), data: dataIn(before) };

  const keep = async (ended: boolean) => {
    const after: Notes = { ...(envVars && { envVars: JSON.stringify(envVars) }), ...notesOf(call.data) };
    const set = Object.fromEntries(Object.entries(after).filter(([name, json]) => before[name] !== json));
    const remove = Object.keys(before).filter((name) => name.startsWith(prefix) && after[name] === undefined);
    if (Object.keys(set).length + remove.length === 0 && !ended) return;
    const size = sizeOf({ ...before, ...after });
    if (size > most) log.error({ size, most }, 'call.data and env_vars are too large: what this webhook changed is not kept');
    await store.save(sid, size > most ? { set: {}, remove: [], ended } : { set, remove, ended });
  };
  return { call, keep };
}

const prefix = 'data.';

function dataIn(notes: Notes): Call['data'] {
  const own = Object.entries(notes).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(own.map(([name, json]) => [name.slice(prefix.length), JSON.parse(json)]));
}

function notesOf(data: Call['data']): Notes {
  const notes = Object.entries(data).map(([name, value]) => [prefix + name, JSON.stringify(value)]);
  return Object.fromEntries(notes.filter(([, json]) => json !== undefined));
}
