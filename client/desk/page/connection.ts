import type { CallSummary, CallsChange, PhoneState } from '../api.ts';
import { refreshDetail } from './actions.ts';
import { formatCount } from './format.ts';
import { speak } from './speech.ts';
import { findShownCall, noCall, state, update } from './store.ts';

const reconnectMs = 1_000;
/** A screen reader is not told of new calls more often than this. */
const announceMs = 5_000;

let source: EventSource | undefined;

/**
 * Reads the events of the desk while the page is visible, and connects again when they end. A
 * browser opens six connections to one host, which hidden tabs would take.
 */
export function connect(): void {
  document.addEventListener('visibilitychange', followVisibility);
  followVisibility();
}

function followVisibility(): void {
  openEvents();
  if (!document.hidden) return;
  source?.close();
  source = undefined;
}

function openEvents(): void {
  if (source || document.hidden) return;
  const events = new EventSource('events');
  source = events;
  let isFirst = true;
  const on = <Data>(type: string, take: (data: Data) => void): void =>
    events.addEventListener(type, (event) => take(JSON.parse(event.data)));

  events.onopen = () => {
    isFirst = true; // the browser connects again by itself after a lost connection
    update({ desk: 'open' });
  };
  on('server', (server: typeof state.server) => update({ server }));
  on('calls', (change: CallsChange) => {
    changeCalls(isFirst ? [] : state.calls, change, !isFirst);
    isFirst = false;
  });
  on('phone', changePhone);
  events.onerror = async () => {
    update({ desk: 'gone' });
    if (events.readyState !== EventSource.CLOSED) return;
    const status = await fetch('./').then(
      (response) => response.status,
      () => undefined,
    );
    if (source !== events) return; // closed meanwhile, because the page is hidden
    source = undefined;
    if (status === 403) update({ desk: 'forbidden' });
    else setTimeout(openEvents, reconnectMs);
  };
}

/**
 * Where the webhooks without a call stand among the calls: they have no start in common, so it is
 * the time of the newest call before the last of them.
 */
let looseAt = '';

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function findNewest(calls: readonly CallSummary[]): string {
  return (
    calls
      .map(({ startedAt }) => startedAt)
      .sort()
      .at(-1) ?? ''
  );
}

function changeCalls(before: readonly CallSummary[], { changed, removed }: CallsChange, isNews: boolean): void {
  const calls = new Map(before.map((call) => [call.call_sid, call]));
  const added = changed.filter(({ call_sid }) => !calls.has(call_sid));
  for (const call of changed) calls.set(call.call_sid, call);
  for (const sid of removed) calls.delete(sid);
  // The desk lists the calls by their last webhooks, and a change is the last one.
  const at = changed.findIndex(({ call_sid }) => call_sid === noCall);
  if (at >= 0) looseAt = findNewest(isNews ? [...calls.values()] : changed.slice(at));
  const timeOf = ({ call_sid, startedAt }: CallSummary) => (call_sid === noCall ? `${looseAt}~` : startedAt);
  update({ calls: [...calls.values()].sort((a, b) => compare(timeOf(b), timeOf(a))) });
  if (isNews) announce(added);
  const shown = findShownCall(state);
  if (shown !== state.detail?.summary.call_sid || changed.some(({ call_sid }) => call_sid === shown)) refreshDetail();
}

function changePhone(phone: PhoneState): void {
  const before = state.phone;
  update({ phone });
  if (phone.call_sid !== before.call_sid) refreshDetail();
  if (state.speaks) speak(phone.heard, before.heard);
}

let unannounced: CallSummary[] = [];
let announcedAt = 0;

function announce(added: readonly CallSummary[]): void {
  if (added.length === 0) return;
  const isScheduled = unannounced.length > 0;
  unannounced = [...unannounced, ...added];
  if (isScheduled) return;
  setTimeout(
    () => {
      const [call] = unannounced;
      const announcement =
        unannounced.length === 1
          ? `New call from ${call?.from ?? 'unknown'}`
          : formatCount(unannounced.length, 'new call');
      unannounced = [];
      announcedAt = Date.now();
      update({ announcement });
    },
    Math.max(0, announcedAt + announceMs - Date.now()),
  );
}
