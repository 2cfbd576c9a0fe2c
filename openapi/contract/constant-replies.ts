import { type OpenApiDocument, operationsOf } from './document.ts';

/** Creates handlers for the operations whose reply is in the document (`x-reply`). */
export function constantReplies(document: OpenApiDocument): Record<string, () => unknown> {
  return Object.fromEntries(
    operationsOf(document).flatMap(({ operation }) =>
      'x-reply' in operation ? [[operation.operationId, () => operation['x-reply']]] : [],
    ),
  );
}
