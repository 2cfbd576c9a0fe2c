import { type Mutant, mutantsOf } from './mutants.ts';
import { isCommercial, ours, verbs } from './ours.ts';
import { type Upstream, upstream } from './packages.ts';
import { fullSample } from './verb-samples.ts';

/** A valid verb, and the validators that accept it. */
export interface Base {
  verb: { verb: string; [member: string]: unknown };
  isExample: boolean;
  mistakes: string[];
  refusedBy: Upstream[];
}

export interface Verdict extends Mutant {
  /** Our lines about it. */
  lines: string[];
  /** Who refuses it; a validator that refuses the base already is not asked. */
  refusedBy: Upstream[];
  asked: Upstream[];
}

/** The SDK takes longest and says what `validateApp` says: samples.test.ts compares the two. */
export const validators = ['schema', 'schemaApp', 'specs'] as const;

/** The examples of our schemas, and for every verb one with everything, as either edition would have it. */
export function bases(): Base[] {
  return [...verbs.values()].flatMap((schema) => {
    const full = isCommercial(schema) ? [fullSample(schema)] : [fullSample(schema), fullSample(schema, true)];
    const examples = (schema.examples ?? []) as Base['verb'][];
    return [...examples.map((verb) => baseOf(verb, true)), ...full.map((verb) => baseOf(verb as Base['verb']))];
  });
}

export function baseOf(verb: Base['verb'], isExample = false): Base {
  return {
    verb,
    isExample,
    mistakes: ours.lines([verb]),
    refusedBy: validators.filter((name) => upstream[name]([verb]) !== undefined),
  };
}

export function verdicts(of: readonly Base[]): Verdict[] {
  return of.flatMap(({ verb, refusedBy }) => {
    const asked = validators.filter((name) => !refusedBy.includes(name));
    return mutantsOf(verb).map((mutant) => ({
      ...mutant,
      lines: ours.lines(mutant.verbs),
      refusedBy: asked.filter((name) => upstream[name](mutant.verbs) !== undefined),
      asked,
    }));
  });
}

/** `null say /0/text` */
export function nameOf({ kind, verb, pointer }: Verdict): string {
  return `${kind} ${verb} ${pointer}`;
}
