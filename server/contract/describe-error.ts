import type { ErrorObject } from 'ajv';
import type { Schema } from './document.ts';
import { pointerTo } from './json-pointer.ts';
import type { Mistake, Place } from './mistakes.ts';
import { didYouMean } from './nearest.ts';
import { declaredNames, property } from './schema-walk.ts';

/** The words for one of Ajv's errors: what was wrong and, where it can be told, what would be right. */
export function describeError(error: ErrorObject, { owner, value, schemas }: Place): Mistake {
  const { keyword, params, instancePath } = error;
  const mistake = (what: string, pointer = instancePath) => ({ pointer, detail: `${owner}: ${what}` });
  switch (keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const name = unknownName(error) ?? '';
      return mistake(`unknown property${didYouMean(name, declaredNames(schemas))}`, pointerTo(instancePath, name));
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
      return mistake(`must be one of ${params.allowedValues.join(', ')}${didYouMean(String(value), params.allowedValues.map(String))}`);
    case 'const':
      return mistake(`must be ${params.allowedValue}`);
    case 'pattern':
      if (schemas.some(({ format }) => format === 'hook')) return mistake('must be a path that begins with / or an absolute URL');
      return mistake(`must match ${params.pattern}`, error.propertyName && pointerTo(instancePath, error.propertyName));
    case 'minItems':
      return mistake(params.limit === 1 ? 'must not be empty' : `must have at least ${params.limit} items`);
    default:
      return mistake(error.message?.replace('NOT', 'not') ?? keyword);
  }
}

/** The property that a closed schema refused, if that is what an error is about. */
export function unknownName({ params }: ErrorObject): string | undefined {
  return params.additionalProperty ?? params.unevaluatedProperty;
}

/** A list item whose `verb` is missing or unknown. `{"say": {…}}` is legal on the wire, but not in this contract. */
function verbMistake(value: unknown, schemas: Schema[], pointer: string): [what: string, pointer: string] {
  const verbs = schemas.flatMap(({ discriminator }) => Object.keys(discriminator?.mapping ?? {}));
  const verb = property(value, 'verb');
  if (typeof verb === 'string') return [`unknown verb ${verb}${didYouMean(verb, verbs)}`, pointerTo(pointer, 'verb')];
  if (verb !== undefined) return ['must be string', pointerTo(pointer, 'verb')];
  const [key, ...others] = Object.keys(value as object);
  if (key && others.length === 0 && verbs.includes(key)) return [`write {"verb": "${key}", …} in place of {"${key}": {…}}`, pointer];
  return ['missing property verb', pointer];
}
