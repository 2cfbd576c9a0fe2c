import { listOperations, type OpenApiDocument } from './document.ts';

/** Creates handlers for the operations whose reply is in the OpenAPI document (`x-reply`). */
export function createConstantHandlers(document: OpenApiDocument): Record<string, () => unknown> {
  return Object.fromEntries(
    listOperations(document).flatMap(({ operation }) =>
      'x-reply' in operation ? [[operation.operationId, () => operation['x-reply']]] : [],
    ),
  );
}
