import { type OpenApiDocument, resolveReference, type Schema } from '../../../openapi/contract/document.ts';
import { listProperties } from './list-properties.ts';

/**
 * Links in Markdown to the page of a verb, of a webhook and of a schema that several of them share.
 */
export interface Links {
  toVerb: (verb: string) => string;
  toWebhook: (webhook: string) => string;
  toPart: (schema: string) => string;
}

/** Describes in Markdown which values a schema takes: "list of `digits` or `speech`". */
export function describeType(document: OpenApiDocument, schema: Schema, links: Links): string {
  const {
    $ref,
    const: constant,
    enum: values,
    discriminator,
    oneOf,
    anyOf,
    type,
    items,
    additionalProperties,
  } = schema;
  const describe = (inner: Schema) => describeType(document, inner, links);
  if ($ref !== undefined) {
    const target = resolveReference(document, schema);
    const isObject = !target.discriminator && listProperties(document, target).length > 0;
    return isObject ? links.toPart($ref.split('/').at(-1) ?? '') : describe(target);
  }
  if (constant !== undefined) return quote(constant);
  if (values) return joinWords(values.map(quote));
  if (discriminator) {
    const names = Object.keys(discriminator.mapping ?? {});
    const isAny = names.length === Object.keys(readVerbMapping(document)).length;
    return isAny ? 'any verb' : `the verb ${joinWords(names.map(links.toVerb))}`;
  }
  const union = oneOf ?? anyOf;
  if (union) return joinWords([...new Set(union.map(describe))]);
  const types = [type ?? (items ? 'array' : 'any')].flat().map((each) => {
    if (each === 'array') return items ? `list of ${describe(items)}` : 'list';
    return each === 'object' && typeof additionalProperties === 'object'
      ? `object whose values are ${describe(additionalProperties)}`
      : each;
  });
  return joinWords(types);
}

const quote = (value: unknown) => `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;

/** Joins words: "a, b or c". */
function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function readVerbMapping({ components }: OpenApiDocument): object {
  return ((components?.schemas?.verb ?? {}) as Schema).discriminator?.mapping ?? {};
}
