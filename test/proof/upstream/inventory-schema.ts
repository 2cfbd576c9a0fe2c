import { basename } from 'node:path';
import { type Entry, type Inventory, parts, under } from './inventory.ts';
import { type JsonSchema, typesOf, valuesOf } from './json-schema.ts';
import { filesOf } from './packages.ts';

type Node = JsonSchema & { not?: JsonSchema; $defs?: Record<string, Node> };

const files = new Map(
  [...filesOf('schema', '.schema.json')].map(([path, text]): [string, Node] => [path, JSON.parse(text)]),
);
const named = (folder: string, name: string) => files.get(`${folder}/${name.replace(':', '-')}.schema.json`);
const partNames = new Set(parts.flatMap(({ schema = [] }) => schema));

/** Their verbs: a file says itself which, and one is for two. */
export const schemaVerbs = new Map(
  [...files]
    .filter(([path]) => path.startsWith('verbs/'))
    .flatMap(([, node]) => verbNames(node).map((verb) => [verb, node] as const)),
);

function verbNames({ properties }: Node): string[] {
  const verb = properties?.verb;
  return typeof verb === 'object' ? (valuesOf(verb) as string[]) : [];
}

export function schemaPart(name: string): Node | undefined {
  return named('components', name) ?? named('verbs', name);
}

/** The properties of a schema of @jambonz/schema, those of its alternatives together. */
export function schemaInventory(root: Node): Inventory {
  const inventory: Inventory = new Map();
  visit(root, '');
  return inventory;

  function visit(node: Node, path: string): void {
    const entry: Entry = inventory.get(path) ?? { types: [], required: false };
    inventory.set(path, entry);
    const name = node.$ref && basename(node.$ref);
    if (name && !node.$ref?.startsWith('#') && partNames.has(name)) entry.opaque = 'part';
    const target = name ? ((node.$ref?.startsWith('#') ? root.$defs?.[name] : schemaPart(name)) ?? {}) : node;

    entry.types.push(...typesIn(target));
    const values = valuesOf(target);
    if (values) entry.values = [...(entry.values ?? []), ...values];
    if (entry.opaque) {
      entry.types.push(...alternatives(target).flatMap(typesIn));
      return;
    }
    if (isFree(target)) entry.opaque = 'anything';
    for (const each of alternatives(target)) visit(each, path);
    for (const [member, schema] of Object.entries(target.properties ?? {})) {
      if (typeof schema === 'object' && !('not' in schema) && member !== 'verb') visit(schema, under(path, member));
    }
    for (const member of target.required ?? []) {
      const required = inventory.get(under(path, member));
      if (required) required.required = true;
    }
    if (target.items) visit(target.items, `${path}[]`);
    if (typeof target.additionalProperties === 'object') visit(target.additionalProperties, under(path, '*'));
  }
}

function alternatives({ allOf = [], oneOf = [] }: Node): Node[] {
  return [...allOf.filter((each) => !each.if), ...oneOf];
}

function typesIn(node: Node): string[] {
  const types = node.type ? typesOf(node) : (valuesOf(node) ?? []).map((value) => typeof value);
  return types.map((type) => (type === 'integer' ? 'number' : type));
}

function isFree({ type, properties, additionalProperties, allOf, oneOf }: Node): boolean {
  return (
    type === 'object' &&
    !properties &&
    typeof additionalProperties !== 'object' &&
    additionalProperties !== false &&
    !allOf &&
    !oneOf
  );
}
