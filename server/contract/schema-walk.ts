import { type OpenApiDocument, resolve, type Schema } from './document.ts';

/**
 * The flat schemas that together describe `value`: `$ref`s followed, `allOf` spread,
 * of a discriminated `oneOf` the branch that the value names.
 */
export function schemasFor(document: OpenApiDocument, schema: Schema, value: unknown): Schema[] {
  const flat = resolve(document, schema);
  const branches = [...(flat.allOf ?? [])];
  if (flat.discriminator) {
    const branch = flat.discriminator.mapping?.[String(property(value, flat.discriminator.propertyName))];
    if (branch) branches.push({ $ref: branch });
  }
  return [flat, ...branches.flatMap((branch) => schemasFor(document, branch, value))];
}

/** The schema of one member of a value described by `schemas`, or undefined where none is declared. */
export function memberSchema(schemas: Schema[], key: string): Schema | undefined {
  for (const { items, properties, additionalProperties } of schemas) {
    const declared = items ?? (properties && Object.hasOwn(properties, key) ? properties[key] : additionalProperties);
    if (typeof declared === 'object') return declared;
  }
  return undefined;
}

/** The property names that `schemas` declare. */
export function declaredNames(schemas: Schema[]): string[] {
  return schemas.flatMap(({ properties = {} }) => Object.keys(properties).filter((name) => properties[name] !== false));
}

/** A member of an object or array, or undefined. */
export function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
