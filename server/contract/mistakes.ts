import type { ErrorObject } from 'ajv';
import { describeError, unknownName } from './describe-error.ts';
import type { OpenApiDocument, Schema } from './document.ts';
import { tokensOf } from './json-pointer.ts';
import { nearest } from './nearest.ts';
import { declaredNames, memberSchema, property, schemasFor } from './schema-walk.ts';

/** One mistake in a reply: where (JSON pointer, RFC 6901) and what, led by the verb it is in. */
export interface Mistake {
  pointer: string;
  detail: string;
}

/** `/1/numDigits gather: must be integer` */
export function mistakeLine({ pointer, detail }: Mistake): string {
  return pointer === '' ? detail : `${pointer} ${detail}`;
}

/** What an error is about. */
export interface Place {
  /** The innermost verb around it, else `reply`. */
  owner: string;
  value: unknown;
  schemas: Schema[];
}

interface Found {
  error: ErrorObject;
  place: Place;
}

/** Ajv's errors about a reply as mistakes a person can act on, one for each thing that is wrong. */
export function mistakesIn(document: OpenApiDocument, schema: Schema, reply: unknown, errors: readonly ErrorObject[]): Mistake[] {
  const found = errors.map((error) => ({ error, place: locate(document, schema, reply, error.instancePath) }));
  return found.filter(({ error }) => !isEcho(error, found)).map(({ error, place }) => describeError(error, place));
}

function locate(document: OpenApiDocument, schema: Schema, reply: unknown, pointer: string): Place {
  let owner = 'reply';
  let value = reply;
  let schemas = schemasFor(document, schema, value);
  for (const key of tokensOf(pointer)) {
    const member = memberSchema(schemas, key);
    value = property(value, key);
    schemas = member ? schemasFor(document, member, value) : [];
    const verb = property(value, 'verb');
    if (typeof verb === 'string' && schemas.some(({ discriminator }) => discriminator?.mapping?.[verb])) owner = verb;
  }
  return { owner, value, schemas };
}

/** Whether an error follows from another one, so that one mistake is one line. */
function isEcho({ keyword, instancePath, params }: ErrorObject, all: readonly Found[]): boolean {
  const beside = all.filter(({ error }) => error.instancePath === instancePath);
  switch (keyword) {
    case 'if':
    case 'propertyNames':
      return true; // what failed in it reports for itself
    case 'enum':
    case 'const':
    case 'pattern':
      return beside.some(({ error }) => error.keyword === 'type');
    case 'required': // of a name that was misspelt
      return beside.some(({ error, place }) => nearest(unknownName(error) ?? '', declaredNames(place.schemas)) === params.missingProperty);
    default:
      return false;
  }
}
