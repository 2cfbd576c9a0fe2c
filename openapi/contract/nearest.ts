/**
 * Returns `, did you mean text?` if one of `names` is similar to `written`, else an empty string.
 */
export function suggestName(written: string, names: readonly string[]): string {
  const name = findNearest(written, names);
  return name === undefined ? '' : `, did you mean ${name}?`;
}

/**
 * Returns the name that is most similar to `written`. Neither of two at the same distance is a good
 * guess.
 */
export function findNearest(written: string, names: readonly string[]): string | undefined {
  const nearest = listNearest(written, names);
  return nearest.length === 1 ? nearest[0] : undefined;
}

/**
 * Lists the names that are most similar to `written`, if at most a third of their letters differ.
 * Words of up to five letters may have a different first letter only if one is dropped or swapped,
 * because most short words differ in few letters. Case and separators are ignored.
 */
export function listNearest(written: string, names: readonly string[]): string[] {
  if (written.length > 100) return [];
  const word = fold(written);
  const letters = toLetterSet(word);
  let nearest: string[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const candidate = fold(name);
    const length = Math.max(word.length, candidate.length);
    const maxDistance = Math.max(1, Math.floor(length * 0.34));
    if (length - Math.min(word.length, candidate.length) > maxDistance) continue;
    // Each edit removes at most one letter. This excludes most names without counting the edits.
    if (countBits(letters & ~toLetterSet(candidate)) > maxDistance) continue;
    const hasSameStart = word[0] === candidate[0] || (word[0] === candidate[1] && word[1] === candidate[0]);
    if (word.length < 6 && !hasSameStart && candidate.slice(1) !== word) continue;
    const edits = countEdits(word, candidate, Math.min(maxDistance, least));
    // Of names at the same distance, one with the same first letter is nearer.
    const distance = edits + (hasSameStart ? 0 : 0.5);
    if (edits > maxDistance || distance > least) continue;
    if (distance < least) nearest = [];
    if (!nearest.some((other) => fold(other) === candidate)) nearest.push(name);
    least = distance;
  }
  return nearest;
}

/** Ignores case and separators: `api_key` is `apiKey`. */
function fold(name: string): string {
  const lower = name.toLowerCase();
  return /[-_: ]/.test(lower) ? lower.replaceAll(/[-_: ]/g, '') : lower;
}

/** Returns a bit mask of the letters in a word. */
function toLetterSet(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/**
 * Counts the edits between two words: letters inserted, removed or replaced, and neighbours swapped
 * (optimal string alignment). Returns Infinity if they are more than `limit`.
 */
function countEdits(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = [0];
  for (let j = 1; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const replaced = (last[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? (beforeLast[j - 2] as number) + 1 : replaced;
      row[j] = Math.min(replaced, swapped, (last[j] as number) + 1, (row[j - 1] as number) + 1);
      least = Math.min(least, row[j] as number);
    }
    if (least > limit) return Number.POSITIVE_INFINITY;
    beforeLast = last;
    last = row;
  }
  const edits = last[b.length] as number;
  return edits > limit ? Number.POSITIVE_INFINITY : edits;
}
