/**
 * Returns a copy of a document in which schemas with `x-jambonz-edition: open-source` require no
 * properties. Types are made of it, because the commercial edition does not refuse a reply that
 * lacks these properties.
 */
export function relaxOpenSourceNeeds<Node>(document: Node): Node {
  return copyJson(document, (_, value) =>
    value?.['x-jambonz-edition'] === 'open-source' ? copyJson(value, omitRequired) : value,
  );
}

// biome-ignore lint/suspicious/noExplicitAny: JSON of any shape
type Revive = (key: string, value: any) => unknown;

function copyJson<Node>(node: Node, revive: Revive): Node {
  return JSON.parse(JSON.stringify(node), revive);
}

/** Omits the keyword `required`. A property of that name is an object. */
function omitRequired(key: string, value: unknown): unknown {
  return key === 'required' && Array.isArray(value) ? undefined : value;
}
