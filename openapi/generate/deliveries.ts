import type { OpenApiDocument, Schema } from '../../server/contract/document.ts';
import { writeValidators } from './validators.ts';

/** Compiles what jambonz sends into validators: each webhook of the catalogue under its name there. */
export function writeDeliveryValidators(document: OpenApiDocument, folder: string): void {
  const schemas: Record<string, Schema> = {};
  for (const [name, { post }] of Object.entries(document.webhooks ?? {})) {
    if (post?.requestBody) schemas[name] = { $ref: `document#/webhooks/${name}/post/requestBody/content/application~1json/schema` };
  }
  writeValidators(document, schemas, `${folder}/deliveries`);
}
