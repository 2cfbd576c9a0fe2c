import { formatMistake } from '../../../openapi/contract/mistake.ts';
import { createVerbsCheck } from '../../../openapi/contract/verbs-check.ts';
import { deref, document, type JsonSchema } from './json-schema.ts';

const commercial = createVerbsCheck('commercial');
const openSource = createVerbsCheck('open-source');

export const schemas = document.components?.schemas as Record<string, JsonSchema>;

/** Validates an array of verbs, in a reply over HTTP. Returns one line for each error. */
export const ours = {
  lines: (verbs: unknown) => commercial(verbs, 'http').mistakes.map(formatMistake),
  openSourceLines: (verbs: unknown) => openSource(verbs, 'http').mistakes.map(formatMistake),
};

/** The schema of each verb, by the name of the verb in a reply. */
export const verbs = new Map(
  Object.entries(schemas.verb?.discriminator?.mapping ?? {}).map(([verb, $ref]) => [verb, deref({ $ref })] as const),
);

export function isCommercial(schema: JsonSchema): boolean {
  return schema['x-jambonz-edition'] === 'commercial' || deref(schema)['x-jambonz-edition'] === 'commercial';
}

/** The verbs that the open-source server runs. */
export const openSourceVerbs = new Map([...verbs].filter(([, schema]) => !isCommercial(schema)));
