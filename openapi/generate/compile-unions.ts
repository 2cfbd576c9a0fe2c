import type { OpenApiDocument, Schema } from '../contract/document.ts';
import { describeUnion, splitUnion } from '../contract/union.ts';

/**
 * Rewrites the unions of a schema for Ajv, which reports the mistakes of all branches. Keeps a union
 * with a discriminator, whose branch Ajv selects, but without the mapping: types are generated from
 * it, but Ajv refuses it and reads the name of each branch from its `const`.
 */
export function compileUnions(document: OpenApiDocument, schema: Schema): Schema {
  const { oneOf, anyOf, discriminator, ...rest } = schema;
  if (discriminator?.propertyName && Array.isArray(oneOf))
    return { ...schema, discriminator: { propertyName: discriminator.propertyName } };
  const parts = [...compileUnion(document, 'oneOf', oneOf), ...compileUnion(document, 'anyOf', anyOf)];
  return parts.length > 0 ? { ...rest, allOf: [...(rest.allOf ?? []), ...parts] } : schema;
}

function compileUnion(document: OpenApiDocument, keyword: 'oneOf' | 'anyOf', members?: Schema[]): Schema[] {
  // A property can have the name of a keyword.
  if (!Array.isArray(members)) return [];
  const parts = splitUnion(document, members, undefined);
  if (parts) return parts;
  // The message about a wrong constant is `must be …`.
  const words = describeUnion(document, keyword, members).replace('must match ', '');
  return [{ if: { [keyword]: members }, else: { const: words } }];
}
