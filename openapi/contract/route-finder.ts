interface Located {
  path: string;
  method: string;
}
interface Found<Operation> {
  byMethod: Map<string, Operation>;
  /** As they stand in the path, percent-encoded. */
  params: [name: string, value: string][];
}

/** Finds the operations at a path. Concrete paths are looked up, templates tried one by one; concrete ones win (OpenAPI 3.1, Paths Object). */
export function routeFinder<Operation extends Located>(
  operations: readonly Operation[],
): (path: string) => Found<Operation> | undefined {
  const byPath = new Map<string, Map<string, Operation>>();
  for (const each of operations) byPath.set(each.path, (byPath.get(each.path) ?? new Map()).set(each.method, each));
  const templates = [...byPath]
    .filter(([path]) => path.includes('{'))
    .map(([path, byMethod]) => ({ ...templateOf(path), byMethod }));

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

/** `/webhooks/ivr/{menu}` as a pattern with a group for each name. */
function templateOf(path: string): { pattern: RegExp; names: string[] } {
  const parts = path.split(/\{([^}]+)\}/);
  const names = parts.filter((_, index) => index % 2 === 1);
  const literal = (text: string) => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return {
    pattern: new RegExp(`^${parts.map((part, index) => (index % 2 ? '([^/]+)' : literal(part))).join('')}$`),
    names,
  };
}
