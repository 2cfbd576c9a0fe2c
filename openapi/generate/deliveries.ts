import type { OpenApiDocument, Schema } from '../../server/contract/document.ts';
import { writeValidators } from './validators.ts';

/** What the paths take that is no entry of the catalogue, by the name of its schema. */
const served = { newCall: 'new-call', authRequest: 'auth-request', toolRequest: 'tool-request' };

/** Compiles what jambonz sends into validators: each webhook of the catalogue under its name there, and a new call, a sign-on and a tool call. */
export function writeDeliveryValidators(document: OpenApiDocument, folder: string): void {
  const schemas: Record<string, Schema> = {};
  for (const [name, schema] of Object.entries(served)) {
    if (document.components?.schemas?.[schema]) schemas[name] = { $ref: `document#/components/schemas/${schema}` };
  }
  for (const [name, { post }] of Object.entries(document.webhooks ?? {})) {
    if (post?.requestBody) schemas[name] = { $ref: `document#/webhooks/${name}/post/requestBody/content/application~1json/schema` };
  }
  writeValidators(document, schemas, `${folder}/deliveries`);
}
