import type { OpenApiDocument, Schema } from './document.ts';
import type { Mistake } from './mistake.ts';
import { walkPlaces } from './schema-walk.ts';

/**
 * `commercial` is jambonz.cloud and licensed servers; `open-source` is the freely available
 * edition.
 */
export type Edition = 'commercial' | 'open-source';

/**
 * Returns an error for each part of a reply that the open-source edition does not support: verbs
 * and properties with `x-jambonz-edition: commercial`, the values in `x-commercial-values`, and
 * values that `x-open-source-values` does not list.
 */
export function findCommercialFeatures(document: OpenApiDocument, schema: Schema, reply: unknown): Mistake[] {
  const mistakes: Mistake[] = [];
  for (const { pointer, owner, value, schemas } of walkPlaces(document, schema, reply)) {
    const last = mistakes.at(-1);
    const isWithin = last !== undefined && pointer.startsWith(`${last.pointer}/`);
    if (value === undefined || isWithin || !schemas.some((each) => isCommercial(each, value))) continue;
    mistakes.push({ pointer, detail: `${owner}: not in the open-source edition of jambonz` });
  }
  return mistakes;
}

function isCommercial(schema: Schema, value: unknown): boolean {
  const { 'x-commercial-values': commercial, 'x-open-source-values': openSource } = schema;
  return (
    schema['x-jambonz-edition'] === 'commercial' ||
    commercial?.includes(value) === true ||
    openSource?.includes(value) === false
  );
}
