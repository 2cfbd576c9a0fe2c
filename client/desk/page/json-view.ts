import { html, nothing, type TemplateResult } from 'lit-html';
import { type Mark, type MarkedLine, markLines } from './json-lines.ts';
import { state, update } from './store.ts';

const shortLines = 40;
const shortText = 300;

const signs = { mistake: '✗', added: '+', removed: '−', changed: '≠' };
const words = { mistake: 'wrong', added: 'added', removed: 'removed', changed: 'changed' };

/**
 * Shows a JSON value line by line, with marks at their places. Long values are cut until the reader
 * asks for all of them.
 * @param name identifies this value on the page
 * @param label what a screen reader calls it
 */
export function jsonView(name: string, label: string, value: unknown, marks: readonly Mark[] = []): TemplateResult {
  const isWhole = state.expanded.has(name);
  const { lines, isCut } = markLines(value, marks, isWhole ? Number.POSITIVE_INFINITY : shortLines);
  const isLong = isCut || lines.some(({ text }) => text.length > shortText);
  return html`
    <div class="json" role="group" aria-label=${label} tabindex="0">${lines.map((line) => lineView(line, isWhole))}</div>
    ${isLong && !isWhole ? showAll(name) : nothing}
  `;
}

/** A button that shows a long part of the page whole. */
export function showAll(name: string, label = 'Show all'): TemplateResult {
  const expand = () => update({ expanded: new Set([...state.expanded, name]) });
  return html`<button type="button" class="quiet" @click=${expand}>${label}</button>`;
}

function lineView({ depth, key, text, kind, mark, remarks }: MarkedLine, isWhole: boolean): TemplateResult {
  const shown = isWhole || text.length <= shortText ? text : `${text.slice(0, shortText)}…`;
  const sign = mark && html`<span class="sign" role="img" aria-label=${words[mark]}>${signs[mark]}</span>`;
  return html`<div class="line ${mark ?? ''} depth-${Math.min(depth, 12)}">${sign ?? nothing}${
    key === undefined ? nothing : html`<span class="key">${JSON.stringify(key)}</span>: `
  }<span class=${kind}>${shown}</span>${remarks.map((remark) => html`<p class="remark">${remark}</p>`)}</div>`;
}
