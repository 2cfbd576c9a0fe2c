import { html, nothing, render, type TemplateResult } from 'lit-html';
import { followAddress } from './actions.ts';
import { callView } from './call-view.ts';
import { callsView } from './calls-view.ts';
import { connect } from './connection.ts';
import { flowView } from './flow-view.ts';
import { formatCount } from './format.ts';
import { phoneView } from './phone-view.ts';
import { linkTo, type Route } from './route.ts';
import { setView, state, update } from './store.ts';
import { detailsView } from './webhook-view.ts';

setView(draw);
addEventListener('hashchange', followAddress);
connect();

/** What was expanded when the page was drawn last. */
let { expanded } = state;

/**
 * Draws the page. A part that shows another call begins at its end if the call goes on. A part that
 * was at its end stays there when its call goes on, but not when the reader expands it.
 */
function draw(): void {
  const focused = document.activeElement;
  const before = new Map(
    listFollowed().map((part) => [
      part,
      {
        followed: part.dataset.follow,
        isAtEnd: part.clientHeight > 0 && part.scrollTop + part.clientHeight > part.scrollHeight - 40,
      },
    ]),
  );
  render(pageView(), document.body);
  for (const part of listFollowed()) {
    const was = before.get(part);
    if (was?.followed !== part.dataset.follow) part.scrollTop = 'live' in part.dataset ? part.scrollHeight : 0;
    else if (was?.isAtEnd && expanded === state.expanded) part.scrollTop = part.scrollHeight;
  }
  expanded = state.expanded;
  passFocus(focused);
}

const listFollowed = () => [...document.querySelectorAll<HTMLElement>('[data-follow]')];

/**
 * Moves the focus to what the caller does next, if its element has left the page. The line that
 * says what is waited for has it until there is more to do.
 */
function passFocus(focused: Element | null): void {
  if (focused?.isConnected && !focused.matches('.waits')) return;
  document.querySelector<HTMLElement>('[data-next]')?.focus();
}

function pageView(): TemplateResult {
  const { route, again, problem } = state;
  const depth = route.webhook !== undefined || again ? 'details' : route.call !== undefined ? 'call' : 'side';
  return html`
    <header>
      <h1>Desk</h1>
      <nav aria-label="Views">
        ${tabView('calls', 'Calls')} ${tabView('phone', 'Telephone')} ${tabView('flow', 'Call flow')}
      </nav>
      ${serverView()}
    </header>
    ${
      problem === undefined
        ? nothing
        : html`<div class="problem" role="alert">
            <p>✗ ${problem}</p>
            <button type="button" class="quiet" @click=${() => update({ problem: undefined })}>Close</button>
          </div>`
    }
    <main class="view-${route.view} at-${depth} ${again ? 'comparing' : ''}">
      ${
        route.view === 'flow'
          ? flowView()
          : html`${route.view === 'phone' ? phoneView() : callsView()} ${callView()} ${detailsView()}`
      }
      <p class="unseen" aria-live="polite">${state.announcement}</p>
    </main>
  `;
}

function tabView(view: Route['view'], name: string): TemplateResult {
  return html`<a href=${linkTo({ view })} aria-current=${state.route.view === view ? 'page' : nothing}>${name}</a>`;
}

function serverView(): TemplateResult {
  const { server, desk, dismissed } = state;
  const missed = (server?.missed ?? 0) - dismissed;
  return html`
    <div class="server">
      <p role="status">${missed > 0 ? html`<span class="fault">${formatCount(missed, 'event')} missed</span>` : nothing}</p>
      ${missed > 0 ? html`<button type="button" class="quiet" @click=${dismissMissed}>Dismiss</button>` : nothing}
      <p role="status">${stateView(desk, server)}</p>
    </div>
  `;
}

function dismissMissed(): void {
  update({ dismissed: state.server?.missed ?? 0 });
}

function stateView(desk: typeof state.desk, server: typeof state.server): TemplateResult {
  if (desk === 'forbidden') return html`<span class="fault">✗ dev was started anew: open the address it printed</span>`;
  if (desk === 'gone') return html`<span class="fault">✗ the desk is gone; waiting for it</span>`;
  if (desk === 'connecting' || !server) return html`<span>connecting…</span>`;
  if (server.code === 'starting') return html`<span class="on">● starting the saved code…</span>`;
  if (!server.connected)
    return html`<span class="fault">✗ the server is gone; waiting for it</span> <span class="muted">${server.detail}</span>`;
  if (server.code === 'broken')
    return html`<span class="differs">▲ the saved code does not start; the server before it answers</span>
      <span class="detail">${server.detail}</span>`;
  return html`<span class="on">● connected</span> <span class="muted">${server.url}</span>`;
}
