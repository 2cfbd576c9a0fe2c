import type { ErrorObject } from 'ajv';
import { excerpt } from '../problem.ts';
import type { Schema } from './document.ts';
import { pointerTo } from './json-pointer.ts';
import type { Mistake } from './mistakes.ts';
import { didYouMean } from './nearest.ts';
import { missingNames, type Place, property, verbsOf } from './schema-walk.ts';

/** The words for one of Ajv's errors: what was wrong and, where it can be told, what would be right. */
export function describeError(error: ErrorObject, place: Place): Mistake {
  const { keyword, params, instancePath } = error;
  const { owner, value, schemas } = place;
  const mistake = (what: string, pointer = instancePath) => ({ pointer: printable(pointer), detail: `${owner}: ${printable(what)}` });
  switch (keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const name = unknownName(error) ?? '';
      return mistake(`unknown property${didYouMean(name, missingNames(place))}`, pointerTo(instancePath, name));
    }
    case 'false schema':
      return mistake('unknown property');
    case 'required':
      return mistake(`missing property ${params.missingProperty}`);
    case 'discriminator':
      return mistake(...verbMistake(value, schemas, instancePath));
    case 'type':
      return mistake(`must be ${[params.type].flat().join(' or ')}`);
    case 'enum':
      return mistake(
        `must be one of ${params.allowedValues.join(', ')}${typeof value === 'string' ? didYouMean(value, params.allowedValues.map(String)) : ''}`,
      );
    case 'const':
      return mistake(`must be ${params.allowedValue}`);
    case 'pattern': {
      const words = schemas.map((schema) => schema['x-must-be']).find(Boolean) ?? `text that matches ${params.pattern}`;
      return mistake(`must be ${words}`, error.propertyName && pointerTo(instancePath, error.propertyName));
    }
    case 'minItems':
    case 'minProperties':
      return mistake(params.limit === 1 ? 'must not be empty' : `must have at least ${params.limit}`);
    default:
      return mistake(error.message?.replace('NOT', 'not') ?? keyword);
  }
}

/** Names may come from anywhere: a line stays a line, of a length that can be read. */
function printable(text: string): string {
  return excerpt(text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '\ufffd'));
}

/** The property that a closed schema refused, if that is what an error is about. */
export function unknownName({ params }: ErrorObject): string | undefined {
  return params.additionalProperty ?? params.unevaluatedProperty;
}

/** A list item whose `verb` is missing or unknown. `{"say": {…}}` is legal on the wire, but not in this contract. */
function verbMistake(value: unknown, schemas: Schema[], pointer: string): [what: string, pointer: string] {
  const verbs = verbsOf(schemas);
  const verb = property(value, 'verb');
  if (typeof verb === 'string') return [unknownVerb(verb, verbs), pointerTo(pointer, 'verb')];
  if (verb !== undefined) return ['must be string', pointerTo(pointer, 'verb')];
  const [key, ...others] = Object.keys(value as object);
  if (key && others.length === 0 && verbs.includes(key)) return [`write {"verb": "${key}", …} in place of {"${key}": {…}}`, pointer];
  return ['missing property verb', pointer];
}

/** A short list is one of the hooks that take a few verbs only, and the verb may be a good one elsewhere. */
function unknownVerb(verb: string, verbs: string[]): string {
  return verbs.length > 8 ? `unknown verb ${verb}${didYouMean(verb, verbs)}` : `${verb} cannot be used here, only ${verbs.join(', ')}`;
}
