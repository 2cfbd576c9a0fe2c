import { listOperations, type OpenApiDocument } from './document.ts';

/** How an operation handles failures and retries, as declared in the OpenAPI document. */
export interface Handling {
  /**
   * The reply when the handler fails (`x-fallback`). `reply` is undefined if jambonz awaits no
   * reply.
   */
  fallback: { reply: unknown } | undefined;
  /** The deadline of the handler in milliseconds (`x-deadline-ms`), undefined if not declared. */
  deadlineMs: number | undefined;
  /**
   * Whether a retry of a webhook gets the stored answer (`x-answer-once`). The default is true if
   * jambonz awaits a reply, else false: two notifications with the same content need not be a
   * retry, so both must reach the handler.
   */
  answerOnce: boolean;
}

/** Reads how each operation handles failures and retries, keyed by operationId. */
export function readHandling(document: OpenApiDocument): Map<string, Handling> {
  return new Map(
    listOperations(document).map(({ operation }) => {
      const awaited = operation.responses['200'] !== undefined;
      const declared = 'x-fallback' in operation ? { reply: operation['x-fallback'] } : undefined;
      return [
        operation.operationId,
        {
          fallback: awaited ? declared : { reply: undefined },
          deadlineMs: operation['x-deadline-ms'],
          answerOnce: operation['x-answer-once'] ?? awaited,
        },
      ];
    }),
  );
}
