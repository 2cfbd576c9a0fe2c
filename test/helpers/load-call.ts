import { type CallMemory, loadNotes, openCall } from '../../server/context/call-memory.ts';
import type { ReadEnvVars } from '../../server/context/env-var-reader.ts';
import type { CallStore } from '../../server/store/stores.ts';
import type { Logging } from '../../server/telemetry/log.ts';

/** Loads the state of a call as for a webhook that can send no commands. */
export async function loadCall(
  store: CallStore,
  logging: Logging,
  sid: string,
  readEnvVars: ReadEnvVars,
): Promise<CallMemory> {
  const wait = { spentMs: 0 };
  const notes = await loadNotes(store, sid, wait);
  return openCall(sid, notes, { store, wait, logging, readEnvVars, send: () => true });
}
