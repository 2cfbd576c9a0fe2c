import { differences, parts } from './inventory.ts';
import { ourInventory } from './inventory-ours.ts';
import { schemaInventory, schemaPart, schemaVerbs } from './inventory-schema.ts';
import { specsInventory, specsVerbs } from './inventory-specs.ts';
import { schemas, verbs } from './ours.ts';
import { canonical, specs } from './packages.ts';

/** Every difference between our verbs and parts and those of both packages, a line each. */
export function foundDifferences(): string[] {
  return [...verbs]
    .flatMap(([verb, schema]) => {
      const ours = ourInventory(schema);
      const theirs = schemaVerbs.get(verb);
      return [
        ...(theirs ? differences(verb, ours, schemaInventory(theirs), 'schema') : [`${verb}: not in schema`]),
        ...(canonical(verb) in specs
          ? differences(verb, ours, specsInventory(canonical(verb)), 'specs')
          : [`${verb}: not in specs`]),
      ];
    })
    .concat(ofParts(), onlyTheirs());
}

function ofParts(): string[] {
  return parts.flatMap((part) => {
    const schema = schemas[part.ours];
    const theirs = part.schema && schemaPart(part.schema);
    if (!schema) return [`(${part.ours}): not ours`];
    return [
      ...(theirs ? differences(`(${part.ours})`, ourInventory(schema), schemaInventory(theirs), 'schema') : []),
      ...(part.specs && part.specs in specs
        ? differences(`(${part.ours})`, ourInventory(schema), specsInventory(part.specs), 'specs')
        : []),
    ];
  });
}

function onlyTheirs(): string[] {
  return [
    ...[...schemaVerbs.keys()].filter((verb) => !verbs.has(verb)).map((verb) => `${verb}: only in schema`),
    ...specsVerbs.filter((verb) => !verbs.has(verb)).map((verb) => `${verb}: only in specs`),
  ];
}
