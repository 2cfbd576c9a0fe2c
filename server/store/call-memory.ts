import type { Logger } from 'pino';
import type { ReadEnvVars } from '../env-vars/env-var-reader.ts';
import { excerpt } from '../excerpt.ts';
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

/** Recalls a call, new if it was never heard of. */
export async function recall(store: CallStore, log: Logger, sid: string, readEnvVars: ReadEnvVars): Promise<CallMemory> {
  const before = await store.load(sid);
  const { envVars, noted } = readEnvVars(before.envVars === undefined ? undefined : JSON.parse(before.envVars));
  const call: Call = { sid, envVars, data: dataIn(before) };

  const keep = async (ended: boolean) => {
    const after: Notes = { ...(noted && { envVars: JSON.stringify(noted) }), ...notesOf(call.data, before, log) };
    const set = Object.fromEntries(Object.entries(after).filter(([name, json]) => before[name] !== json));
    const remove = Object.keys(before).filter((name) => name.startsWith(prefix) && after[name] === undefined);
    if (Object.keys(set).length + remove.length === 0 && !ended) return;
    const kept = Object.entries(before).filter(([name]) => !remove.includes(name));
    const size = sizeOf({ ...Object.fromEntries(kept), ...after });
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

/** A member that is not JSON (a BigInt, a circle, a getter that throws) stays as it was. */
function notesOf(data: Call['data'], before: Notes, log: Logger): Notes {
  const notes = Object.keys(data).map((name) => {
    try {
      return [prefix + name, JSON.stringify(data[name as keyof Call['data']])];
    } catch (err) {
      log.error({ err, member: excerpt(name) }, 'a member of call.data is not JSON: it is not kept');
      return [prefix + name, before[prefix + name]];
    }
  });
  return Object.fromEntries(notes.filter(([, json]) => json !== undefined));
}
