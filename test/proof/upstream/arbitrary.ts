import fc from 'fast-check';
import { deref, type JsonSchema, listVariants, typesOf, valuesOf } from './json-schema.ts';
import { isCommercial } from './ours.ts';

export interface Wanted {
  /** Omits features that only the commercial edition of jambonz has. */
  openSource?: boolean;
  /** Includes none or all of the optional properties. Random by default. */
  optional?: 'none' | 'all';
  /** Omits the settings of speech vendors, which are many and the same in every verb. */
  withoutVendorSettings?: boolean;
}

/**
 * The maximum depth of objects with optional properties. Deeper objects have only required
 * properties, because verbs can be nested without limit.
 */
const maxDepth = 4;

/**
 * Creates random documents that follow a schema. A few documents are invalid, because they match
 * the `else` of a condition whose `if` they also satisfy. Callers must remove invalid documents
 * with the validator.
 */
export function documentsOf(schema: JsonSchema, wanted: Wanted = {}): fc.Arbitrary<unknown> {
  const branches = Array.from({ length: maxDepth + 1 }, () => new Map<JsonSchema, fc.Arbitrary<unknown>>());
  return createAny(schema, 0);

  function createAny(node: JsonSchema, depth: number): fc.Arbitrary<unknown> {
    const options = listVariants(node).map((variant) => createVariant(variant, depth));
    return fc.oneof(...options);
  }

  function createVariant(node: JsonSchema, depth: number): fc.Arbitrary<unknown> {
    const values = valuesOf(node);
    if (values) return fc.constantFrom(...values);
    if (node.oneOf) return fc.oneof(...node.oneOf.filter(isWanted).map((branch) => createBranch(branch, depth)));
    const types = node.type ? typesOf(node) : ['string'];
    return fc.oneof(...types.map((type) => createOfType(type, node, depth)));
  }

  /** Creates the documents of a `oneOf` branch, lazily and once for each depth. */
  function createBranch(branch: JsonSchema, depth: number): fc.Arbitrary<unknown> {
    return fc.constant(null).chain(() => {
      const level = Math.min(depth, maxDepth);
      const arbitrary = branches[level]?.get(deref(branch)) ?? createAny(branch, level);
      branches[level]?.set(deref(branch), arbitrary);
      return arbitrary;
    });
  }

  function createOfType(type: string, node: JsonSchema, depth: number): fc.Arbitrary<unknown> {
    switch (type) {
      case 'string':
        return node.pattern
          ? fc.stringMatching(new RegExp(node.pattern))
          : fc.string({ minLength: node.minLength ?? 0, maxLength: 8 });
      case 'integer':
        return fc.integer({ min: node.minimum ?? 1, max: node.maximum ?? 10_000 });
      case 'number':
        return fc
          .integer({ min: Math.ceil((node.minimum ?? 0) * 4), max: Math.floor((node.maximum ?? 1_000) * 4) })
          .map((quarters) => quarters / 4);
      case 'boolean':
        return fc.boolean();
      case 'array':
        return fc.array(createAny(node.items ?? {}, depth + 1), { minLength: node.minItems ?? 0, maxLength: 2 });
      default:
        return createObject(node, depth);
    }
  }

  function createObject(
    { properties = {}, required = [], additionalProperties }: JsonSchema,
    depth: number,
  ): fc.Arbitrary<object> {
    const optional = Object.keys(properties).filter((name) => !required.includes(name) && isWanted(properties[name]));
    const members = required.concat(depth < maxDepth && wanted.optional !== 'none' ? optional : []);
    const model = Object.fromEntries(members.map((name) => [name, createAny(schemaAt(properties[name]), depth + 1)]));
    const rest = createRest(additionalProperties, depth);
    return chooseNames(required, members.slice(required.length), depth).chain((names) =>
      fc.tuple(rest, fc.record(pick(model, names))).map((parts) => Object.assign({}, ...parts)),
    );
  }

  function chooseNames(required: string[], optional: string[], depth: number): fc.Arbitrary<string[]> {
    if (wanted.optional === 'all' || optional.length === 0) return fc.constant([...required, ...optional]);
    return fc
      .subarray(optional, { maxLength: Math.min(optional.length, depth === 0 ? 6 : 3) })
      .map((names) => [...required, ...names]);
  }

  function createRest(additional: JsonSchema | boolean | undefined, depth: number): fc.Arbitrary<object> {
    if (additional === true)
      return wanted.optional ? fc.constant({}) : fc.constantFrom({}, {}, {}, {}, { anything: 1 });
    if (typeof additional !== 'object') return fc.constant({});
    return fc.dictionary(fc.constantFrom('a', 'b'), createAny(additional, depth + 1), { maxKeys: 1 });
  }

  function isWanted(node: JsonSchema | boolean | undefined): boolean {
    if (typeof node !== 'object' || (wanted.openSource && isCommercial(node))) return false;
    return !(wanted.withoutVendorSettings && deref(node)['x-vendor-settings']);
  }
}

function pick<Value>(from: Record<string, Value>, names: string[]): Record<string, Value> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
}

function schemaAt(node: JsonSchema | boolean | undefined): JsonSchema {
  return typeof node === 'object' ? node : {};
}

/** Generates `numRuns` values with a fixed seed. Returns them after a round trip through JSON. */
export function sample(arbitrary: fc.Arbitrary<unknown>, numRuns: number): unknown[] {
  return fc.sample(arbitrary, { numRuns, seed: 42 }).map((value) => JSON.parse(JSON.stringify(value)));
}
