import { compareInventories, parts } from './inventory.ts';
import { createOurInventory } from './inventory-ours.ts';
import { createSchemaInventory, findSchemaPart, schemaVerbs } from './inventory-schema.ts';
import { createSpecsInventory, specsVerbs } from './inventory-specs.ts';
import { schemas, verbs } from './ours.ts';
import { canonicalName, specs } from './packages.ts';

/**
 * Lists every difference between our schemas (of verbs and of parts of verbs) and the schemas of
 * @jambonz/schema and verb-specifications.
 */
export function findDifferences(): string[] {
  return [...verbs]
    .flatMap(([verb, schema]) => {
      const ours = createOurInventory(schema);
      const theirs = schemaVerbs.get(verb);
      return [
        ...(theirs
          ? compareInventories(verb, ours, createSchemaInventory(theirs), 'schema')
          : [`${verb}: not in schema`]),
        ...(canonicalName(verb) in specs
          ? compareInventories(verb, ours, createSpecsInventory(canonicalName(verb)), 'specs')
          : [`${verb}: not in specs`]),
      ];
    })
    .concat(compareParts(), listOnlyTheirs());
}

function compareParts(): string[] {
  return parts.flatMap((part) => {
    const schema = schemas[part.ours];
    const theirs = part.schema && findSchemaPart(part.schema);
    if (!schema) return [`(${part.ours}): not ours`];
    return [
      ...(theirs
        ? compareInventories(`(${part.ours})`, createOurInventory(schema), createSchemaInventory(theirs), 'schema')
        : []),
      ...(part.specs && part.specs in specs
        ? compareInventories(`(${part.ours})`, createOurInventory(schema), createSpecsInventory(part.specs), 'specs')
        : []),
    ];
  });
}

function listOnlyTheirs(): string[] {
  return [
    ...[...schemaVerbs.keys()].filter((verb) => !verbs.has(verb)).map((verb) => `${verb}: only in schema`),
    ...specsVerbs.filter((verb) => !verbs.has(verb)).map((verb) => `${verb}: only in specs`),
  ];
}
