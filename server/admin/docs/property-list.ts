import { type OpenApiDocument, resolveReference, type Schema } from '../../../openapi/contract/document.ts';
import { describeType, type Links } from './describe-type.ts';
import { listProperties } from './list-properties.ts';

/**
 * Renders the properties of a schema as a list in Markdown: the type, what restricts it, and the
 * description. Objects that have no page of their own are lists in the list.
 */
export function renderPropertyList(document: OpenApiDocument, schema: Schema, links: Links): string {
  return renderList(schema, '');

  function renderList(schema: Schema, indent: string): string {
    return listProperties(document, schema)
      .map(({ name, schema: property, requiredBy }) => {
        const facts = [
          describeType(document, property, links),
          requiredBy ? requirements[requiredBy] : '',
          ...listFacts(property),
        ];
        const described = property.description ?? resolveReference(document, property).description ?? '';
        const line = `${indent}- \`${name}\` (${facts.filter(Boolean).join(', ')}): ${toLine(described)}`;
        return `${line.trimEnd()}\n${listInner(property)
          .map((inner) => renderList(inner, `${indent}  `))
          .join('')}`;
      })
      .join('');
  }

  function listFacts(property: Schema): string[] {
    const target = resolveReference(document, property);
    const hasPage = property.$ref !== undefined && listProperties(document, target).length > 0;
    const {
      'x-must-be': words,
      'x-jambonz-edition': edition = target['x-jambonz-edition'],
      'x-commercial-values': commercial = [],
      'x-documented': documented,
      'x-project': isOwn,
      'x-webhook': hooks = [],
      minimum,
      maximum,
      deprecated,
    }: Schema = hasPage ? property : { ...target, ...property };
    const webhooks = [hooks].flat().map(links.toWebhook);
    return [
      words === undefined ? '' : `must be ${words}`,
      minimum === undefined ? '' : `at least ${minimum}`,
      maximum === undefined ? '' : `at most ${maximum}`,
      edition === 'commercial' ? 'commercial edition only' : '',
      commercial.length === 0 ? '' : `commercial edition only: ${commercial.map((each) => `\`${each}\``).join(', ')}`,
      webhooks.length === 0 ? '' : `receives ${webhooks.join(', ')}`,
      deprecated ? 'deprecated' : '',
      documented ? `documented by jambonz as \`${JSON.stringify(documented)}\`` : '',
      isOwn ? 'added or changed by openapi/platform.yaml' : '',
    ];
  }
}

const requirements = { both: 'required', 'open-source': 'required by the open-source edition' };

/** Lists the objects inside a property that are written there, and not referred to. */
function listInner(schema: Schema): Schema[] {
  const { $ref, properties, allOf, items, additionalProperties } = schema;
  if ($ref) return [];
  const inner = [items, additionalProperties].filter((each) => typeof each === 'object').flatMap(listInner);
  return properties || allOf ? [schema, ...inner] : inner;
}

/** Joins the lines of a text, because a line break ends an item of a list. */
const toLine = (text: string) => text.trim().split(/\s+/).join(' ');
