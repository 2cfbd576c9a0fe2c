import { html, nothing, type TemplateResult } from 'lit-html';
import type { WebhookDetail } from '../api.ts';
import { sendAgain } from './actions.ts';
import { againView } from './again-view.ts';
import { formatTime } from './format.ts';
import type { Mark } from './json-lines.ts';
import { jsonView } from './json-view.ts';
import { linkTo } from './route.ts';
import { findShownCall, findShownWebhook, state, update } from './store.ts';

/** The webhook that is selected, or the result of sending again. */
export function detailsView(): TemplateResult {
  const { detail, route, again } = state;
  const call = findShownCall(state);
  const webhooks = detail?.summary.call_sid === call ? (detail?.webhooks ?? []) : [];
  const shown = findShownWebhook(state);
  const webhook = webhooks.find(({ id }) => id === shown);
  const name = again ? 'Sent again' : 'Webhook';
  return html`
    <section class="column details" aria-label=${name}>
      <p class="back">
        <a href=${linkTo({ view: route.view, ...(call !== undefined && { call }) })} @click=${closeAgain}>← Call</a>
      </p>
      ${
        again
          ? againView(again)
          : webhook && call !== undefined
            ? webhookView(call, webhook)
            : html`<p class="hint">Select a webhook to see what was sent and answered.</p>`
      }
    </section>
  `;
}

/** The link may lead to where the page is already. */
function closeAgain(): void {
  update({ again: undefined });
}

function webhookView(call: string, webhook: WebhookDetail): TemplateResult {
  const { id, operation, method, url, status, ms, transport, message, outcome, detail, logs } = webhook;
  const isRequestWrong = outcome === 'refusal' || webhook.cause === 'request';
  const errors = webhook.errors ?? [];
  const marks: Mark[] = errors.flatMap(({ pointer, detail: text }) =>
    pointer === undefined
      ? []
      : { pointer, text: `${pointer === '' ? 'the whole' : pointer}: ${text}`, kind: 'mistake' as const },
  );
  const ofParameters = errors.filter(({ pointer }) => pointer === undefined);
  const hasReturned = webhook.returned !== undefined;
  return html`
    <div class="bar">
      <h2>${operation ?? 'Unknown path'}</h2>
      <p class="facts">
        <span>${transport === 'websocket' ? `WebSocket ${message?.type ?? ''}` : method} <code>${url}</code></span>
        <span class="group"><span>${formatTime(webhook.at)}</span> <span>${status}</span> <span>${ms} ms</span></span>
      </p>
      <p class="buttons">
        <button type="button" aria-disabled=${state.busy.has('again')} @click=${() => sendAgain(call, id)}>Send again</button>
      </p>
    </div>
    <div class="scroll" tabindex="0" role="region" aria-label="Request and reply">
      ${detail === undefined ? nothing : html`<p class="alert">✗ ${outcome}: ${detail}</p>`}
      ${
        ofParameters.length === 0
          ? nothing
          : html`<ul class="remarks">${ofParameters.map(
              ({ parameter, detail: text }) =>
                html`<li>${parameter === undefined ? '' : `Parameter ${parameter}: `}${text}</li>`,
            )}</ul>`
      }
      ${
        hasReturned
          ? html`<h3>What the handler returned</h3>${jsonView(`${id} returned`, 'What the handler returned', webhook.returned, isRequestWrong ? [] : marks)}`
          : nothing
      }
      <h3>${outcome === 'fallback' ? 'Reply: the fallback' : 'Reply'}</h3>
      ${
        webhook.reply === undefined
          ? html`<p class="muted">Without a body.</p>`
          : jsonView(`${id} reply`, 'Reply', webhook.reply, isRequestWrong || hasReturned ? [] : marks)
      }
      <h3>Request</h3>
      ${
        webhook.body === undefined
          ? html`<p class="muted">Without a JSON body.</p>`
          : jsonView(`${id} body`, 'Request', webhook.body, isRequestWrong ? marks : [])
      }
      <h3>Log of the handler</h3>
      ${
        logs.length === 0
          ? html`<p class="muted">No lines.</p>`
          : html`<ul class="logs">${logs.map(
              ({ level, at, msg, fields }) => html`<li class=${level}>
                <span class="muted">${formatTime(at)}</span> <strong>${level}</strong> ${msg}
                ${Object.entries(fields).map(([name, value]) => html` <span class="muted">${name}=${JSON.stringify(value)}</span>`)}
              </li>`,
            )}</ul>`
      }
    </div>
  `;
}
