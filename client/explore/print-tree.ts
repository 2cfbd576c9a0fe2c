import { type Branch, branches } from './branches.ts';
import type { Exploration, Place } from './exploration.ts';
import { placeWords, shortened } from './place-words.ts';

/**
 * The ways through an application as an indented text. What is reached on several ways is told once, with a number, and
 * elsewhere by that number.
 * @param width of a line
 */
export function printTree({ places }: Exploration, width = 100): string {
  const numbers = new Map<number, string>();
  const lines: string[] = [];
  for (const place of places) {
    for (const { first, to } of branches(place)) if (!first && !isLeaf(to)) numbers.set(to, '');
  }
  inOrder(0);
  tell(places[0], '', 'call');
  return lines.join('\n');

  function isLeaf(id: number): boolean {
    return places[id]?.ended !== undefined;
  }

  /** Numbers in the order of the lines. */
  function inOrder(id: number): void {
    if (numbers.has(id)) numbers.set(id, `[${[...numbers.values()].filter(Boolean).length + 1}]`);
    for (const { to, first } of branchesOf(places[id])) if (first) inOrder(to);
  }

  function tell(place: Place | undefined, indent: string, how: string): void {
    if (!place) return;
    lines.push(fitted([`${indent}${how}:`, numbers.get(place.id)].filter(Boolean).join(' '), placeWords(place), width));
    for (const branch of branches(place)) follow(branch, place, `${indent}  `);
    if (place.unexplored) lines.push(`${indent}  … (${place.unexplored} to look further)`);
  }

  function follow({ label, to, first, loop }: Branch, from: Place, indent: string): void {
    if (to === from.id) lines.push(`${indent}${label}: the same again`);
    else if (first || isLeaf(to)) tell(places[to], indent, label);
    else lines.push(`${indent}${label}: ${loop ? 'back to' : 'as'} ${numbers.get(to)}`);
  }
}

function branchesOf(place: Place | undefined): Branch[] {
  return place ? branches(place) : [];
}

/** What was heard is shortened where the line is too long, not what comes of it. */
function fitted(how: string, { heard, outcome }: ReturnType<typeof placeWords>, width: number): string {
  const room = Math.max(20, width - how.length - outcome.length - 6);
  return heard ? `${how} "${shortened(heard.replace(/\s+/g, ' '), room)}" → ${outcome}` : `${how} ${outcome}`;
}
