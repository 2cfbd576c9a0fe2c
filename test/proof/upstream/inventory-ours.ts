import { type Entry, type Inventory, parts, under } from './inventory.ts';
import { flat, type JsonSchema, typesOf, valuesOf } from './json-schema.ts';

const partNames = new Set(parts.map(({ ours }) => `#/components/schemas/${ours}`));

/** The properties of one of our schemas. */
export function ourInventory(schema: JsonSchema): Inventory {
  const inventory: Inventory = new Map();
  visit(schema, '', false);
  return inventory;

  function visit(node: JsonSchema, path: string, required: boolean): void {
    const shape = flat(node);
    const { properties = {}, items, additionalProperties } = shape;
    const isPart = path !== '' && partNames.has(referenceOf(node) ?? '');
    const entry: Entry = {
      types: typesOf(shape).map((type) => (type === 'integer' ? 'number' : type)),
      values: valuesOf(shape),
      required,
    };
    inventory.set(path, entry);
    if (isPart || shape.oneOf) entry.opaque = 'part';
    else if (additionalProperties === true && !Object.values(properties).some(isDescribed)) entry.opaque = 'anything';
    else {
      for (const [name, member] of Object.entries(properties)) {
        if (typeof member === 'object' && name !== 'verb')
          visit(member, under(path, name), shape.required?.includes(name) ?? false);
      }
      if (items) visit(items, `${path}[]`, false);
      if (typeof additionalProperties === 'object') visit(additionalProperties, under(path, '*'), false);
    }
  }
}

/** Of some settings of speech vendors we know the name only: speech-settings.ts compares those. */
function isDescribed(member: JsonSchema | boolean): boolean {
  return typeof member === 'object' && flat(member).type !== undefined;
}

/** What a node refers to, also where a condition was merged with it. */
function referenceOf({ $ref, allOf = [] }: JsonSchema): string | undefined {
  return $ref ?? allOf.map(referenceOf).find((reference) => reference !== undefined);
}
