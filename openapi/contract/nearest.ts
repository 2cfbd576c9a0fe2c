import { closest, distance } from 'fastest-levenshtein';

/** `, did you mean text?` when one of `names` is near enough to be what was meant, else nothing. */
export function didYouMean(written: string, names: readonly string[]): string {
  const name = nearest(written, names);
  return name === undefined ? '' : `, did you mean ${name}?`;
}

/**
 * The name nearest to what was written, if at most a third of the letters differ, or two changed places.
 * Short words must begin alike: most of them are near to each other. Case does not count.
 */
export function nearest(written: string, names: readonly string[]): string | undefined {
  if (names.length === 0 || written.length > 100) return undefined;
  const lower = names.map((name) => name.toLowerCase());
  const word = written.toLowerCase();
  const near = closest(word, lower);
  const length = Math.max(word.length, near.length);
  if (length < 6 && word[0] !== near[0]) return undefined;
  const allowed = sorted(word) === sorted(near) ? 2 : Math.max(1, Math.floor(length * 0.34));
  return distance(word, near) <= allowed ? names[lower.indexOf(near)] : undefined;
}

function sorted(word: string): string {
  return [...word].sort().join('');
}
