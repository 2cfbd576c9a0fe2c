/**
 * A JSON object of unknown content, for example from a document that is damaged or that another
 * version of this package wrote. The functions in this file treat a value that is missing or has
 * the wrong type as empty.
 */
export type Json = Record<string, unknown>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function asObject(value: unknown): Json {
  return isObject(value) ? value : {};
}

export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Returns the components of one kind, such as `schemas`. */
export function readComponents(document: Json, kind: string): Json {
  return asObject(asObject(document.components)[kind]);
}

/** Returns the name of the component schema that a `$ref` names, undefined for any other node. */
export function readSchemaName(node: unknown): string | undefined {
  const reference = asObject(node).$ref;
  return typeof reference === 'string' ? /^#\/components\/schemas\/([^/]+)$/.exec(reference)?.[1] : undefined;
}

/** Yields each `$ref` below a node, with the path of the object that has it. */
export function* walkReferences(
  node: unknown,
  path: readonly string[] = [],
): Generator<[path: readonly string[], reference: string]> {
  if (typeof node !== 'object' || node === null) return;
  const { $ref } = asObject(node);
  if (typeof $ref === 'string') yield [path, $ref];
  for (const [key, value] of Object.entries(node)) yield* walkReferences(value, [...path, key]);
}
