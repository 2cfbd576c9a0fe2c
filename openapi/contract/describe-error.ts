import type { ErrorObject } from 'ajv';
import { printable } from './excerpt.ts';
import { pointerTo } from './json-pointer.ts';
import type { Mistake } from './mistake.ts';
import { didYouMean, nearest } from './nearest.ts';
import { type Place, property, undeclaredNames, verbsOf } from './schema-walk.ts';

/**
 * The words for one of Ajv's errors: what was wrong and, where it can be told, what would be right.
 * `meant`: the declared property that an unknown one was probably meant to be.
 */
export function describeError(error: ErrorObject, place: Place, meant: string | undefined): Mistake {
  const { keyword, params, instancePath } = error;
  const mistake = (what: string, pointer = instancePath) => ({
    pointer: printable(pointer),
    detail: `${place.owner}: ${printable(what)}`,
  });
  switch (keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return mistake(
        `unknown property${meant === undefined ? '' : `, did you mean ${meant}?`}`,
        pointerTo(instancePath, unknownName(error) ?? ''),
      );
    case 'false schema':
      return mistake('must not be given here');
    case 'required':
    case 'dependentRequired':
      return mistake(missing(params.missingProperty, place));
    case 'discriminator':
      return mistake(...verbMistake(place));
    case 'type':
      return mistake(`must be ${[params.type].flat().join(' or ')}`);
    case 'enum': {
      const hint = typeof place.value === 'string' ? didYouMean(place.value, params.allowedValues.map(String)) : '';
      return mistake(`must be one of ${params.allowedValues.join(', ')}${hint}`);
    }
    case 'const':
      return mistake(`must be ${params.allowedValue}`);
    case 'pattern': {
      const words =
        place.schemas.map((schema) => schema['x-must-be']).find(Boolean) ?? `text that matches ${params.pattern}`;
      return mistake(`must be ${words}`, error.propertyName && pointerTo(instancePath, error.propertyName));
    }
    case 'minItems':
    case 'minProperties':
    case 'minLength':
      return mistake(params.limit === 1 ? 'must not be empty' : `must have at least ${params.limit}`);
    default:
      return mistake(error.message?.replace('NOT', 'not') ?? keyword);
  }
}

/** The property that a closed schema refused, if that is what an error is about. */
export function unknownName({ params }: ErrorObject): string | undefined {
  return params.additionalProperty ?? params.unevaluatedProperty;
}

/** In an open object the misspelt name is no error of its own, so it is looked for here. */
function missing(name: string, place: Place): string {
  const written = nearest(name, undeclaredNames(place));
  return `missing property ${name}${written === undefined ? '' : `, is it ${written}?`}`;
}

/** A list item whose `verb` is missing or unknown. `{"say": {…}}` is legal on the wire, but not in this contract. */
function verbMistake(place: Place): [what: string, pointer: string] {
  const { value, schemas, pointer } = place;
  const verbs = verbsOf(schemas);
  const verb = property(value, 'verb');
  if (typeof verb === 'string') return [unknownVerb(verb, verbs), pointerTo(pointer, 'verb')];
  if (verb !== undefined) return ['must be string', pointerTo(pointer, 'verb')];
  const key = Object.keys(value as object).find((each) => verbs.includes(each));
  if (key) return [`write {"verb": "${key}", …} in place of {"${key}": {…}}`, pointer];
  return [missing('verb', place), pointer];
}

/** A short list is one of the hooks that take a few verbs only, and the verb may be a good one elsewhere. */
function unknownVerb(verb: string, verbs: string[]): string {
  return verbs.length > 10
    ? `unknown verb ${verb}${didYouMean(verb, verbs)}`
    : `${verb} cannot be used here, only ${verbs.join(', ')}`;
}
