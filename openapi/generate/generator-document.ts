import { listOperations, type OpenApiDocument, type Schema } from '../contract/document.ts';
import { splitPointer } from '../contract/json-pointer.ts';

/**
 * Reduces the document to what the templates print: the operations without their schemas, and the
 * verbs. openapi-generator gives a class to every schema, and several schemas can get the same one.
 */
export function createGeneratorDocument(document: OpenApiDocument): object {
  const paths: Record<string, object> = {};
  for (const { path, method, operation } of listOperations(document)) {
    const { parameters: _, requestBody: __, ...printed } = operation;
    const responses = { 200: { description: '' } };
    const tags = operation.tags?.map(toPascalCase);
    paths[path] = { ...paths[path], [method.toLowerCase()]: { ...printed, tags, responses } };
  }
  const { openapi, info } = document;
  return {
    openapi,
    info: { title: info.title, version: info.version },
    paths,
    components: { schemas: pickVerbs(document) },
  };
}

/** Keeps the union of all verbs and the descriptions of its members. */
function pickVerbs(document: OpenApiDocument): Record<string, Schema> {
  const schemas = document.components?.schemas as Record<string, Schema>;
  const verb = schemas.verb as Schema;
  const names = Object.values(verb.discriminator?.mapping ?? {}).map((each) => splitPointer(each).at(-1) ?? '');
  const verbs = names.map((name) => [
    name,
    {
      type: 'object',
      description: toComment(schemas[name]?.description ?? ''),
      properties: { verb: { type: 'string' } },
    },
  ]);
  return { verb, ...Object.fromEntries(verbs) };
}

/** Writes a tag as the names made of it need it: `SIPTrunk` becomes `SipTrunk`, `IVR` becomes `Ivr`. */
function toPascalCase(tag: string): string {
  const words = tag.split(/(?<=[a-z0-9])(?=[A-Z])|(?=[A-Z][a-z])/);
  return words.map((word) => word.slice(0, 1) + word.slice(1).toLowerCase()).join('');
}

/** Escapes the end of a comment. */
function toComment(text: string): string {
  return text.replaceAll('*/', '*\\/');
}
