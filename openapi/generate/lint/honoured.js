import { openApiRows } from './openapi-fields.js';

/** Refuses the fields that openapi-fields.js marks as refused, with the text of the row. */
export const fieldHonoured = () => createRule((row) => row.when === undefined);

/** Refuses the values, and the missing fields, that openapi-fields.js marks as refused. */
export const valueHonoured = () => createRule((row) => row.when !== undefined);

function createRule(includes) {
  const reported = new Set();
  const visitors = {};
  for (const at of new Set(openApiRows.map((row) => row.at))) {
    const rows = openApiRows.filter((row) => row.at === at && row.find && includes(row));
    if (rows.length === 0) continue;
    const visit = (node, context) => {
      if (typeof node !== 'object' || node === null) return;
      for (const { find, text } of rows)
        for (const found of find(node, context)) {
          const [location, about] = [found].flat();
          const message = about ? `${about} ${text}` : text;
          // A response that several operations share is reported once.
          const place = `${location.source.absoluteRef} ${location.pointer} ${message}`;
          if (!reported.has(place)) context.report({ message, location });
          reported.add(place);
        }
    };
    visitors[at] = visit;
  }
  // The catalogue describes OPTIONS, which a path may not declare.
  const { PathItem, ...others } = visitors;
  return { ...others, Paths: { ...(visitors.Paths && { enter: visitors.Paths }), PathItem } };
}

/**
 * Makes Redocly know the fields that the table refuses, so that the table's message is reported and
 * not that the field is unexpected. A field that may be missing is known, and keeps its place: the
 * bundler orders components by it.
 */
export const knownFields = (types) =>
  Object.fromEntries(
    Object.entries(types).map(([name, type]) => {
      const refused = openApiRows.filter((row) => row.at === name && row.verdict === 'refused');
      // A known field keeps its place: Redocly bundles components in the order of the fields.
      const added = refused.filter(({ field }) => /^[$\w]+$/.test(field) && !(field in (type.properties ?? {})));
      const fields = Object.fromEntries(added.map(({ field }) => [field, null]));
      return [name, type.properties ? { ...type, properties: { ...type.properties, ...fields } } : type];
    }),
  );
