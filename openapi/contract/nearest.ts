import { closest, distance } from 'fastest-levenshtein';

/**
 * Returns `, did you mean text?` if one of `names` is similar to `written`, else an empty string.
 */
export function suggestName(written: string, names: readonly string[]): string {
  const name = findNearest(written, names);
  return name === undefined ? '' : `, did you mean ${name}?`;
}

/**
 * Returns the name that is most similar to `written`, if at most a third of its letters differ or
 * two letters are swapped. Words of up to five letters must begin with the same letter, because
 * most short words differ in few letters. Case is ignored.
 */
export function findNearest(written: string, names: readonly string[]): string | undefined {
  if (names.length === 0 || written.length > 100) return undefined;
  const lower = names.map((name) => name.toLowerCase());
  const word = written.toLowerCase();
  const near = closest(word, lower);
  const length = Math.max(word.length, near.length);
  if (length < 6 && word[0] !== near[0]) return undefined;
  const maxDistance = sortLetters(word) === sortLetters(near) ? 2 : Math.max(1, Math.floor(length * 0.34));
  return distance(word, near) <= maxDistance ? names[lower.indexOf(near)] : undefined;
}

function sortLetters(word: string): string {
  return [...word].sort().join('');
}
