import type { OpenApiDocument, Schema } from './document.ts';
import type { Mistake } from './mistakes.ts';
import { placesIn } from './schema-walk.ts';

/** `commercial` is jambonz.cloud and licensed servers; `open-source` is what anybody can run. */
export type Edition = 'commercial' | 'open-source';

/** The verbs and properties in a valid reply that the open-source edition would refuse (`x-jambonz-edition: commercial`). */
export function commercialIn(document: OpenApiDocument, schema: Schema, reply: unknown): Mistake[] {
  return [...placesIn(document, schema, reply)]
    .filter(({ value, schemas }) => value !== undefined && schemas.some((each) => each['x-jambonz-edition'] === 'commercial'))
    .map(({ pointer, owner }) => ({ pointer, detail: `${owner}: not in the open-source edition of jambonz` }));
}
