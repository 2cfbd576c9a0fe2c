/**
 * Readers for a document that another version of this package wrote, or that is damaged: what is
 * missing or has another type reads as empty.
 */
export type Json = Record<string, unknown>;

export function asObject(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
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
