import type { OpenApiDocument, Schema } from './document.ts';
import { unescapeToken } from './json-pointer.ts';
import { describePlace, findMemberSchema, readProperty, type SchemaPlace } from './schema-walk.ts';

const noSchema: Schema = {};

/** Finds the part of a reply that a JSON pointer refers to. */
export type PlaceFinder = (pointer: string) => SchemaPlace;

/**
 * Creates a finder for one reply. It looks only at the parts that contain the one it finds, because
 * a reply is far larger than what is wrong in it.
 */
export function createPlaceFinder(
  document: OpenApiDocument,
  schema: Schema,
  reply: unknown,
  owner: string,
): PlaceFinder {
  const places = new Map([
    ['', describePlace(document, schema, { pointer: '', value: reply, parent: undefined, owner })],
  ]);
  return function findPlace(pointer): SchemaPlace {
    const known = places.get(pointer);
    if (known) return known;
    const parent = findPlace(pointer.slice(0, pointer.lastIndexOf('/')));
    const key = unescapeToken(pointer.slice(parent.pointer.length + 1));
    const place = describePlace(document, findMemberSchema(parent.schemas, key) ?? noSchema, {
      pointer,
      value: readProperty(parent.value, key),
      parent,
      owner: parent.owner,
    });
    places.set(pointer, place);
    return place;
  };
}
