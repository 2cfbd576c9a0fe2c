import { documentsOf, sample, type Wanted } from './arbitrary.ts';
import type { JsonSchema } from './json-schema.ts';
import { ours } from './ours.ts';
import { upstream } from './packages.ts';

export type Members = Record<string, unknown>;

/** A verb with what it needs and no more. */
export function minimalSample(schema: JsonSchema): Members {
  return validSamples(schema, { optional: 'none' })[0] ?? {};
}

/** A verb with everything that can be together, a few levels deep. Of many such, one that most validators of the packages accept. */
export function fullSample(schema: JsonSchema, openSource = false): Members {
  const acceptedBy = (verb: Members) =>
    Object.values(upstream).filter((refusal) => refusal([verb]) === undefined).length;
  const [best] = validSamples(schema, { optional: 'all', openSource }).sort((a, b) => acceptedBy(b) - acceptedBy(a));
  return best ?? {};
}

function validSamples(schema: JsonSchema, wanted: Wanted): Members[] {
  const valid = sample(documentsOf(schema, wanted), 50).filter((verb) => ours.lines([verb]).length === 0);
  if (valid.length === 0) throw new Error(`no valid document of ${JSON.stringify(schema.properties?.verb)} among 50`);
  return valid as Members[];
}
