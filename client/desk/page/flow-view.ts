import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit-html';
import type { Flow, FlowEdge, FlowNode } from '../api.ts';
import { explore } from './actions.ts';
import { formatCount } from './format.ts';
import { state } from './store.ts';

const lineHeight = 18;

/** The call flow that the explorer finds. */
export function flowView(): TemplateResult {
  const { flow } = state;
  const isBusy = state.busy.has('flow');
  return html`
    <section class="column flow" aria-labelledby="flow-title">
      <div class="bar">
        <h2 id="flow-title">Call flow</h2>
        <p class="muted" role="status">${
          isBusy
            ? 'Exploring: it calls the application again and again…'
            : (flow?.summary ??
              'The explorer calls the application, presses each key and says each word that it listens to, and draws what it finds.')
        }</p>
        <p class="buttons">
          <button type="button" class=${flow ? '' : 'primary'} aria-disabled=${isBusy} @click=${exploreAndShow}>${flow ? 'Explore again' : 'Explore'}</button>
        </p>
      </div>
      ${flow ? foundView(flow) : nothing}
    </section>
  `;
}

/** Begins with the first node, which is in the middle of a wide picture. */
async function exploreAndShow(): Promise<void> {
  await explore();
  requestAnimationFrame(() => showNode(0));
}

function foundView(flow: Flow): TemplateResult {
  return html`
    <div class="scroll">
      ${findingsView(flow)}
      <div class="picture" tabindex="0" role="region" aria-label="Flowchart">${pictureView(flow)}</div>
      <details>
        <summary>The call flow in words</summary>
        <ol class="in-words">${flow.nodes.map((node) => nodeInWords(node, flow))}</ol>
      </details>
    </div>
  `;
}

function findingsView({ findings }: Flow): TemplateResult | typeof nothing {
  if (findings.length === 0) return nothing; // the summary says so
  return html`
    <h3>${formatCount(findings.length, 'dead end')}</h3>
    <ul class="remarks">${findings.map(
      ({ text, nodes }) =>
        html`<li>${text} ${nodes.map(
          (id) => html` <button type="button" class="quiet" @click=${() => showNode(id)}>Show node ${id + 1}</button>`,
        )}</li>`,
    )}</ul>
  `;
}

function showNode(id: number): void {
  document.getElementById(`node-${id}`)?.scrollIntoView({ block: 'nearest', inline: 'center' });
}

function pictureView({ width, height, nodes, edges }: Flow): TemplateResult {
  return html`
    <svg width=${width} height=${height} viewBox="0 0 ${width} ${height}" role="img" aria-label="Flowchart of the calls. The same in words is below.">
      <defs>
        <marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">
          <path d="M0 0L8 4L0 8z"></path>
        </marker>
      </defs>
      ${edges.map(edgeView)}
      ${nodes.map(nodeView)}
      ${edges.map(labelView)}
    </svg>
  `;
}

function edgeView({ points }: FlowEdge): SVGTemplateResult {
  return svg`<polyline class="edge" marker-end="url(#arrow)" points=${points.map(({ x, y }) => `${x},${y}`).join(' ')}></polyline>`;
}

function labelView({ label, labelAt }: FlowEdge): SVGTemplateResult {
  return svg`<text class="label" x=${labelAt.x} y=${labelAt.y} text-anchor="middle" dominant-baseline="middle">${label}</text>`;
}

/** A node. Its x and y are its centre. */
function nodeView({ id, x, y, width, height, lines, isEnd, isDeadEnd }: FlowNode): SVGTemplateResult {
  const first = y - ((lines.length - 1) * lineHeight) / 2;
  return svg`
    <g id="node-${id}" class="node ${isEnd ? 'end' : ''} ${isDeadEnd ? 'dead' : ''}">
      <rect x=${x - width / 2} y=${y - height / 2} width=${width} height=${height} rx=${isEnd ? height / 2 : 8}></rect>
      ${lines.map(
        (line, index) =>
          svg`<text x=${x} y=${first + index * lineHeight} text-anchor="middle" dominant-baseline="middle">${line}</text>`,
      )}
      <text class="number" x=${x - width / 2} y=${y - height / 2 - 6}>${id + 1}${isDeadEnd ? ' ✗ dead end' : ''}</text>
    </g>
  `;
}

function nodeInWords({ id, lines, isEnd, isDeadEnd }: FlowNode, { edges }: Flow): TemplateResult {
  const ways = edges.filter(({ from }) => from === id);
  return html`
    <li value=${id + 1}>
      ${isDeadEnd ? html`<strong class="fault">✗ dead end: </strong>` : nothing}${lines.join(' ')}${isEnd ? ' The call ends.' : ''}
      ${ways.length === 0 ? nothing : html`<ul>${ways.map(({ label, to }) => html`<li>${label} → ${to + 1}</li>`)}</ul>`}
    </li>
  `;
}
