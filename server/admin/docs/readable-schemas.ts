import type { Schema } from '../../../openapi/contract/document.ts';

/**
 * Converts a part of the OpenAPI document to a form that Redoc can show. A choice between verbs is
 * reduced to their names, with links to the description of each verb, because 41 verbs laid out at
 * every hook take a browser minutes. Properties with the schema `false` are dropped, because they
 * cannot occur and Redoc does not support them.
 */
export function toReadableSchemas<Node>(node: Node): Node {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map(toReadableSchemas) as Node;
  const { oneOf, discriminator, ...rest } = node as Schema;
  if (oneOf && discriminator?.propertyName === 'verb')
    return linkVerbs(rest, Object.keys(discriminator.mapping ?? {})) as Node;
  const entries = Object.entries(node).map(([key, value]) => [
    key,
    key === 'properties' ? dropFalseSchemas(value) : value,
  ]);
  return Object.fromEntries(entries.map(([key, value]) => [key, toReadableSchemas(value)])) as Node;
}

function linkVerbs({ description, ...schema }: Schema, verbs: string[]): Schema {
  const links = verbs.map((verb) => `[${verb}](#tag/${verb})`).join(', ');
  return {
    ...schema,
    description: `${description ?? 'A verb.'}\n\n${links}`,
    required: ['verb'],
    properties: { verb: { type: 'string', enum: verbs } },
  };
}

function dropFalseSchemas(properties: Record<string, Schema | boolean>): Record<string, Schema | boolean> {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) =>
      value === false ? [] : [[name, value === true ? {} : value]],
    ),
  );
}
