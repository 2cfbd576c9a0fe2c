import type { OpenApiDocument, Schema } from '../contract/document.ts';

/**
 * Closes the schemas that `x-vendor-settings` marks. The document leaves them open, because a
 * vendor adds settings at any time, but types and checks report a setting that is not declared.
 */
export function closeVendorSettings(document: OpenApiDocument): OpenApiDocument {
  return JSON.parse(JSON.stringify(document), (_, value) =>
    value?.['x-vendor-settings'] ? { ...value, additionalProperties: false } : value,
  );
}

/**
 * Opens objects whose properties openapi-typescript would type so that no value fits: those of
 * which no property is declared, and those whose other properties have a schema, because an index
 * signature applies to the declared properties too.
 */
export function openFreeObjects<Node>(document: Node): Node {
  return JSON.parse(JSON.stringify(document), (_, value) => {
    if (isFreeObject(value)) return { ...value, additionalProperties: true };
    if (!hasPropertiesOfTwoKinds(value)) return value;
    const { patternProperties: _patterns, ...others } = value;
    return { ...others, additionalProperties: true };
  });
}

/** Keywords that give an object properties of their own. */
const shapes = ['properties', 'additionalProperties', 'patternProperties', '$ref', 'allOf', 'anyOf', 'oneOf'];

function isFreeObject(schema: unknown): schema is Schema {
  const { type } = (schema ?? {}) as Schema;
  return [type].flat().includes('object') && !shapes.some((keyword) => Object.hasOwn(schema as Schema, keyword));
}

function hasPropertiesOfTwoKinds(schema: unknown): schema is Schema {
  const { properties, additionalProperties, patternProperties } = (schema ?? {}) as Schema;
  if (typeof properties !== 'object') return false;
  return typeof additionalProperties === 'object' || typeof patternProperties === 'object';
}

/**
 * Moves the `required` of a member of `allOf` that has nothing else to the schema around it, because
 * openapi-typescript makes properties mandatory only by the `required` beside `allOf`.
 */
export function hoistRequired<Node>(document: Node): Node {
  return JSON.parse(JSON.stringify(document), (_, value) => {
    if (!Array.isArray(value?.allOf)) return value;
    const { allOf, required = [], ...others } = value as Schema;
    const isBare = (member: Schema) => Object.keys(member).join() === 'required';
    const rest = (allOf as Schema[]).filter((member) => !isBare(member));
    if (rest.length === 0 || rest.length === allOf?.length) return value;
    const hoisted = (allOf as Schema[]).filter(isBare).flatMap((member) => member.required ?? []);
    return { ...others, allOf: rest, required: [...new Set([...required, ...hoisted])] };
  });
}

/**
 * Makes the properties optional that only the open-source edition is known to require
 * (`x-jambonz-edition: open-source`), because types are the same for both editions.
 */
export function dropOpenSourceNeeds<Node>(document: Node): Node {
  return JSON.parse(JSON.stringify(document), (_, value) =>
    value?.['x-jambonz-edition'] === 'open-source' ? dropRequired(value) : value,
  );
}

function dropRequired(schema: object): object {
  return JSON.parse(JSON.stringify(schema), (key, value) =>
    key === 'required' && Array.isArray(value) ? undefined : value,
  );
}
