import { readCallFacts } from '../context/call-facts.ts';
import { loadNotes } from '../context/call-memory.ts';
import type { CallStore } from '../store/stores.ts';
import type { Step } from './compose.ts';
import type { Webhook } from './webhook.ts';

/**
 * Reads which call a webhook is for, and starts to load the state of the call. The next steps do
 * not wait for it: with Redis, the request of answer-once.ts then takes the same round trip.
 */
export function loadCall(calls: CallStore): Step<Webhook> {
  return function loadCall(webhook, next) {
    webhook.facts = readCallFacts(webhook);
    startLoading(webhook, calls);
    next();
  };
}

/** Starts to load the state of the call, also if it is loaded already. */
export function startLoading(webhook: Webhook, calls: CallStore): void {
  const sid = webhook.facts?.call_sid;
  if (sid !== undefined) webhook.notes = loadNotes(calls, sid, webhook.storeWait);
}
