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
 * Opens the objects of which no property is declared, because openapi-typescript gives them a type
 * that no property fits.
 */
export function openFreeObjects<Node>(document: Node): Node {
  return JSON.parse(JSON.stringify(document), (_, value) =>
    isFreeObject(value) ? { ...value, additionalProperties: true } : value,
  );
}

/** Keywords that give an object properties of their own. */
const shapes = ['properties', 'additionalProperties', 'patternProperties', '$ref', 'allOf', 'anyOf', 'oneOf'];

function isFreeObject(schema: unknown): schema is Schema {
  const { type } = (schema ?? {}) as Schema;
  return [type].flat().includes('object') && !shapes.some((keyword) => Object.hasOwn(schema as Schema, keyword));
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
