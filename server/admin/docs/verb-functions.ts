import type { OpenApiDocument, Schema } from '../../../openapi/contract/document.ts';

/** Returns the name of the schema of each verb, such as `sip-refer` for `sip:refer`. */
export function listVerbSchemas({ components }: OpenApiDocument): Map<string, string> {
  const { mapping = {} } = ((components?.schemas?.verb ?? {}) as Schema).discriminator ?? {};
  return new Map(Object.entries(mapping).map(([verb, reference]) => [verb, reference.split('/').at(-1) ?? '']));
}

/** Returns the name of each verb's function in generated/server/verbs.ts, such as `sipRefer`. */
export function listVerbFunctions(document: OpenApiDocument): Map<string, string> {
  const toCamelCase = (schema: string) => schema.replace(/[-_](\w)/g, (_, letter: string) => letter.toUpperCase());
  return new Map([...listVerbSchemas(document)].map(([verb, schema]) => [verb, toCamelCase(schema)]));
}
