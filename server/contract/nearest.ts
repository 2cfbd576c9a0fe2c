import { closest, distance } from 'fastest-levenshtein';

/** `, did you mean text?` when one of `names` is near enough to be what was meant, else nothing. */
export function didYouMean(written: string, names: readonly string[]): string {
  const name = nearest(written, names);
  return name === undefined ? '' : `, did you mean ${name}?`;
}

/** The name nearest to what was written, if at most two letters in five differ. */
export function nearest(written: string, names: readonly string[]): string | undefined {
  if (names.length === 0 || written.length > 100) return undefined;
  const name = closest(
    written.toLowerCase(),
    names.map((each) => each.toLowerCase()),
  );
  const index = names.findIndex((each) => each.toLowerCase() === name);
  return distance(written.toLowerCase(), name) <= Math.max(1, Math.floor(Math.max(written.length, name.length) * 0.4))
    ? names[index]
    : undefined;
}
