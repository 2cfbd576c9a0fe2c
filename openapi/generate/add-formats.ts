import type { Ajv } from 'ajv';
import ajvFormats, { type FormatName } from 'ajv-formats';
import { checkedFormats } from '../contract/formats.ts';

/** Formats that no value can violate. The linter refuses any other that is not checked. */
const freeFormats = ['binary', 'hook', 'password'];

/** Makes compiled validators check each `format`, as express-openapi-validator does in requests. */
export function addFormats(ajv: Ajv): void {
  ajvFormats.default(ajv, { mode: 'full', formats: [...checkedFormats] as FormatName[] });
  for (const name of freeFormats) ajv.addFormat(name, true);
}
