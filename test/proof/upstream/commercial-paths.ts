import { joinPath } from './inventory.ts';
import { flatten, type JsonSchema } from './json-schema.ts';
import { isCommercial } from './ours.ts';

/** Lists the properties of a schema, at any depth, that are marked as commercial. */
export function listCommercialPaths(schema: JsonSchema, path = ''): string[] {
  if (isCommercial(schema)) return [path];
  const { properties = {}, items } = flatten(schema);
  return [
    ...Object.entries(properties).flatMap(([name, member]) =>
      typeof member === 'object' ? listCommercialPaths(member, joinPath(path, name)) : [],
    ),
    ...(items ? listCommercialPaths(items, `${path}[]`) : []),
  ];
}
