import { _, type CodeKeywordDefinition, type KeywordCxt } from 'ajv/dist/2020.js';
import { or } from 'ajv/dist/compile/codegen/index.js';
import type { OpenApiDocument, Schema } from '../contract/document.ts';
import { findSchemas } from '../contract/schema-walk.ts';

/**
 * Ajv keyword that asks `this.answersHook(hook, webhook)` about each hook of a reply, once for each
 * webhook that jambonz sends there. Without such a method all hooks are valid.
 */
export const hookKeyword: CodeKeywordDefinition = {
  keyword: 'x-webhook',
  error: {
    message: 'must be a hook that the project answers',
    params: ({ schemaValue }) => _`{webhooks: ${schemaValue}}`,
  },
  code: refuseUnansweredHook,
};

/** A condition (`if`, `not`) has the same result for all hooks. */
function refuseUnansweredHook(cxt: KeywordCxt): void {
  if (cxt.it.createErrors === false) return;
  const webhooks = [cxt.schema as string | string[]].flat();
  const asked = webhooks.length > 0 ? webhooks.map((webhook) => _`${cxt.data}, ${webhook}`) : [_`${cxt.data}`];
  cxt.fail(or(...asked.map((args) => _`this?.answersHook?.(${args}) === false`)));
}

/**
 * Gives the keyword to the hooks of a document that do not name a webhook, for example in the
 * schemas of a project. The `url` in a hook object gets none, because it is a part of that hook.
 */
export function markHooks(document: OpenApiDocument): OpenApiDocument {
  const components = (document.components?.schemas ?? {}) as Record<string, Schema>;
  const hooks = new Set(
    Object.keys(components)
      .map(($ref) => `#/components/schemas/${$ref}`)
      .filter(($ref) => findSchemas(document, { $ref }, undefined).some(isHook)),
  );
  const marked = JSON.parse(JSON.stringify(document), (_key, node) => {
    if (isHook(node)) delete node.properties?.url?.['x-webhook'];
    return isHook(node) || hooks.has(node?.$ref) ? { 'x-webhook': [], ...node } : node;
  });
  // Each `$ref` to one of these has the keyword.
  for (const schema of Object.values<Schema>(marked.components?.schemas ?? {}))
    if (isHook(schema)) delete schema['x-webhook'];
  return marked;
}

function isHook(schema: Schema | undefined): boolean {
  return schema?.format === 'hook';
}
