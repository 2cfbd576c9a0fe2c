import { type OpenApiDocument, resolveReference, type Schema } from '../../../openapi/contract/document.ts';

interface Property {
  name: string;
  schema: Schema;
  /** `open-source`: only the open-source edition is known to require it. */
  requiredBy: 'both' | 'open-source' | undefined;
}

/**
 * Lists the properties of a schema, its own before those of its `allOf`. Forbidden ones are left
 * out.
 */
export function listProperties(document: OpenApiDocument, schema: Schema): Property[] {
  const members = listMembers(document, schema);
  const found = new Map<string, (Schema | boolean)[]>();
  for (const { properties } of members)
    for (const [name, property] of Object.entries(properties ?? {}))
      found.set(name, [...(found.get(name) ?? []), property]);
  return [...found].flatMap(([name, declared]) => {
    if (declared.includes(false)) return [];
    const requiring = members.filter(({ required = [] }) => required.includes(name));
    const requiredBy = requiring.length === 0 ? undefined : requiring.every(isNeed) ? 'open-source' : 'both';
    return [{ name, schema: join(declared.filter((each) => typeof each === 'object')), requiredBy }];
  });
}

/**
 * Lists a schema and all members of its `allOf`. Those of a requirement of one edition are marked
 * as it is.
 */
function listMembers(document: OpenApiDocument, schema: Schema): Schema[] {
  const target = resolveReference(document, schema);
  const members = [target, ...(target.allOf ?? []).flatMap((member) => listMembers(document, member))];
  return isNeed(target) ? members.map(markNeed) : members;
}

function markNeed(schema: Schema): Schema {
  const entries = Object.entries(schema.properties ?? {}).map(([name, property]) => [
    name,
    typeof property === 'object' ? { ...property, 'x-jambonz-edition': 'open-source' } : property,
  ]);
  return { ...schema, 'x-jambonz-edition': 'open-source', properties: Object.fromEntries(entries) };
}

function isNeed(schema: Schema): boolean {
  return schema['x-jambonz-edition'] === 'open-source';
}

/**
 * Joins the declarations of one property: the first describes it, and the others add what is
 * inside.
 */
function join([first = {}, ...others]: readonly Schema[]): Schema {
  return others.length === 0 ? first : { ...first, allOf: [...(first.allOf ?? []), ...others] };
}
