import type { ErrorObject } from 'ajv';
import { describeError, unknownName } from './describe-error.ts';
import type { OpenApiDocument, Schema } from './document.ts';
import type { Mistake } from './mistake.ts';
import { nearest } from './nearest.ts';
import { missingNames, type Place, placesIn } from './schema-walk.ts';

/** Ajv's errors about a reply, or whatever `owner` is, as mistakes a person can act on, one for each thing that is wrong. */
export function mistakesIn(
  document: OpenApiDocument,
  schema: Schema,
  reply: unknown,
  errors: readonly ErrorObject[],
  owner = 'reply',
): Mistake[] {
  const places = new Map([...placesIn(document, schema, reply, '', owner)].map((place) => [place.pointer, place]));
  const placeOf = (pointer: string): Place =>
    places.get(pointer) ?? { ...placeOf(pointer.slice(0, pointer.lastIndexOf('/'))), value: undefined, schemas: [] };

  const byPointer = new Map<string, ErrorObject[]>();
  for (const error of errors) {
    const together = byPointer.get(error.instancePath);
    if (together) together.push(error);
    else byPointer.set(error.instancePath, [error]);
  }
  return [...byPointer].flatMap(([pointer, together]) => mistakesAt(placeOf(pointer), together));
}

/**
 * What is wrong at one place. An error that follows from another one is left out, so that one mistake is one line.
 * A sender can make a hundred thousand errors here, so none of them looks at all the others.
 */
function mistakesAt(place: Place, errors: readonly ErrorObject[]): Mistake[] {
  const meantBy = meaningOf(place, errors);
  const meant = new Map(errors.map((error) => [error, meantBy(error)]));
  const misspelt = new Set(meant.values());
  const wrongType = errors.some(({ keyword }) => keyword === 'type');
  const isEcho = ({ keyword, params }: ErrorObject): boolean => {
    if (keyword === 'if' || keyword === 'propertyNames') return true; // what failed in it reports for itself
    if (keyword === 'enum' || keyword === 'const' || keyword === 'pattern') return wrongType;
    return params.missingProperty !== undefined && misspelt.has(params.missingProperty);
  };
  return errors.filter((error) => !isEcho(error)).map((error) => describeError(error, place, meant.get(error)));
}

/** The property that an unknown one was probably meant to be: the nearest in spelling, else the only one that is missing. */
function meaningOf(place: Place, errors: readonly ErrorObject[]): (error: ErrorObject) => string | undefined {
  const unknown = errors.filter((each) => unknownName(each) !== undefined);
  const missing = errors.flatMap(({ params }) => params.missingProperty ?? []);
  const names = missingNames(place);
  const only = unknown.length === 1 && missing.length === 1 ? missing[0] : undefined;
  return (error) => {
    const name = unknownName(error);
    return name === undefined ? undefined : (nearest(name, names) ?? only);
  };
}
