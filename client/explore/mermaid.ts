import { groupWays } from './branches.ts';
import { describePlace, shortenText } from './describe-place.ts';
import type { Exploration, Place } from './exploration.ts';

/**
 * Draws an exploration as a flowchart in the Mermaid language (https://mermaid.js.org), which
 * GitHub and many editors render.
 *
 * ```ts
 * writeFileSync('calls.mmd', mermaid(await explore(phone)));
 * ```
 */
export function mermaid({ places }: Exploration): string {
  const drawn = new Set([0, ...places.flatMap((place) => groupWays(place).map(({ to }) => to))]);
  const nodes = places.filter(({ id }) => drawn.has(id)).map((place) => `  p${place.id}${drawNode(place)}`);
  const arrows = places.flatMap((place) =>
    groupWays(place).map(({ label, to }) => `  p${place.id} -->|${quote(label)}| p${to}`),
  );
  return ['flowchart TD', ...nodes, ...arrows, ''].join('\n');
}

/** Draws an application state as a node of the flowchart. The end of a call is a round node. */
function drawNode(place: Place): string {
  const { heard, outcome } = describePlace(place);
  const text = quote([shortenText(heard, 120), outcome && `→ ${outcome}`].filter(Boolean).join('\n'));
  return place.ended ? `([${text}])` : `[${text}]`;
}

/**
 * Quotes a text for Mermaid. Escapes all characters except letters, digits, spaces and harmless
 * punctuation, because Mermaid could read other characters as quotation marks, markup or comments.
 */
function quote(text: string): string {
  const safe = text.replace(/[^\p{L}\p{N}\p{Zs}\n.,:!?'+*/()→…×-]/gu, (character) => `#${character.codePointAt(0)};`);
  return `"${safe
    .split('\n')
    .map((line) => line.trim())
    .join('<br>')}"`;
}
