import { html, nothing, type TemplateResult } from 'lit-html';
import type { Difference } from '../../../openapi/contract/json-differences.ts';
import type { AgainReply } from '../api.ts';
import type { Mark } from './json-lines.ts';
import { jsonView } from './json-view.ts';
import { type State, update } from './store.ts';

/** Both replies to what was sent again, side by side. */
export function againView({ webhook, result }: NonNullable<State['again']>): TemplateResult {
  const different = result.replies.filter(isDifferent);
  return html`
    <div class="bar">
      <h2>Sent again: ${webhook === undefined ? 'the whole call' : (result.replies[0]?.operation ?? 'a webhook')}</h2>
      <p role="status" class=${different.length === 0 ? 'same' : 'differs'}>
        ${
          different.length === 0
            ? '✓ No difference.'
            : `≠ ${different.length} of ${result.replies.length} replies ${different.length === 1 ? 'differs' : 'differ'}.`
        }
      </p>
      <p class="buttons"><button type="button" @click=${() => update({ again: undefined })}>Close</button></p>
    </div>
    <div class="scroll" tabindex="0" role="region" aria-label="Replies before and now">
      ${result.replies.map((reply, index) => replyView(reply, index))}
    </div>
  `;
}

function isDifferent({ before, now, differences }: AgainReply): boolean {
  return differences.length > 0 || before.status !== now.status;
}

function replyView(reply: AgainReply, index: number): TemplateResult {
  const { operation, before, now, differences } = reply;
  const name = `again ${index} ${reply.webhook}`;
  const title = html`<h3>${operation ?? 'webhook'} <span class="muted">${now.ms} ms</span></h3>`;
  if (!isDifferent(reply))
    return html`<article>${title}<p class="same">✓ No difference.</p>${jsonView(`${name} now`, 'Now', now.reply ?? null)}</article>`;
  return html`
    <article>
      ${title}
      ${now.fault === undefined ? nothing : html`<p class="alert">✗ ${now.fault}</p>`}
      <div class="pair">
        <div>
          <h4>Before <span class="muted">${before.status}</span></h4>
          ${jsonView(
            `${name} before`,
            'Before',
            before.reply ?? null,
            differences.flatMap((each) => markOf(each, 'before')),
          )}
        </div>
        <div>
          <h4>Now <span class="muted">${now.status}</span></h4>
          ${jsonView(
            `${name} now`,
            'Now',
            now.reply ?? null,
            differences.flatMap((each) => markOf(each, 'now')),
          )}
        </div>
      </div>
    </article>
  `;
}

/** Marks a difference on one side. A value that only the other side has is marked there alone. */
function markOf(difference: Difference, side: 'before' | 'now'): Mark[] {
  const { pointer } = difference;
  if (!Object.hasOwn(difference, side)) return [];
  if (Object.hasOwn(difference, 'before') && Object.hasOwn(difference, 'now')) return [{ pointer, kind: 'changed' }];
  return [{ pointer, kind: side === 'now' ? 'added' : 'removed' }];
}
