import { excerpt } from '../../openapi/contract/excerpt.ts';
import { type CallStore, type Changes, type Notes, sizeOf } from '../store/stores.ts';
import type { Logging } from '../telemetry/log.ts';
import type { ReadEnvVars } from './env-var-reader.ts';
import type { Call } from './handler.ts';

/** The most that is kept of one call, in characters of JSON. */
const most = 64_000;

/** One webhook's view of what is known of its call. */
export interface CallMemory {
  call: Call;
  /** Keeps what has changed in `call.data`, for the webhooks to come. Does not reject for what a handler has left there. */
  keep(ended: boolean): Promise<void>;
}

/** Recalls a call, new if it was never heard of. */
export async function recall(
  store: CallStore,
  logging: Logging,
  sid: string,
  readEnvVars: ReadEnvVars,
): Promise<CallMemory> {
  const before = await store.load(sid);
  const { envVars, noted } = readEnvVars(before.envVars === undefined ? undefined : JSON.parse(before.envVars));
  const call: Call = { sid, envVars, data: dataIn(before) };

  const changed = (): Omit<Changes, 'ended'> => {
    const after = notesOf(call.data, before, logging);
    if (noted) after.envVars = JSON.stringify(noted);
    const set: Notes = {};
    for (const name of Object.keys(after)) if (before[name] !== after[name]) set[name] = after[name] as string;
    const remove = Object.keys(before).filter((name) => name.startsWith(prefix) && after[name] === undefined);
    const kept = { ...before, ...after };
    for (const name of remove) delete kept[name];
    const size = sizeOf(kept);
    if (size <= most) return { set, remove };
    logging.log.error({ size, most }, 'call.data and env_vars are too large: what this webhook changed is not kept');
    return unchanged;
  };
  const keep = async (ended: boolean) => {
    try {
      const { set, remove } = changed();
      if (Object.keys(set).length + remove.length > 0 || ended) await store.save(sid, { set, remove, ended });
    } catch (err) {
      logging.log.error({ err }, 'call.data cannot be read: what this webhook changed is not kept');
      await store.save(sid, { ...unchanged, ended });
    }
  };
  return { call, keep };
}

const unchanged = { set: {}, remove: [] };

const prefix = 'data.';

function dataIn(notes: Notes): Call['data'] {
  const own = Object.entries(notes).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(own.map(([name, json]) => [name.slice(prefix.length), JSON.parse(json)]));
}

/** A member that is not JSON (a BigInt, a circle, a getter that throws) stays as it was. */
function notesOf(data: Call['data'], before: Notes, logging: Logging): Notes {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new TypeError('call.data must be an object');
  const notes: Notes = {};
  for (const name of Object.keys(data)) {
    const json = jsonOf(data, name, before[prefix + name], logging);
    if (json !== undefined) notes[prefix + name] = json;
  }
  return notes;
}

function jsonOf(data: Call['data'], name: string, before: string | undefined, logging: Logging): string | undefined {
  try {
    return JSON.stringify(data[name as keyof Call['data']]);
  } catch (err) {
    logging.log.error({ err, member: excerpt(name) }, 'a member of call.data is not JSON: it is not kept');
    return before;
  }
}
