/**
 * Lists the pairs of paths that match the same request, of which neither is more concrete. Paths that
 * differ in the names of parameters only are such a pair.
 */
export function findAmbiguousPaths(paths) {
  const parsed = paths.map((path) => ({ path, segments: path.split('/').map(parseSegment) }));
  return parsed.flatMap(({ path, segments }, index) =>
    parsed
      .slice(0, index)
      .flatMap((earlier) => (isAmbiguous(segments, earlier.segments) ? [[path, earlier.path]] : [])),
  );
}

/** `rank`: how concrete a segment is: 0 a parameter alone, 1 parameters and text, 2 text. */
function parseSegment(text) {
  const literals = text.split(/\{[^}]*\}/);
  const rank = literals.length === 1 ? 2 : literals.join('') === '' ? 0 : 1;
  const escaped = literals.map((each) => each.replace(/[.*+?^$()|[\]\\]/g, '\\$&'));
  return { rank, literals, pattern: new RegExp(`^${escaped.join('.+')}$`) };
}

function isAmbiguous(one, other) {
  if (one.length !== other.length || !one.every((segment, index) => canMatchBoth(segment, other[index]))) return false;
  const ranks = one.map((segment, index) => segment.rank - other[index].rank);
  const differs = one.some(
    ({ rank, literals }, index) =>
      rank === 1 && other[index].rank === 1 && literals.join('{}') !== other[index].literals.join('{}'),
  );
  const isMoreConcrete = ranks.some((rank) => rank > 0);
  const isLessConcrete = ranks.some((rank) => rank < 0);
  return differs || isMoreConcrete === isLessConcrete;
}

function canMatchBoth(one, other) {
  if (one.rank === 2) return other.pattern.test(one.literals[0]);
  if (other.rank === 2) return one.pattern.test(other.literals[0]);
  const startAlike = (text, begin) => text.startsWith(begin) || begin.startsWith(text);
  const endAlike = (text, end) => text.endsWith(end) || end.endsWith(text);
  return startAlike(one.literals[0], other.literals[0]) && endAlike(one.literals.at(-1), other.literals.at(-1));
}
