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
 * template (OpenAPI 3.1, Paths Object). Templates are tried one by one.
 */
export function createRouteFinder<Operation extends RoutedOperation>(
  operations: readonly Operation[],
): (path: string) => RouteMatch<Operation> | undefined {
  const byPath = new Map<string, Map<string, Operation>>();
  for (const each of operations) byPath.set(each.path, (byPath.get(each.path) ?? new Map()).set(each.method, each));
  const templates = [...byPath]
    .filter(([path]) => path.includes('{'))
    .map(([path, byMethod]) => ({ ...compileTemplate(path), byMethod }));

  return (path) => {
    const byMethod = byPath.get(path);
    if (byMethod && !path.includes('{')) return { byMethod, params: [] };
    for (const { pattern, names, byMethod } of templates) {
      const match = pattern.exec(path);
      if (match) return { byMethod, params: names.map((name, index) => [name, match[index + 1] ?? '']) };
    }
    return undefined;
  };
}

/** Converts `/webhooks/ivr/{menu}` to a pattern with a group for each name. */
function compileTemplate(path: string): { pattern: RegExp; names: string[] } {
  const parts = path.split(/\{([^}]+)\}/);
  const names = parts.filter((_, index) => index % 2 === 1);
  const escapeLiteral = (text: string) => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return {
    pattern: new RegExp(`^${parts.map((part, index) => (index % 2 ? '([^/]+)' : escapeLiteral(part))).join('')}$`),
    names,
  };
}
