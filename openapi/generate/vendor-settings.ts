import type { OpenApiDocument } from '../contract/document.ts';

/**
 * Closes the objects marked with `x-vendor-settings`, the settings of speech vendors. The document
 * leaves them open, because vendors add settings. Types and validators name an unknown one, because
 * it can be a misspelling.
 */
export function closeVendorSettings(document: OpenApiDocument): OpenApiDocument {
  return JSON.parse(JSON.stringify(document), (_, value) =>
    value?.['x-vendor-settings'] === true ? { ...value, additionalProperties: false } : value,
  );
}
