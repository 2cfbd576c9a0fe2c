import { expect, it } from 'vitest';
import { compareInventories, type Inventory } from './inventory.ts';
import { createOurInventory } from './inventory-ours.ts';
import { createSchemaInventory, schemaCallbacks } from './inventory-schema.ts';
import { deref } from './json-schema.ts';
import { knownFields, ourNames, repeatedPayloads } from './known-fields.ts';
import { schemas } from './ours.ts';

const callbacks = [...schemaCallbacks].filter(([name]) => !(name in repeatedPayloads));

it('every webhook of the schemas of jambonz is in the catalogue, except messages that repeat one', () => {
  expect(callbacks.filter(([name]) => !schemas[ourNames[name] ?? '']).map(([name]) => name)).toEqual([]);
  expect(Object.keys(repeatedPayloads).filter((name) => !schemaCallbacks.has(name))).toEqual([]);
});

it('our webhooks have the same fields as in the schemas of jambonz, except for known differences', () => {
  const found = callbacks.flatMap(([name, node]) =>
    compareInventories(name, readOurs(name), createSchemaInventory(node), 'schema')
      .filter((line) => /: (only|not) in /.test(line))
      .filter((line) => name === 'base' || !isOfEveryWebhook(line)),
  );
  const known = knownFields.flatMap(({ of, differences }) =>
    of.flatMap((name) => differences.map((each) => `${name} ${each}`)),
  );
  console.log(`${found.length} fields of webhooks differ, ${knownFields.length} reasons`);
  expect({
    appeared: found.filter((line) => !known.includes(line)),
    vanished: known.filter((line) => !found.includes(line)),
  }).toEqual({ appeared: [], vanished: [] });
});

it('our webhooks name every value of the schemas of jambonz', () => {
  const missing = callbacks.flatMap(([name, node]) => {
    const ours = readOurs(name);
    const text = JSON.stringify(inline(schemas[ourNames[name] ?? ''] ?? {}));
    return [...createSchemaInventory(node)]
      .filter(([path]) => ours.has(path))
      .flatMap(([path, { values = [] }]) =>
        values.filter((value) => !text.includes(String(value))).map((value) => `${name} ${path}: ${value}`),
      );
  });
  expect(missing).toEqual([]);
});

function readOurs(callback: string): Inventory {
  return createOurInventory(schemas[ourNames[callback] ?? ''] ?? {});
}

/** Whether a difference is one of our fields of every webhook, which `base` compares once. */
function isOfEveryWebhook(line: string): boolean {
  const field = /^\S+ ([^:]+): not in /.exec(line)?.[1];
  return field !== undefined && readOurs('base').has(field);
}

/** Replaces each reference by its target, so that the text of a schema is complete. */
function inline(schema: object): unknown {
  return JSON.parse(JSON.stringify(schema), (_, value) => (value?.$ref ? inline(deref(value)) : value));
}
