import { createMutants, type Mutant } from './mutants.ts';
import { isCommercial, ours, verbs } from './ours.ts';
import { type Upstream, upstream } from './packages.ts';
import { listSpeechVendors } from './speech-vendors.ts';
import { createFullSample, createSettingsSample } from './verb-samples.ts';

/**
 * A verb meant to be valid, the errors that our schemas find in the verb, and the validators that
 * refuse the verb.
 */
export interface Base {
  verb: { verb: string; [member: string]: unknown };
  isExample: boolean;
  mistakes: string[];
  refusedBy: Upstream[];
}

export interface Verdict extends Mutant {
  /** The errors that our schemas find in the mutant, one line for each. */
  lines: string[];
  /** The validators that refuse the mutant. */
  refusedBy: Upstream[];
  /** The validators that accept the unchanged verb. Only these validators judge the mutant. */
  asked: Upstream[];
}

/**
 * The validators of the packages, except that of the SDK, which is slow and agrees with
 * `validateApp`, as samples.test.ts checks.
 */
export const validators = ['schema', 'schemaApp', 'specs'] as const;

/**
 * Returns the examples of our schemas. Adds a sample with all properties of each verb and with all
 * settings of each speech vendor, one for each edition of jambonz.
 */
export function createBases(): Base[] {
  const settings = [false, true].flatMap((openSource) =>
    listSpeechVendors(openSource).map((vendor) => createBase(createSettingsSample(vendor, openSource) as Base['verb'])),
  );
  const ofVerbs = [...verbs.values()].flatMap((schema) => {
    const full = isCommercial(schema)
      ? [createFullSample(schema)]
      : [createFullSample(schema), createFullSample(schema, true)];
    const examples = (schema.examples ?? []) as Base['verb'][];
    return [...examples.map((verb) => createBase(verb, true)), ...full.map((verb) => createBase(verb as Base['verb']))];
  });
  return [...ofVerbs, ...settings];
}

function createBase(verb: Base['verb'], isExample = false): Base {
  return {
    verb,
    isExample,
    mistakes: ours.lines([verb]),
    refusedBy: validators.filter((name) => upstream[name]([verb]) !== undefined),
  };
}

/** Judges each mutant, or one in `step` mutants. */
export function judgeMutants(of: readonly Base[], step = 1): Verdict[] {
  let count = 0;
  return of.flatMap(({ verb, refusedBy }) => {
    const asked = validators.filter((name) => !refusedBy.includes(name));
    const chosen = createMutants(verb).filter(() => count++ % step === 0);
    return chosen.map((mutant) => ({
      ...mutant,
      lines: ours.lines(mutant.verbs),
      refusedBy: asked.filter((name) => upstream[name](mutant.verbs) !== undefined),
      asked,
    }));
  });
}

/** Formats the name of a mutant, for example `null say /0/text`. */
export function nameOf({ kind, verb, pointer }: Verdict): string {
  return `${kind} ${verb} ${pointer}`;
}
