import type { ErrorObject } from 'ajv';
import { describeError, readUnknownName } from './describe-error.ts';
import type { OpenApiDocument, Schema } from './document.ts';
import type { Mistake } from './mistake.ts';
import { findNearest } from './nearest.ts';
import { listMissingNames, type SchemaPlace, walkPlaces } from './schema-walk.ts';

/**
 * Converts Ajv's errors about a reply into messages that say what to correct, one message for each
 * cause. A message begins with the name of the enclosing verb, or with `owner` outside all verbs.
 */
export function findMistakes(
  document: OpenApiDocument,
  schema: Schema,
  reply: unknown,
  errors: readonly ErrorObject[],
  owner = 'reply',
): Mistake[] {
  const places = new Map([...walkPlaces(document, schema, reply, '', owner)].map((place) => [place.pointer, place]));
  const findPlace = (pointer: string): SchemaPlace =>
    places.get(pointer) ?? { ...findPlace(pointer.slice(0, pointer.lastIndexOf('/'))), value: undefined, schemas: [] };

  const byPointer = new Map<string, ErrorObject[]>();
  for (const error of errors) {
    const group = byPointer.get(error.instancePath);
    if (group) group.push(error);
    else byPointer.set(error.instancePath, [error]);
  }
  return [...byPointer].flatMap(([pointer, group]) => describeErrorsAt(findPlace(pointer), group));
}

/**
 * Converts the Ajv errors at one position in the reply. Drops an error that follows from another
 * error, so that each cause is reported once. One reply can cause a hundred thousand errors, so
 * errors are not compared in pairs.
 */
function describeErrorsAt(place: SchemaPlace, errors: readonly ErrorObject[]): Mistake[] {
  const guessMeaning = createMeaningGuesser(place, errors);
  const meant = new Map(errors.map((error) => [error, guessMeaning(error)]));
  const misspelt = new Set(meant.values());
  const hasWrongType = errors.some(({ keyword }) => keyword === 'type');
  const isConsequence = ({ keyword, params }: ErrorObject): boolean => {
    // Ajv reports the cause of an `if` or `propertyNames` error in another error.
    if (keyword === 'if' || keyword === 'propertyNames') return true;
    if (keyword === 'enum' || keyword === 'const' || keyword === 'pattern') return hasWrongType;
    return params.missingProperty !== undefined && misspelt.has(params.missingProperty);
  };
  return errors.filter((error) => !isConsequence(error)).map((error) => describeError(error, place, meant.get(error)));
}

/**
 * Creates a function that guesses which declared property an unknown property misspells: one with a
 * similar name, or else the missing property if one property is unknown and one is missing.
 */
function createMeaningGuesser(
  place: SchemaPlace,
  errors: readonly ErrorObject[],
): (error: ErrorObject) => string | undefined {
  const unknown = errors.filter((each) => readUnknownName(each) !== undefined);
  const missing = errors.flatMap(({ params }) => params.missingProperty ?? []);
  const names = listMissingNames(place);
  const onlyMissing = unknown.length === 1 && missing.length === 1 ? missing[0] : undefined;
  return (error) => {
    const name = readUnknownName(error);
    return name === undefined ? undefined : (findNearest(name, names) ?? onlyMissing);
  };
}
