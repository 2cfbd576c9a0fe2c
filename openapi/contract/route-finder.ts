interface RoutedOperation {
  path: string;
  method: string;
}
interface RouteMatch<Operation> {
  byMethod: Map<string, Operation>;
  /** The path parameters, percent-encoded as in the path. */
  params: [name: string, value: string][];
}

/**
 * Creates a function that finds the operations at a path. A concrete path takes precedence over a
 * template (OpenAPI 3.1, Paths Object), and a more concrete template over another one. The order of
 * the paths in the document has no effect.
 * @param basePath the path of PUBLIC_URL, which a proxy may keep or strip
 */
export function createRouteFinder<Operation extends RoutedOperation>(
  operations: readonly Operation[],
  basePath = '',
): (path: string) => RouteMatch<Operation> | undefined {
  const byPath = new Map<string, Map<string, Operation>>();
  for (const each of operations) byPath.set(each.path, (byPath.get(each.path) ?? new Map()).set(each.method, each));
  const templates = [...byPath]
    .filter(([path]) => path.includes('{'))
    .map(([path, byMethod]) => ({ path, segments: path.split('/').map(parseSegment), byMethod }))
    .sort(compareTemplates);

  const find = (path: string): RouteMatch<Operation> | undefined => {
    const byMethod = byPath.get(path);
    if (byMethod && !path.includes('{')) return { byMethod, params: [] };
    if (templates.length === 0) return undefined;
    const texts = path.split('/');
    for (const { segments, byMethod } of templates) {
      const params = matchSegments(segments, texts);
      if (params) return { byMethod, params };
    }
    return undefined;
  };
  if (basePath === '') return find;
  return (path) => find(path) ?? (path.startsWith(`${basePath}/`) ? find(path.slice(basePath.length)) : undefined);
}

/** One segment of a template. `{a}-{b}.x` has the names `a`, `b` and the literals ``, `-`, `.x`. */
interface Segment {
  names: string[];
  /** The text before, between and after the parameters. */
  literals: string[];
}

function parseSegment(text: string): Segment {
  const parts = text.split(/\{([^{}]+)\}/);
  return {
    names: parts.filter((_, index) => index % 2 === 1),
    literals: parts.filter((_, index) => index % 2 === 0),
  };
}

function matchSegments(segments: readonly Segment[], texts: readonly string[]): [string, string][] | undefined {
  if (segments.length !== texts.length) return undefined;
  const params: [string, string][] = [];
  for (const [index, segment] of segments.entries()) {
    const found = matchSegment(segment, texts[index] as string);
    if (!found) return undefined;
    params.push(...found);
  }
  return params;
}

/**
 * Matches from the end, where each parameter takes the shortest text that leaves a match. Each
 * literal is searched once, so the time grows with the length of the text only. The result is that
 * of a greedy regular expression, whose time grows with a power of the number of parameters.
 */
function matchSegment({ names, literals }: Segment, text: string): [string, string][] | undefined {
  const first = literals[0] as string;
  const last = literals.at(-1) as string;
  if (names.length === 0) return text === first ? [] : undefined;
  if (!text.startsWith(first) || !text.endsWith(last)) return undefined;
  const params: [string, string][] = [];
  let end = text.length - last.length;
  for (let index = names.length - 1; index >= 0; index--) {
    const literal = literals[index] as string;
    const from = end - 1 - literal.length; // a parameter has at least one character
    const start = index === 0 ? 0 : from < 0 ? -1 : text.lastIndexOf(literal, from);
    if (start < 0 || start > from) return undefined;
    params.push([names[index] as string, text.slice(start + literal.length, end)]);
    end = start;
  }
  return params.reverse();
}

interface Template {
  path: string;
  segments: readonly Segment[];
}

/**
 * Sorts more concrete templates first: those with fewer segments that are a parameter alone, then
 * those whose leftmost different segment has no parameter or more literal text.
 */
function compareTemplates(one: Template, other: Template): number {
  const countOpen = ({ segments }: Template) => segments.filter((each) => measureLiteral(each) === 0).length;
  const differences = one.segments.map((segment, index) => {
    const opposite = other.segments[index];
    return opposite ? measureLiteral(opposite) - measureLiteral(segment) : 0;
  });
  return (
    one.segments.length - other.segments.length ||
    countOpen(one) - countOpen(other) ||
    differences.find((difference) => difference !== 0) ||
    (one.path < other.path ? -1 : 1)
  );
}

/** Returns the length of the literal text of a segment. Infinite without parameters. */
function measureLiteral({ names, literals }: Segment): number {
  return names.length === 0 ? Number.MAX_SAFE_INTEGER : literals.join('').length;
}
