import type { ErrorObject } from 'ajv';
import { describeError, unknownName } from './describe-error.ts';
import type { OpenApiDocument, Schema } from './document.ts';
import { nearest } from './nearest.ts';
import { missingNames, type Place, placesIn } from './schema-walk.ts';

/** One mistake in a reply: where (JSON pointer, RFC 6901) and what, led by the verb it is in. */
export interface Mistake {
  pointer: string;
  detail: string;
}

/** `/1/numDigits gather: must be integer` */
export function mistakeLine({ pointer, detail }: Mistake): string {
  return pointer === '' ? detail : `${pointer} ${detail}`;
}

/** More than a person would read at once. */
const most = 50;

/** Ajv's errors about a reply as mistakes a person can act on, one for each thing that is wrong. */
export function mistakesIn(document: OpenApiDocument, schema: Schema, reply: unknown, errors: readonly ErrorObject[]): Mistake[] {
  const places = new Map([...placesIn(document, schema, reply)].map((place) => [place.pointer, place]));
  const placeOf = (pointer: string): Place =>
    places.get(pointer) ?? { ...placeOf(pointer.slice(0, pointer.lastIndexOf('/'))), value: undefined, schemas: [] };

  const byPointer = new Map<string, ErrorObject[]>();
  for (const error of errors) byPointer.set(error.instancePath, [...(byPointer.get(error.instancePath) ?? []), error]);
  const mistakes = [...byPointer].flatMap(([pointer, together]) => {
    const place = placeOf(pointer);
    return together.filter((error) => !isEcho(error, together, place)).map((error) => describeError(error, place));
  });
  return mistakes.slice(0, most);
}

/** Whether an error follows from another one at the same place, so that one mistake is one line. */
function isEcho({ keyword, params }: ErrorObject, together: readonly ErrorObject[], place: Place): boolean {
  switch (keyword) {
    case 'if':
    case 'propertyNames':
      return true; // what failed in it reports for itself
    case 'enum':
    case 'const':
    case 'pattern':
      return together.some((error) => error.keyword === 'type');
    case 'required': // of a name that was misspelt
      return together.some((error) => nearest(unknownName(error) ?? '', missingNames(place)) === params.missingProperty);
    default:
      return false;
  }
}
