import { documentsOf, sample, type Wanted } from './arbitrary.ts';
import type { JsonSchema } from './json-schema.ts';
import { ours } from './ours.ts';
import { upstream } from './packages.ts';
import { type SpeechVendor, useSettings } from './speech-vendors.ts';

export type Members = Record<string, unknown>;

/** Creates a verb with required properties only. */
export function createMinimalSample(schema: JsonSchema): Members {
  return createValidSamples(schema, { optional: 'none' })[0] ?? {};
}

/**
 * Creates a verb with all properties that can be combined, nested a few levels deep, but without
 * settings of speech vendors. Chooses the sample that the largest number of validators accepts.
 */
export function createFullSample(schema: JsonSchema, openSource = false): Members {
  const countAccepting = (verb: Members) =>
    Object.values(upstream).filter((refusal) => refusal([verb]) === undefined).length;
  const wanted = { optional: 'all', openSource, withoutVendorSettings: true } as const;
  const [best] = createValidSamples(schema, wanted).sort((a, b) => countAccepting(b) - countAccepting(a));
  return best ?? {};
}

/** Creates a verb with all settings of a speech vendor. */
export function createSettingsSample({ name, schema }: SpeechVendor, openSource = false): Members {
  const toVerb = (settings: unknown) => useSettings(name, settings);
  return createValidSamples(schema, { optional: 'all', openSource }, toVerb)[0] ?? {};
}

function createValidSamples(schema: JsonSchema, wanted: Wanted, toVerb = (members: unknown) => members): Members[] {
  const valid = sample(documentsOf(schema, wanted), 50)
    .map(toVerb)
    .filter((verb) => ours.lines([verb]).length === 0);
  if (valid.length === 0) throw new Error(`no valid document of ${JSON.stringify(schema.properties?.verb)} among 50`);
  return valid as Members[];
}
