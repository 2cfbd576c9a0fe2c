import { type OpenApiDocument, resolveReference, type Schema } from '../../../openapi/contract/document.ts';

interface Property {
  name: string;
  schema: Schema;
  isRequired: boolean;
}

/** Lists the properties of a schema, its own before those of its `allOf`. Forbidden ones are left out. */
export function listProperties(document: OpenApiDocument, schema: Schema): Property[] {
  const members = listMembers(document, schema);
  const required = new Set(members.flatMap((member) => member.required ?? []));
  const found = new Map<string, Schema | boolean>();
  for (const { properties } of members)
    for (const [name, property] of Object.entries(properties ?? {})) if (!found.has(name)) found.set(name, property);
  return [...found].flatMap(([name, property]) =>
    property === false ? [] : [{ name, schema: property === true ? {} : property, isRequired: required.has(name) }],
  );
}

/** Lists a schema and all members of its `allOf`, without what only one edition requires. */
function listMembers(document: OpenApiDocument, schema: Schema): Schema[] {
  const target = resolveReference(document, schema);
  if (target['x-jambonz-edition'] === 'open-source') return [];
  return [target, ...(target.allOf ?? []).flatMap((member) => listMembers(document, member))];
}
