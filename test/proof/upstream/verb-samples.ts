import { documentsOf, sample, type Wanted } from './arbitrary.ts';
import type { JsonSchema } from './json-schema.ts';
import { ours } from './ours.ts';
import { upstream } from './packages.ts';

export type Members = Record<string, unknown>;

/** Creates a verb with required properties only. */
export function createMinimalSample(schema: JsonSchema): Members {
  return createValidSamples(schema, { optional: 'none' })[0] ?? {};
}

/**
 * Creates a verb with all properties that can be combined, nested a few levels deep. Chooses the
 * sample that the largest number of validators accepts.
 */
export function createFullSample(schema: JsonSchema, openSource = false): Members {
  const countAccepting = (verb: Members) =>
    Object.values(upstream).filter((refusal) => refusal([verb]) === undefined).length;
  const [best] = createValidSamples(schema, { optional: 'all', openSource }).sort(
    (a, b) => countAccepting(b) - countAccepting(a),
  );
  return best ?? {};
}

function createValidSamples(schema: JsonSchema, wanted: Wanted): Members[] {
  const valid = sample(documentsOf(schema, wanted), 50).filter((verb) => ours.lines([verb]).length === 0);
  if (valid.length === 0) throw new Error(`no valid document of ${JSON.stringify(schema.properties?.verb)} among 50`);
  return valid as Members[];
}
