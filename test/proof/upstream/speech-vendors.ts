import type { JsonSchema } from './json-schema.ts';
import { isCommercial, schemas } from './ours.ts';

/** A property of a recognizer that holds the settings of one speech vendor. */
export interface SpeechVendor {
  name: string;
  schema: JsonSchema;
}

/** Lists the speech vendors of all editions, or those that the open-source server knows. */
export function listSpeechVendors(openSource = false): SpeechVendor[] {
  return Object.entries(schemas.recognizer?.properties ?? {}).flatMap(([name, schema]) =>
    name.endsWith('Options') && typeof schema === 'object' && !(openSource && isCommercial(schema))
      ? [{ name, schema }]
      : [],
  );
}

/** Wraps the settings of one speech vendor in a verb. */
export function useSettings(name: string, settings: unknown): { verb: string; [member: string]: unknown } {
  return { verb: 'gather', recognizer: { vendor: 'any', [name]: settings } };
}
