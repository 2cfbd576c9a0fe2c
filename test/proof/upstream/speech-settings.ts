import { findSchemaPart } from './inventory-schema.ts';
import { schemas } from './ours.ts';
import { specs } from './packages.ts';

const vendors = Object.keys(schemas.recognizer?.properties ?? {}).filter((name) => name.endsWith('Options'));

/**
 * Lists the settings of speech vendors that our schemas declare and the open-source server refuses.
 */
export function listOurSettings(): string[] {
  return vendors.flatMap((vendor) => {
    const settings = schemas.recognizer?.properties?.[vendor];
    return typeof settings === 'object'
      ? Object.keys(settings.properties ?? {}).map((name) => `${vendor}.${name}`)
      : [];
  });
}

/**
 * Lists the settings that @jambonz/schema has and specs.json lacks, for speech vendors that both
 * describe.
 */
export function listCommercialSettings(): string[] {
  return vendors.flatMap((vendor) => {
    const theirs = Object.keys(findSchemaPart(`recognizer-${vendor}`)?.properties ?? {});
    const known = specs[vendor]?.properties;
    return known ? theirs.filter((name) => !(name in known)).map((name) => `${vendor}.${name}`) : [];
  });
}
