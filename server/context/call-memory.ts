import { hash } from 'node:crypto';
import { excerpt } from '../../openapi/contract/excerpt.ts';
import { type Awaitable, isThenable } from '../store/awaitable.ts';
import {
  type CallStore,
  type Changes,
  maxNotesBytes,
  measureNotes,
  type Notes,
  type StoreWait,
} from '../store/stores.ts';
import type { Logging } from '../telemetry/log.ts';
import type { ReadEnvVars } from './env-var-reader.ts';
import type { Call } from './handler.ts';

/** Longest `call_sid` that is a key of the store. Those of jambonz have 36 characters. */
const maxKeyLength = 100;

/** The state of a call, as one webhook sees and changes it. */
export interface CallMemory {
  call: Call;
  /**
   * Stores the changes to `call.data` for later webhooks. Does not reject if a handler has stored a
   * value in `call.data` that is not JSON.
   *
   * @returns undefined if there is nothing to wait for
   */
  saveChanges(ended: boolean): Promise<void> | undefined;
}

interface Dependencies {
  store: CallStore;
  /** The time that the webhook has waited for the store. */
  wait: StoreWait;
  logging: Logging;
  readEnvVars: ReadEnvVars;
  send: Call['send'];
}

/** Loads the stored state of a call, empty for an unknown call. */
export function loadNotes(store: CallStore, sid: string, wait: StoreWait): Awaitable<Notes> {
  return store.load(toKey(sid), wait);
}

/** Creates the state of a call from its stored state. */
export function openCall(
  sid: string,
  before: Notes,
  { store, wait, logging, readEnvVars, send }: Dependencies,
): CallMemory {
  const values = parseNotes(before, logging);
  const { envVars, noted } = readEnvVars(toEnvVars(values.get('envVars')));
  const call: Call = { sid, envVars, data: readData(values), send };

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
  const readChanges = () => {
    try {
      return collectChanges();
    } catch (err) {
      logging.log.error({ err }, 'call.data cannot be read: the changes of this webhook are dropped');
      return unchanged;
    }
  };
  const logTooLarge = (size?: number) =>
    logging.log.error(
      { size, most: maxNotesBytes },
      'call.data and env_vars are too large: the changes of this webhook are dropped',
    );
  const saveChanges = (ended: boolean) => {
    const { set, remove } = readChanges();
    if (Object.keys(set).length + remove.length === 0 && !ended) return undefined;
    // Concurrent webhooks of the call may have stored more since `before` was loaded.
    const logIfDropped = (isStored: boolean) => {
      if (!isStored) logTooLarge();
    };
    const isStored = store.save(toKey(sid), { set, remove, ended }, wait);
    if (isThenable(isStored)) return isStored.then(logIfDropped);
    logIfDropped(isStored);
    return undefined;
  };
  return { call, saveChanges };
}

/** Returns the key of a call in the store: the sid, or its hash if it is too long. */
function toKey(sid: string): string {
  return sid.length <= maxKeyLength ? sid : hash('sha256', sid, 'base64url');
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
