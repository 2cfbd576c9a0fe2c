import { branches } from './branches.ts';
import type { Exploration, Place } from './exploration.ts';
import { placeWords, shortened } from './place-words.ts';

/** The ways through an application as a flowchart in the language of https://mermaid.js.org, which GitHub and many editors draw. */
export function mermaid({ places }: Exploration): string {
  const drawn = new Set([0, ...places.flatMap((place) => branches(place).map(({ to }) => to))]);
  const nodes = places.filter(({ id }) => drawn.has(id)).map((place) => `  p${place.id}${shape(place)}`);
  const arrows = places.flatMap((place) =>
    branches(place).map(({ label, to }) => `  p${place.id} -->|${quoted(label)}| p${to}`),
  );
  return ['flowchart TD', ...nodes, ...arrows, ''].join('\n');
}

/** Where a call ends is round. */
function shape(place: Place): string {
  const { heard, outcome } = placeWords(place);
  const text = quoted([shortened(heard, 120), outcome && `→ ${outcome}`].filter(Boolean).join('\n'));
  return place.ended ? `([${text}])` : `[${text}]`;
}

/** Between quotes only letters and the like are safe: anything else could be a quote, markup or a comment. */
function quoted(text: string): string {
  const safe = text.replace(/[^\p{L}\p{N}\p{Z}\n.,:!?'+*/()→…×-]/gu, (character) => `#${character.codePointAt(0)};`);
  return `"${safe.replace(/\s*\n\s*/g, '<br>')}"`;
}
