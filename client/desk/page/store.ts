import type { Again, CallDetail, CallSummary, Flow, NoCall, PhoneForm, PhoneState, ServerState } from '../api.ts';
import type { DialProblem } from './dial-problem.ts';
import { type Route, readRoute } from './route.ts';

export const noCall: NoCall = 'without-a-call';

/** What the page knows. Views read it, and change it by `update` alone. */
export interface State {
  /** `forbidden`: the desk was started anew, with another token. */
  desk: 'connecting' | 'open' | 'gone' | 'forbidden';
  server?: ServerState;
  /** Number of missed events that the reader has dismissed. */
  dismissed: number;
  /** Newest first. */
  calls: CallSummary[];
  filter: string;
  route: Route;
  /** The shown call, or the one shown before while it loads. */
  detail: CallDetail | undefined;
  /**
   * The result of sending webhooks of a call again. `webhook` is missing if it was the whole call.
   */
  again: { webhook: string | undefined; result: Again } | undefined;
  /** The path of the test that was written for a call. */
  kept: { call: string; file: string } | undefined;
  /** What failed last, in words. */
  problem: string | undefined;
  /** The requests that are under way, such as `again`. */
  busy: ReadonlySet<string>;
  phone: PhoneState;
  /** What is filled in for the next call. */
  form: PhoneForm;
  /** Why the last call could not begin. */
  dialProblem: DialProblem | undefined;
  /** Keys that are pressed and not sent yet. */
  keys: string;
  speaks: boolean;
  flow: Flow | undefined;
  /** The names of long parts that are shown whole. */
  expanded: ReadonlySet<string>;
  /** What a screen reader says next. */
  announcement: string;
}

export const state: State = {
  desk: 'connecting',
  dismissed: 0,
  calls: [],
  filter: '',
  route: readRoute(location.hash),
  detail: undefined,
  again: undefined,
  kept: undefined,
  problem: undefined,
  busy: new Set(),
  phone: { steps: [], keys: false, words: false, lines: [], heard: '' },
  form: { from: '', to: '', name: '', outbound: false, transport: 'http', variables: '' },
  dialProblem: undefined,
  keys: '',
  speaks: false,
  flow: undefined,
  expanded: new Set(),
  announcement: '',
};

let draw = (): void => {};
let isDue = false;

/** Sets what draws the state. It is called before the next frame after a change. */
export function setView(view: () => void): void {
  draw = view;
  update({});
}

/** Changes the state. Changes before the next frame are drawn at once. */
export function update(change: Partial<State>): void {
  Object.assign(state, change);
  if (isDue) return;
  isDue = true;
  requestAnimationFrame(() => {
    isDue = false;
    draw();
  });
}

/**
 * The id of the webhook that the page shows: the selected one, or the last with a fault, or the
 * last that is no status report.
 */
export function findShownWebhook({ route, detail }: State): string | undefined {
  if (route.webhook !== undefined) return route.webhook;
  const webhooks = detail?.timeline.filter((item) => item.kind === 'webhook') ?? [];
  const shown = webhooks.findLast(({ fault }) => fault) ?? webhooks.findLast(({ role }) => role !== 'status');
  return shown?.webhook ?? detail?.webhooks.at(-1)?.id;
}

/** Whether the desk holds a call. The telephone knows its call before the desk does. */
export function isHeld({ calls }: State, call: string | undefined): boolean {
  return calls.some(({ call_sid }) => call_sid === call);
}

/** The `call_sid` of the call that the page shows. */
export function findShownCall({ route, phone, calls }: State): string | undefined {
  if (route.call !== undefined) return route.call;
  return (
    (route.view === 'phone' ? phone.call_sid : undefined) ?? calls.find(({ call_sid }) => call_sid !== noCall)?.call_sid
  );
}
