import { hash } from 'node:crypto';
import { excerpt } from '../../openapi/contract/excerpt.ts';
import { type CallStore, type Changes, maxNotesBytes, measureNotes, type Notes } from '../store/stores.ts';
import type { Logging } from '../telemetry/log.ts';
import type { ReadEnvVars } from './env-var-reader.ts';
import type { Call } from './handler.ts';

/** Longest `call_sid` that is a key of the store. Those of jambonz have 36 characters. */
const maxKeyLength = 100;

/** The state of a call, as loaded for one webhook. */
export interface CallMemory {
  call: Call;
  /**
   * Stores the changes to `call.data` for later webhooks. Does not reject if a handler has stored a
   * value in `call.data` that is not JSON.
   */
  saveChanges(ended: boolean): Promise<void>;
}

/** Loads the state of a call, or creates it for an unknown call. */
export async function loadCall(
  store: CallStore,
  logging: Logging,
  sid: string,
  readEnvVars: ReadEnvVars,
  send: Call['send'],
): Promise<CallMemory> {
  const key = sid.length <= maxKeyLength ? sid : hash('sha256', sid, 'base64url');
  const before = await store.load(key);
  const values = parseNotes(before, logging);
  const { envVars, noted } = readEnvVars(toEnvVars(values.get('envVars')));
  const call: Call = {
    sid,
    envVars,
    data: readData(values),
    send,
  };

  const collectChanges = (): Omit<Changes, 'ended'> => {
    const after = createNotes(call.data, before, logging);
    if (noted) after.envVars = JSON.stringify(noted);
    const set: Notes = {};
    for (const name of Object.keys(after)) if (before[name] !== after[name]) set[name] = after[name] as string;
    const isDeleted = (name: string) => after[name] === undefined && (name.startsWith(prefix) || !values.has(name));
    const remove = Object.keys(before).filter(isDeleted);
    const kept = { ...before, ...after };
    for (const name of remove) delete kept[name];
    const size = measureNotes(kept);
    if (size <= maxNotesBytes) return { set, remove };
    logTooLarge(size);
    return unchanged;
  };
  const logTooLarge = (size?: number) =>
    logging.log.error(
      { size, most: maxNotesBytes },
      'call.data and env_vars are too large: the changes of this webhook are dropped',
    );
  const saveChanges = async (ended: boolean) => {
    try {
      const { set, remove } = collectChanges();
      const isChanged = Object.keys(set).length + remove.length > 0;
      // Concurrent webhooks of the call may have stored more since `before` was loaded.
      if ((isChanged || ended) && (await store.save(key, { set, remove, ended })) === false) logTooLarge();
    } catch (err) {
      logging.log.error({ err }, 'call.data cannot be read: the changes of this webhook are dropped');
      await store.save(key, { ...unchanged, ended });
    }
  };
  return { call, saveChanges };
}

const unchanged = { set: {}, remove: [] };

const prefix = 'data.';

/**
 * Parses the stored values. A value that is not JSON was not stored by this server: it is left out,
 * and `saveChanges` removes it.
 */
function parseNotes(notes: Notes, logging: Logging): ReadonlyMap<string, unknown> {
  const values = new Map<string, unknown>();
  const foreign: string[] = [];
  for (const name of Object.keys(notes)) {
    try {
      values.set(name, JSON.parse(notes[name] as string));
    } catch {
      foreign.push(name);
    }
  }
  const [first, ...others] = foreign;
  if (first !== undefined) {
    const count = others.length > 0 ? foreign.length : undefined;
    logging.log.error({ member: excerpt(first), count }, 'a stored value of the call is not JSON: it is dropped');
  }
  return values;
}

function readData(values: ReadonlyMap<string, unknown>): Call['data'] {
  const own = [...values].filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length), value]));
}

function toEnvVars(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

/**
 * Serialises each member of `call.data`. A member that is not JSON (a BigInt, a circular reference,
 * a getter that throws) keeps its stored value.
 */
function createNotes(data: Call['data'], before: Notes, logging: Logging): Notes {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new TypeError('call.data must be an object');
  const notes: Notes = {};
  let size = 0;
  for (const name of Object.keys(data)) {
    if (size > maxNotesBytes) break; // all changes are dropped, so the rest need not be serialised
    const json = serialiseMember(data, name, before[prefix + name], logging);
    if (json === undefined) continue;
    notes[prefix + name] = json;
    size += measureNotes({ [prefix + name]: json });
  }
  return notes;
}

function serialiseMember(
  data: Call['data'],
  name: string,
  before: string | undefined,
  logging: Logging,
): string | undefined {
  try {
    return JSON.stringify((data as Readonly<Record<string, unknown>>)[name]);
  } catch (err) {
    logging.log.error({ err, member: excerpt(name) }, 'a member of call.data is not JSON: its change is dropped');
    return before;
  }
}
