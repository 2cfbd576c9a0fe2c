import type { Again, CallDetail, Flow, PhoneForm, PhoneState } from '../api.ts';
import { explainDialProblem } from './dial-problem.ts';
import { ask } from './requests.ts';
import { linkTo, readRoute } from './route.ts';
import { findShownCall, isHeld, state, update } from './store.ts';

/**
 * A call that goes on changes often, and its detail grows: it is read again after this time at the
 * earliest.
 */
const refreshMs = 250;

let isLoading = false;
let isStale = false;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Reads the shown call, at once if another one is shown now. */
export function refreshDetail(): void {
  isStale = true;
  if (isLoading) return;
  clearTimeout(timer);
  const isShown = state.detail?.summary.call_sid === findShownCall(state);
  timer = setTimeout(loadDetail, isShown ? refreshMs : 0);
}

async function loadDetail(): Promise<void> {
  const call = findShownCall(state);
  isLoading = true;
  isStale = false;
  try {
    const isKnown = call !== undefined && isHeld(state, call);
    update({ detail: isKnown ? await ask<CallDetail>(pathOf(call)) : undefined });
  } catch (error) {
    update({ detail: undefined, problem: messageOf(error) });
  }
  isLoading = false;
  if (isStale || call !== findShownCall(state)) refreshDetail();
}

/** Shows what the address of the page names. */
export function followAddress(): void {
  update({ route: readRoute(location.hash), problem: undefined, again: undefined });
  refreshDetail();
}

/**
 * Sends a webhook of a call to the code as it is now, or the whole call. The call stays selected:
 * what is sent again can be the newest call.
 */
export function sendAgain(call: string, webhook?: string): Promise<void> {
  location.hash = linkTo({ view: state.route.view, call, ...(webhook !== undefined && { webhook }) });
  return run('again', async () => {
    const result = await ask<Again>(`${pathOf(call)}/again`, { ...(webhook && { webhook }) });
    update({ again: { webhook, result } });
  });
}

/** Writes a test of a call. */
export function keepAsTest(call: string): Promise<void> {
  return run('test', async () => {
    const { file } = await ask<{ file: string }>(`${pathOf(call)}/test`, {});
    update({ kept: { call, file } });
  });
}

/** Begins a call. What is wrong with the form is shown at its field, which gets the focus. */
export function dial(form: PhoneForm): Promise<void> {
  update({ dialProblem: undefined });
  return run('dial', async () => {
    try {
      update({ phone: await ask<PhoneState>('phone/call', form) });
    } catch (error) {
      update({ dialProblem: explainDialProblem(messageOf(error)) });
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
    }
  });
}

/** Does a step of the telephone: a line as one types it to `npm run call`. */
export function step(line: string): Promise<void> {
  return attempt(async () => update({ phone: await ask<PhoneState>('phone/step', { line }) }));
}

export function explore(): Promise<void> {
  return run('flow', async () => update({ flow: await ask<Flow>('flow', {}) }));
}

/** Keys of a caller come within this time of each other. They are sent together. */
const betweenKeysMs = 700;
let keyTimer: ReturnType<typeof setTimeout> | undefined;

/** Presses a key of the telephone, if keys are listened to. */
export function pressKey(key: string): void {
  if (!state.phone.keys) return;
  clearTimeout(keyTimer);
  update({ keys: state.keys + key });
  keyTimer = setTimeout(() => {
    const { keys } = state;
    update({ keys: '' });
    void step(keys);
  }, betweenKeysMs);
}

/** Makes a request, unless the one before with this name is under way. */
async function run(name: string, act: () => Promise<void>): Promise<void> {
  if (state.busy.has(name)) return;
  update({ busy: new Set([...state.busy, name]) });
  await attempt(act);
  update({ busy: new Set([...state.busy].filter((each) => each !== name)) });
}

async function attempt(act: () => Promise<void>): Promise<void> {
  update({ problem: undefined });
  try {
    await act();
  } catch (error) {
    update({ problem: messageOf(error) });
  }
}

function pathOf(call: string): string {
  return `calls/${encodeURIComponent(call)}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
