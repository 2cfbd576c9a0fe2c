import { type Inventory, joinPath, parts } from './inventory.ts';
import { type Spec, specs } from './packages.ts';

const partNames = new Set(parts.flatMap(({ specs: name = [] }) => name));

/** Lists the properties of a verb or a part in specs.json. */
export function createSpecsInventory(name: string): Inventory {
  const inventory: Inventory = new Map([['', { types: ['object'], required: false }]]);
  addPart(name, '');
  return inventory;

  function addPart(of: string, path: string): void {
    const { properties = {}, required = [] } = specs[of] ?? {};
    for (const [key, spec] of Object.entries(properties)) {
      if (key !== '_') addProperty(spec, joinPath(path, key), required.includes(key));
    }
  }

  function addProperty(spec: Spec, path: string, required: boolean): void {
    if (Array.isArray(spec)) {
      inventory.set(path, { types: ['array'], required });
      addProperty(spec[0], `${path}[]`, false);
    } else if (typeof spec === 'object') {
      inventory.set(path, { types: [spec.type], values: spec.enum, required });
    } else if (!spec.startsWith('#')) {
      const types = spec.split('|').map((type) => type.trim());
      const isOpaque = types.includes('object') || types.includes('array');
      inventory.set(path, { types, required, ...(isOpaque && { opaque: 'anything' }) });
    } else {
      const part = spec.slice(1);
      inventory.set(path, { types: ['object'], required, ...(partNames.has(part) && { opaque: 'part' }) });
      if (!partNames.has(part)) addPart(part, path);
    }
  }
}

/**
 * The names of the definitions in specs.json that no definition references. Most of these
 * definitions are verbs.
 */
export const specsVerbs = Object.keys(specs).filter(
  (name) =>
    !Object.values(specs).some(({ properties }) =>
      Object.values(properties).some((spec) => [spec].flat().includes(`#${name}`)),
    ),
);
