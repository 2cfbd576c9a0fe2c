import { toPrintable } from './excerpt.ts';
import { suggestMeantName } from './foreign-words.ts';
import { appendToPointer } from './json-pointer.ts';
import type { Mistake } from './mistake.ts';
import { findNearest } from './nearest.ts';
import type { SchemaError } from './reply-validator.ts';
import { listUndeclaredNames, listVerbs, readProperty, type SchemaPlace } from './schema-walk.ts';

/**
 * Describes one Ajv error: what is wrong and, where known, what would be right.
 * @param meaning what an unknown property probably means, to complete the sentence
 */
export function describeError(error: SchemaError, place: SchemaPlace, meaning = ''): Mistake {
  const { keyword, params, instancePath, propertyName } = error;
  // `propertyNames` checks a name in place of a value.
  const wrong = propertyName === undefined ? instancePath : appendToPointer(instancePath, propertyName);
  const toMistake = (what: string, pointer = wrong) => ({
    pointer: toPrintable(pointer),
    detail: `${place.owner}: ${toPrintable(what)}`,
  });
  switch (keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return toMistake(`unknown property${meaning}`, appendToPointer(instancePath, readUnknownName(error) ?? ''));
    case 'false schema':
      return toMistake('must not be given here');
    case 'required':
    case 'dependentRequired':
      return toMistake(describeMissingProperty(params.missingProperty, place));
    case 'discriminator':
      return toMistake(...(params.tag === 'verb' ? describeVerbMistake(place) : describeTagMistake(params.tag, place)));
    case 'type':
      return toMistake(`must be ${[params.type].flat().join(' or ')}`);
    case 'enum': {
      const hint =
        typeof place.value === 'string' ? suggestMeantName(place.value, params.allowedValues.map(String)) : '';
      return toMistake(`must be one of ${listWords(params.allowedValues).join(', ')}${hint}`);
    }
    case 'const':
      return toMistake(`must be ${params.allowedValue}`);
    case 'pattern': {
      const words =
        place.schemas.map((schema) => schema['x-must-be']).find(Boolean) ?? `text that matches ${params.pattern}`;
      return toMistake(`must be ${words}`);
    }
    case 'x-jambonz-transport':
      return toMistake('needs a WebSocket');
    case 'minItems':
    case 'minProperties':
    case 'minLength':
      return toMistake(params.limit === 1 ? 'must not be empty' : `must have at least ${params.limit}`);
    default:
      return toMistake(error.message?.replace('NOT', 'not') ?? keyword);
  }
}

/** Lists allowed values, without those that differ from an earlier one in case only. */
function listWords(values: readonly unknown[]): unknown[] {
  const words = values.map((value) => String(value).toLowerCase());
  return values.filter((_, index) => words.indexOf(words[index] as string) === index).map(String);
}

/** Returns the property that a closed schema refused, or undefined for any other error. */
export function readUnknownName({ params }: SchemaError): string | undefined {
  return params.additionalProperty ?? params.unevaluatedProperty;
}

/**
 * Describes a missing property. Suggests an undeclared property with a similar name as its
 * misspelling, because a schema that allows additional properties reports no error for the misspelt
 * name.
 */
function describeMissingProperty(name: string, place: SchemaPlace): string {
  if (Object.hasOwn(place.value as object, name)) return `${name} is there, but undefined, and JSON leaves it out`;
  const written = findNearest(name, listUndeclaredNames(place));
  return `missing property ${name}${written === undefined ? '' : `, is it ${written}?`}`;
}

/**
 * Describes a list item whose `verb` is missing or unknown. jambonz also accepts `{"say": {…}}` in
 * place of `{"verb": "say", …}`, but this contract does not.
 */
function describeVerbMistake(place: SchemaPlace): [what: string, pointer: string] {
  const { value, schemas, pointer } = place;
  const verbs = listVerbs(schemas);
  const verb = readProperty(value, 'verb');
  if (typeof verb === 'string') return [describeUnknownVerb(verb, verbs), appendToPointer(pointer, 'verb')];
  if (verb !== undefined) return ['must be string', appendToPointer(pointer, 'verb')];
  const key = Object.keys(value as object).find((each) => verbs.includes(each));
  if (key) return [`write {"verb": "${key}", …} in place of {"${key}": {…}}`, pointer];
  return [describeMissingProperty('verb', place), pointer];
}

/** Describes an object whose discriminator `tag` is missing or unknown. */
function describeTagMistake(tag: string, place: SchemaPlace): [what: string, pointer: string] {
  const value = readProperty(place.value, tag);
  if (value === undefined) return [describeMissingProperty(tag, place), place.pointer];
  const names = listVerbs(place.schemas);
  const hint = typeof value === 'string' ? suggestMeantName(value, names) : '';
  // The names of all commands are longer than a line.
  const what = names.length > 10 && hint ? `unknown ${tag} ${value}` : `must be one of ${names.join(', ')}`;
  return [what + hint, appendToPointer(place.pointer, tag)];
}

/**
 * Describes a verb that is not in `verbs`. If that list is short, it belongs to a hook that accepts
 * only a few verbs, and the verb may be valid in other hooks.
 */
function describeUnknownVerb(verb: string, verbs: string[]): string {
  const what = verbs.length > 10 ? `unknown verb ${verb}` : `${verb} cannot be used here, only ${verbs.join(', ')}`;
  return what + suggestMeantName(verb, verbs);
}
