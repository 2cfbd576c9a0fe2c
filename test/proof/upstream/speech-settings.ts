import { schemaPart } from './inventory-schema.ts';
import { schemas } from './ours.ts';
import { specs } from './packages.ts';

const vendors = Object.keys(schemas.recognizer?.properties ?? {}).filter((name) => name.endsWith('Options'));

/** The settings of speech vendors that we list, because the open-source server refuses them. */
export function listedSettings(): string[] {
  return vendors.flatMap((vendor) => {
    const settings = schemas.recognizer?.properties?.[vendor];
    return typeof settings === 'object'
      ? Object.keys(settings.properties ?? {}).map((name) => `${vendor}.${name}`)
      : [];
  });
}

/** The settings that @jambonz/schema has and specs.json has not, of the vendors that both know. */
export function commercialSettings(): string[] {
  return vendors.flatMap((vendor) => {
    const theirs = Object.keys(schemaPart(`recognizer-${vendor}`)?.properties ?? {});
    const known = specs[vendor]?.properties;
    return known ? theirs.filter((name) => !(name in known)).map((name) => `${vendor}.${name}`) : [];
  });
}
