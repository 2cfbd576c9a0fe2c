import {
  type Content,
  type OpenApiDocument,
  type Operation,
  resolveReference,
  type Schema,
} from '../../../openapi/contract/document.ts';

/** Returns the schema of a body in JSON, undefined for an empty body. */
export function findSchema(document: OpenApiDocument, content: Content | undefined): Schema | undefined {
  return content && resolveReference(document, content).content?.['application/json']?.schema;
}

/**
 * Returns the webhook for which an operation is written: it has the same request schema. Undefined
 * if the operation has a schema of its own.
 */
export function findWebhook(document: OpenApiDocument, operation: Operation): string | undefined {
  const reference = findSchema(document, operation.requestBody)?.$ref;
  return (operation['x-takes'] ?? []).find(
    (name) => reference && findSchema(document, document.webhooks?.[name]?.post?.requestBody)?.$ref === reference,
  );
}
