import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { CallSummary } from '../api.ts';
import { moveByArrows } from './arrow-keys.ts';
import { formatCount, formatSeconds, formatTime } from './format.ts';
import { linkTo } from './route.ts';
import { findShownCall, noCall, state, update } from './store.ts';

/** The list of calls with its filter. */
export function callsView(): TemplateResult {
  const shown = state.calls.filter(matchesFilter);
  return html`
    <section class="column side" aria-labelledby="calls-title">
      <div class="bar">
        <h2 id="calls-title">Calls <span class="count">${state.calls.length}</span></h2>
        <input
          type="search"
          aria-label="Filter calls"
          placeholder="Filter"
          .value=${state.filter}
          @input=${(event: Event) => update({ filter: (event.target as HTMLInputElement).value })}
        />
      </div>
      ${
        shown.length > 0
          ? html`<ul class="calls scroll" @keydown=${moveByArrows}>${repeat(shown, (call) => call.call_sid, callView)}</ul>`
          : html`<p class="hint">${
              state.calls.length > 0
                ? 'No call matches the filter.'
                : html`No calls yet. Dial with the <a href=${linkTo({ view: 'phone' })}>telephone</a>, or run <code>npm run call</code>.`
            }</p>`
      }
    </section>
  `;
}

function matchesFilter(call: CallSummary): boolean {
  const text = [call.name, call.from, call.to, call.status, call.direction, call.call_sid, call.transport].join(' ');
  return text.toLowerCase().includes(state.filter.trim().toLowerCase());
}

function callView(call: CallSummary): TemplateResult {
  const isCall = call.call_sid !== noCall;
  const isShown = call.call_sid === findShownCall(state);
  return html`
    <li>
      <a href=${linkTo({ view: 'calls', call: call.call_sid })} aria-current=${isShown ? 'true' : nothing}>
        <span class="row">
          <strong>${nameOf(call)}</strong> ${againChip(call)}
          ${isCall ? html`<span class="muted">${formatTime(call.startedAt)}</span>` : nothing}
        </span>
        ${isCall ? html`<span class="row muted">${call.name ? wayOf(call) : `to ${call.to ?? 'unknown'}`}</span>` : nothing}
        <span class="row facts">
          ${statusView(call)}
          ${isCall ? html`<span>${formatSeconds(call.seconds)}</span>` : nothing}
          <span>${formatCount(call.webhooks, 'webhook')}</span>
          ${call.transport === 'websocket' ? html`<span>WebSocket</span>` : nothing}
          ${call.faults > 0 ? html`<span class="fault">✗ ${formatCount(call.faults, 'fault')}</span>` : nothing}
        </span>
      </a>
    </li>
  `;
}

/** The title of a call: the caller's name or number. */
export function nameOf(call: CallSummary): string {
  return call.name || call.from || call.to || call.call_sid;
}

/** Marks a call that the desk has sent again. */
export function againChip({ isAgain }: CallSummary): TemplateResult | typeof nothing {
  return isAgain ? html`<span class="chip">sent again</span>` : nothing;
}

/** From whom to whom: `+14155550100 → +14155550199`. */
export function wayOf({ from, to }: CallSummary): string {
  return [from, to].filter(Boolean).join(' → ');
}

/** The statuses of a call that goes on. */
export const liveStatuses: ReadonlySet<string | undefined> = new Set([
  'trying',
  'ringing',
  'early-media',
  'in-progress',
]);
const hasFailed = new Set(['failed', 'busy', 'no-answer']);

/** How a call stands, with a sign, so that the colour is not all that tells. */
export function statusView({ status }: CallSummary): TemplateResult | typeof nothing {
  if (status === undefined) return nothing;
  if (liveStatuses.has(status)) return html`<span class="on">● ${status}</span>`;
  return hasFailed.has(status) ? html`<span class="fault">✗ ${status}</span>` : html`<span>✓ ${status}</span>`;
}
