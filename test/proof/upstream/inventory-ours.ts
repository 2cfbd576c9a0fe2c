import { type Entry, type Inventory, joinPath, parts } from './inventory.ts';
import { flatten, type JsonSchema, typesOf, valuesOf } from './json-schema.ts';

const partNames = new Set(parts.map(({ ours }) => `#/components/schemas/${ours}`));

/** Lists the properties of one of our schemas. */
export function createOurInventory(schema: JsonSchema): Inventory {
  const inventory: Inventory = new Map();
  visit(schema, '', false);
  return inventory;

  function visit(node: JsonSchema, path: string, required: boolean): void {
    const shape = flatten(node);
    const { properties = {}, items, additionalProperties } = shape;
    const isPart = path !== '' && partNames.has(referenceOf(node) ?? '');
    const entry: Entry = {
      types: typesOf(shape).map((type) => (type === 'integer' ? 'number' : type)),
      values: valuesOf(shape),
      required,
    };
    inventory.set(path, entry);
    if (isPart || shape.oneOf) entry.opaque = 'part';
    else if (additionalProperties === true && Object.keys(properties).length === 0) entry.opaque = 'anything';
    else {
      for (const [name, member] of Object.entries(properties)) {
        if (typeof member === 'object' && name !== 'verb')
          visit(member, joinPath(path, name), shape.required?.includes(name) ?? false);
      }
      if (items) visit(items, `${path}[]`, false);
      if (typeof additionalProperties === 'object') visit(additionalProperties, joinPath(path, '*'), false);
    }
  }
}

/** Returns the `$ref` of a schema node, or else the first `$ref` in the `allOf` of the node. */
function referenceOf({ $ref, allOf = [] }: JsonSchema): string | undefined {
  return $ref ?? allOf.map(referenceOf).find((reference) => reference !== undefined);
}
