import { basename } from 'node:path';
import { type Entry, type Inventory, joinPath, parts } from './inventory.ts';
import { type JsonSchema, typesOf, valuesOf } from './json-schema.ts';
import { readFiles } from './packages.ts';

type SchemaNode = JsonSchema & { not?: JsonSchema; $defs?: Record<string, SchemaNode> };

const files = new Map(
  [...readFiles('schema', '.schema.json')].map(([path, text]): [string, SchemaNode] => [path, JSON.parse(text)]),
);
const findFile = (folder: string, name: string) => files.get(`${folder}/${name.replace(':', '-')}.schema.json`);
const partNames = new Set(parts.flatMap(({ schema = [] }) => schema));

/** The schemas of verbs in @jambonz/schema, by verb. One file of the package declares two verbs. */
export const schemaVerbs = new Map(
  [...files]
    .filter(([path]) => path.startsWith('verbs/'))
    .flatMap(([, node]) => listVerbNames(node).map((verb) => [verb, node] as const)),
);

function listVerbNames({ properties }: SchemaNode): string[] {
  const verb = properties?.verb;
  return typeof verb === 'object' ? (valuesOf(verb) as string[]) : [];
}

export function findSchemaPart(name: string): SchemaNode | undefined {
  return findFile('components', name) ?? findFile('verbs', name) ?? findFile('callbacks', name);
}

/** The schemas of webhooks in @jambonz/schema, by name. */
export const schemaCallbacks = new Map(
  [...files].flatMap(([path, node]) => {
    const [, name] = /^callbacks\/(.+)\.schema\.json$/.exec(path) ?? [];
    return name === undefined ? [] : [[name, node] as const];
  }),
);

/**
 * Lists the properties of a schema of @jambonz/schema. Merges the properties of all its
 * alternatives.
 */
export function createSchemaInventory(root: SchemaNode): Inventory {
  const inventory: Inventory = new Map();
  visit(root, '');
  return inventory;

  function visit(node: SchemaNode, path: string): void {
    const entry: Entry = inventory.get(path) ?? { types: [], required: false };
    inventory.set(path, entry);
    const name = node.$ref && basename(node.$ref);
    if (name && !node.$ref?.startsWith('#') && partNames.has(name)) entry.opaque = 'part';
    const target = name ? ((node.$ref?.startsWith('#') ? root.$defs?.[name] : findSchemaPart(name)) ?? {}) : node;

    entry.types.push(...listTypes(target));
    const values = valuesOf(target);
    if (values) entry.values = [...(entry.values ?? []), ...values];
    if (entry.opaque) {
      entry.types.push(...listAlternatives(target).flatMap(listTypes));
      return;
    }
    if (isFree(target)) entry.opaque = 'anything';
    for (const each of listAlternatives(target)) visit(each, path);
    for (const [member, schema] of Object.entries(target.properties ?? {})) {
      if (typeof schema === 'object' && !('not' in schema) && member !== 'verb') visit(schema, joinPath(path, member));
    }
    for (const member of target.required ?? []) {
      const required = inventory.get(joinPath(path, member));
      if (required) required.required = true;
    }
    if (target.items) visit(target.items, `${path}[]`);
    if (typeof target.additionalProperties === 'object') visit(target.additionalProperties, joinPath(path, '*'));
  }
}

function listAlternatives({ allOf = [], oneOf = [] }: SchemaNode): SchemaNode[] {
  return [...allOf.filter((each) => !each.if), ...oneOf];
}

function listTypes(node: SchemaNode): string[] {
  const types = node.type ? typesOf(node) : (valuesOf(node) ?? []).map((value) => typeof value);
  return types.map((type) => (type === 'integer' ? 'number' : type));
}

function isFree({ type, properties, additionalProperties, allOf, oneOf }: SchemaNode): boolean {
  return (
    type === 'object' &&
    !properties &&
    typeof additionalProperties !== 'object' &&
    additionalProperties !== false &&
    !allOf &&
    !oneOf
  );
}
