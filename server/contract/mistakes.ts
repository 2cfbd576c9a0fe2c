import type { ErrorObject } from 'ajv';
import type { OpenApiDocument, Schema } from './document.ts';
import { pointerTo, tokensOf } from './json-pointer.ts';
import { didYouMean, nearest } from './nearest.ts';
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

/** Ajv's errors about a reply as mistakes a person can act on, one for each thing that is wrong. */
export function mistakesIn(document: OpenApiDocument, schema: Schema, reply: unknown, errors: readonly ErrorObject[]): Mistake[] {
  const found = errors.map((error) => ({ error, place: locate(document, schema, reply, error.instancePath) }));
  return found.filter(({ error }) => !isEcho(error, found)).map(({ error, place }) => describe(error, place));
}

interface Place {
  /** The verb, else `reply`. */
  owner: string;
  value: unknown;
  schemas: Schema[];
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

interface Found {
  error: ErrorObject;
  place: Place;
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

function unknownName({ params }: ErrorObject): string | undefined {
  return params.additionalProperty ?? params.unevaluatedProperty;
}

function describe(error: ErrorObject, { owner, value, schemas }: Place): Mistake {
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
      return mistake(
        `must match ${params.pattern}`,
        error.propertyName === undefined ? instancePath : pointerTo(instancePath, error.propertyName),
      );
    case 'minItems':
      return mistake(params.limit === 1 ? 'must not be empty' : `must have at least ${params.limit} items`);
    default:
      return mistake(error.message?.replace('NOT', 'not') ?? keyword);
  }
}

/** A list item whose `verb` is missing or unknown; `{"say": {…}}` is legal on the wire but not in this contract. */
function verbMistake(value: unknown, schemas: Schema[], at: string): [what: string, pointer: string] {
  const verbs = schemas.flatMap(({ discriminator }) => Object.keys(discriminator?.mapping ?? {}));
  const verb = property(value, 'verb');
  if (typeof verb === 'string') return [`unknown verb ${verb}${didYouMean(verb, verbs)}`, pointerTo(at, 'verb')];
  if (verb !== undefined) return ['must be string', pointerTo(at, 'verb')];
  const [key, ...others] = Object.keys(value as object);
  if (key && others.length === 0 && verbs.includes(key)) return [`write {"verb": "${key}", …} in place of {"${key}": {…}}`, at];
  return ['missing property verb', at];
}
