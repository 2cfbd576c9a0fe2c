import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { CallDetail, CallSummary, TimelineItem } from '../api.ts';
import { keepAsTest, sendAgain } from './actions.ts';
import { moveByArrows } from './arrow-keys.ts';
import { againChip, liveStatuses, nameOf, statusView, wayOf } from './calls-view.ts';
import { formatSeconds, formatTime } from './format.ts';
import { showAll } from './json-view.ts';
import { linkTo } from './route.ts';
import { findShownCall, findShownWebhook, isHeld, noCall, state } from './store.ts';

/** Earlier items of a long call are drawn when the reader asks for them. */
const maxItems = 150;
const shortText = 400;

/** The call that is shown, as a timeline. */
export function callView(): TemplateResult {
  const { detail, route } = state;
  const call = findShownCall(state);
  const isLoaded = detail !== undefined && detail.summary.call_sid === call;
  return html`
    <section class="column call" aria-label="Call">
      <p class="back"><a href=${linkTo({ view: route.view })}>← ${route.view === 'phone' ? 'Telephone' : 'Calls'}</a></p>
      ${isLoaded ? timelineView(detail) : html`<p class="hint">${explainNoCall(call)}</p>`}
    </section>
  `;
}

function explainNoCall(call: string | undefined): string {
  if (call === undefined) return 'A call is shown here as it happens.';
  const isComing = isHeld(state, call) || call === state.phone.call_sid || state.desk !== 'open';
  return isComing ? 'Loading the call…' : 'The desk no longer holds this call: it keeps the last ones.';
}

function timelineView({ summary, timeline }: CallDetail): TemplateResult {
  const { call_sid: call } = summary;
  const isWhole = state.expanded.has(`call ${call}`) || timeline.length <= maxItems;
  const items = isWhole ? timeline : timeline.slice(-maxItems);
  const kept = state.kept?.call === call ? state.kept.file : undefined;
  return html`
    <div class="bar">
      <h2>${nameOf(summary)} ${againChip(summary)}</h2>
      ${call === noCall ? nothing : factsView(summary)}
      ${
        call === noCall
          ? nothing
          : html`<p class="buttons">
              <button type="button" aria-disabled=${state.busy.has('again')} @click=${() => sendAgain(call)}>
                Send the whole call again
              </button>
              <button type="button" aria-disabled=${state.busy.has('test')} @click=${() => keepAsTest(call)}>Keep as test</button>
            </p>`
      }
      ${kept ? html`<p class="note" role="status">✓ Written: <code>${kept}</code>. Run it: <code>npx vitest run ${kept}</code></p>` : nothing}
    </div>
    <div class="scroll" data-follow=${call} ?data-live=${liveStatuses.has(summary.status)} tabindex="0" role="region" aria-label="Timeline">
      ${isWhole ? nothing : showAll(`call ${call}`, `Show ${timeline.length - maxItems} earlier`)}
      <ol class="timeline" @keydown=${moveByArrows}>
        ${repeat(
          items,
          (item, index) => `${item.webhook} ${item.kind} ${index}`,
          (item) => itemView(call, item),
        )}
      </ol>
    </div>
  `;
}

/** Two groups of facts, so that no single word stands in a line of its own. */
function factsView(summary: CallSummary): TemplateResult {
  return html`
    <p class="facts">
      <span class="group"><span>${wayOf(summary)}</span> ${summary.direction ? html`<span>${summary.direction}</span>` : nothing}</span>
      <span class="group">
        ${statusView(summary)}
        <span>${formatSeconds(summary.seconds)}</span>
        <span>${summary.transport === 'websocket' ? 'WebSocket' : 'HTTP'}</span>
      </span>
    </p>
  `;
}

function itemView(call: string, item: TimelineItem): TemplateResult {
  switch (item.kind) {
    case 'heard':
      return html`<li class="bubble heard"><span class="who">heard</span>${textView(call, item.webhook, item.text)}</li>`;
    case 'played':
      return html`<li class="bubble heard"><span class="who">played</span>♪ ${item.url}</li>`;
    case 'pressed':
      return html`<li class="bubble caller"><span class="who">pressed</span><kbd>${item.keys}</kbd></li>`;
    case 'said':
      return html`<li class="bubble caller"><span class="who">${sayView(item)}</span>${item.text}</li>`;
    case 'silent':
      return html`<li class="bubble caller quiet"><span class="who">caller</span>stays silent</li>`;
    case 'did':
      return html`<li class="did">${item.text}</li>`;
    case 'webhook':
      return webhookRow(call, item);
  }
}

function sayView({ confidence }: Extract<TimelineItem, { kind: 'said' }>): string {
  return confidence === undefined ? 'said' : `said, confidence ${confidence}`;
}

function textView(call: string, webhook: string, text: string): TemplateResult {
  const name = `heard ${call} ${webhook} ${text.length}`;
  if (text.length <= shortText || state.expanded.has(name)) return html`${text}`;
  return html`${text.slice(0, shortText)}… ${showAll(name)}`;
}

const roles = { hook: '', status: 'status', tool: 'tool', retry: 'retry', again: 'sent again' };

function webhookRow(call: string, item: Extract<TimelineItem, { kind: 'webhook' }>): TemplateResult {
  const { role, operation, method, url, status, ms, verbs, fault, reported } = item;
  const isShown = findShownWebhook(state) === item.webhook;
  return html`
    <li class="webhook ${role} ${fault === undefined ? '' : 'faulty'}">
      <a
        href=${linkTo({ view: state.route.view, call, webhook: item.webhook })}
        aria-current=${isShown ? 'true' : nothing}
        title="${method} ${url}"
      >
        <span class="row">
          <time class="muted">${formatTime(item.at)}</time>
          <span class="what">
            <span class="operation">${operation ?? `${method} ${url}`}</span>
            ${roles[role] ? html`<span class="chip">${roles[role]}</span>` : nothing}
            ${operation === undefined ? nothing : html`<span class="path muted">${url.split('?', 1)}</span>`}
            <span class="answer">${verbs.length > 0 ? `→ ${verbs.join(', ')}` : (reported ?? '')}</span>
          </span>
          <span class="numbers">${status}, ${ms} ms</span>
        </span>
        ${fault === undefined ? nothing : html`<span class="fault">✗ ${fault}</span>`}
      </a>
    </li>
  `;
}
