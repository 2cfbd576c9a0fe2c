import fc from 'fast-check';
import { deref, type JsonSchema, typesOf, valuesOf, variants } from './json-schema.ts';
import { isCommercial } from './ours.ts';

export interface Wanted {
  /** Leaves out what only the commercial edition accepts. */
  openSource?: boolean;
  /** Which of the properties that may be absent are there: at random unless given. */
  optional?: 'none' | 'all';
}

/** Below this, objects have what they need and no more: verbs may be nested in verbs without end. */
const deepest = 4;

/**
 * Documents of a schema. A few of them the schema refuses after all, for the `else` of a condition whose `if` they happen
 * to satisfy: ask the validator.
 */
export function documentsOf(schema: JsonSchema, wanted: Wanted = {}): fc.Arbitrary<unknown> {
  const known = Array.from({ length: deepest + 1 }, () => new Map<JsonSchema, fc.Arbitrary<unknown>>());
  return any(schema, 0);

  function any(node: JsonSchema, depth: number): fc.Arbitrary<unknown> {
    const options = variants(node).map((variant) => one(variant, depth));
    return fc.oneof(...options);
  }

  function one(node: JsonSchema, depth: number): fc.Arbitrary<unknown> {
    const values = valuesOf(node);
    if (values) return fc.constantFrom(...values);
    if (node.oneOf) return fc.oneof(...node.oneOf.filter(isWanted).map((branch) => branchOf(branch, depth)));
    const types = node.type ? typesOf(node) : ['string'];
    return fc.oneof(...types.map((type) => ofType(type, node, depth)));
  }

  /** The verbs of a nested list: built when they are needed, and once for each depth. */
  function branchOf(branch: JsonSchema, depth: number): fc.Arbitrary<unknown> {
    return fc.constant(null).chain(() => {
      const level = Math.min(depth, deepest);
      const arbitrary = known[level]?.get(deref(branch)) ?? any(branch, level);
      known[level]?.set(deref(branch), arbitrary);
      return arbitrary;
    });
  }

  function ofType(type: string, node: JsonSchema, depth: number): fc.Arbitrary<unknown> {
    switch (type) {
      case 'string':
        return node.pattern
          ? fc.stringMatching(new RegExp(node.pattern))
          : fc.string({ minLength: node.minLength ?? 0, maxLength: 8 });
      case 'integer':
        return fc.integer({ min: node.minimum ?? 1, max: node.maximum ?? 10_000 });
      case 'number':
        return fc
          .integer({ min: (node.minimum ?? 0) * 4, max: (node.maximum ?? 1_000) * 4 })
          .map((quarters) => quarters / 4);
      case 'boolean':
        return fc.boolean();
      case 'array':
        return fc.array(any(node.items ?? {}, depth + 1), { minLength: node.minItems ?? 0, maxLength: 2 });
      default:
        return object(node, depth);
    }
  }

  function object(
    { properties = {}, required = [], additionalProperties }: JsonSchema,
    depth: number,
  ): fc.Arbitrary<object> {
    const optional = Object.keys(properties).filter((name) => !required.includes(name) && isWanted(properties[name]));
    const members = required.concat(depth < deepest && wanted.optional !== 'none' ? optional : []);
    const model = Object.fromEntries(members.map((name) => [name, any(schemaAt(properties[name]), depth + 1)]));
    const rest = restOf(additionalProperties, depth);
    return some(required, members.slice(required.length), depth).chain((names) =>
      fc.tuple(rest, fc.record(pick(model, names))).map((parts) => Object.assign({}, ...parts)),
    );
  }

  function some(required: string[], optional: string[], depth: number): fc.Arbitrary<string[]> {
    if (wanted.optional === 'all' || optional.length === 0) return fc.constant([...required, ...optional]);
    return fc
      .subarray(optional, { maxLength: Math.min(optional.length, depth === 0 ? 6 : 3) })
      .map((names) => [...required, ...names]);
  }

  function restOf(additional: JsonSchema | boolean | undefined, depth: number): fc.Arbitrary<object> {
    if (additional === true)
      return wanted.optional ? fc.constant({}) : fc.constantFrom({}, {}, {}, {}, { anything: 1 });
    if (typeof additional !== 'object') return fc.constant({});
    return fc.dictionary(fc.constantFrom('a', 'b'), any(additional, depth + 1), { maxKeys: 1 });
  }

  function isWanted(node: JsonSchema | boolean | undefined): boolean {
    if (typeof node !== 'object' || (wanted.openSource && isCommercial(node))) return false;
    return variants(node).some((variant) => variant.type || valuesOf(variant) || variant.oneOf); // else only its name is known
  }
}

function pick<Value>(from: Record<string, Value>, names: string[]): Record<string, Value> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
}

function schemaAt(node: JsonSchema | boolean | undefined): JsonSchema {
  return typeof node === 'object' ? node : {};
}

/** So many of them, the same each time, as they come out of JSON. */
export function sample(arbitrary: fc.Arbitrary<unknown>, numRuns: number): unknown[] {
  return fc.sample(arbitrary, { numRuns, seed: 42 }).map((value) => JSON.parse(JSON.stringify(value)));
}
