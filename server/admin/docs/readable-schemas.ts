import type { Schema } from '../../../openapi/contract/document.ts';

/**
 * A part of the document as Redoc can show it. Of a choice between verbs only the names are left, with links to where each verb is
 * described: laid out 41 fold at every hook, they take a browser minutes. Properties that are `false` cannot be there, and Redoc knows none such.
 */
export function readableSchemas<Node>(node: Node): Node {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map(readableSchemas) as Node;
  const { oneOf, discriminator, ...rest } = node as Schema;
  if (oneOf && discriminator?.propertyName === 'verb')
    return verbsByName(rest, Object.keys(discriminator.mapping ?? {})) as Node;
  const entries = Object.entries(node).map(([key, value]) => [key, key === 'properties' ? possible(value) : value]);
  return Object.fromEntries(entries.map(([key, value]) => [key, readableSchemas(value)])) as Node;
}

function verbsByName({ description, ...schema }: Schema, verbs: string[]): Schema {
  const links = verbs.map((verb) => `[${verb}](#tag/${verb})`).join(', ');
  return {
    ...schema,
    description: `${description ?? 'A verb.'}\n\n${links}`,
    required: ['verb'],
    properties: { verb: { type: 'string', enum: verbs } },
  };
}

function possible(properties: Record<string, Schema | boolean>): Record<string, Schema | boolean> {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) =>
      value === false ? [] : [[name, value === true ? {} : value]],
    ),
  );
}
