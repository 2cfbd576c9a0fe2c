import { type Branch, groupWays } from './branches.ts';
import { describePlace, shortenText } from './describe-place.ts';
import type { Exploration, Place } from './exploration.ts';

/**
 * Prints an exploration as an indented tree. An application state that several steps lead to is
 * printed once, with a number. The other steps refer to this number. Returns the text. Does not
 * mark the states that a stopped exploration has left, because they can be hundreds.
 *
 * ```ts
 * console.log(printTree(await explore(phone), 120));
 * ```
 *
 * @param width columns of a line; longer prompts are shortened to fit, but not below 20 characters
 */
export function printTree({ places, stopped }: Exploration, width = 100): string {
  const numbers = new Map<number, string>();
  const lines: string[] = [];
  for (const place of places) {
    for (const { first, to } of groupWays(place)) if (!first && !isLeaf(to)) numbers.set(to, '');
  }
  assignNumbers(0);
  printPlace(places[0], '', 'call');
  return lines.join('\n');

  function isLeaf(id: number): boolean {
    return places[id]?.ended !== undefined;
  }

  /** Numbers the application states in the order in which they are printed. */
  function assignNumbers(id: number): void {
    if (numbers.has(id)) numbers.set(id, `[${[...numbers.values()].filter(Boolean).length + 1}]`);
    for (const { to, first } of getBranches(places[id])) if (first) assignNumbers(to);
  }

  function printPlace(place: Place | undefined, indent: string, how: string): void {
    if (!place) return;
    lines.push(
      fitLine([`${indent}${how}:`, numbers.get(place.id)].filter(Boolean).join(' '), describePlace(place), width),
    );
    for (const branch of groupWays(place)) printBranch(branch, place, `${indent}  `);
    if (place.unexplored && !(stopped && leftBehind.has(place.unexplored)))
      lines.push(`${indent}  … (not explored further: ${place.unexplored})`);
  }

  function printBranch({ label, to, first, loop }: Branch, from: Place, indent: string): void {
    if (to === from.id) lines.push(`${indent}${label}: stays at this place`);
    else if (first || isLeaf(to)) printPlace(places[to], indent, label);
    else lines.push(`${indent}${label}: ${loop ? 'back to' : 'see'} ${numbers.get(to)}`);
  }
}

/** Why states were left when the exploration stopped. */
const leftBehind = new Set<Place['unexplored']>(['too many calls', 'out of time', 'server ended']);

function getBranches(place: Place | undefined): Branch[] {
  return place ? groupWays(place) : [];
}

/** Fits a line into the width by shortening the prompt, never the outcome. */
function fitLine(how: string, { heard, outcome }: ReturnType<typeof describePlace>, width: number): string {
  const maxHeardLength = Math.max(20, width - how.length - outcome.length - 6);
  return heard
    ? `${how} "${shortenText(heard.replace(/\s+/g, ' '), maxHeardLength)}" → ${outcome}`
    : `${how} ${outcome}`;
}
