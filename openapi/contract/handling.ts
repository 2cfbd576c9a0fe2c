import { type OpenApiDocument, operationsOf } from './document.ts';

/** How an operation is dealt with when something goes wrong, by what the document says beside it. */
export interface Handling {
  /** What it is answered with in place of a handler that failed (`x-fallback`); where nothing is awaited, nothing. */
  fallback: { reply: unknown } | undefined;
  /** In milliseconds, where the document says so (`x-deadline-ms`). */
  deadline: number | undefined;
  /** Whether a retry gets the stored answer (`x-answer-once`). Notifications can look alike and must all arrive, so by default where a reply is awaited. */
  answerOnce: boolean;
}

/** By operationId. */
export function handlingOf(document: OpenApiDocument): Map<string, Handling> {
  return new Map(
    operationsOf(document).map(({ operation }) => {
      const awaited = operation.responses['200'] !== undefined;
      const declared = 'x-fallback' in operation ? { reply: operation['x-fallback'] } : undefined;
      return [
        operation.operationId,
        {
          fallback: awaited ? declared : { reply: undefined },
          deadline: operation['x-deadline-ms'],
          answerOnce: operation['x-answer-once'] ?? awaited,
        },
      ];
    }),
  );
}
