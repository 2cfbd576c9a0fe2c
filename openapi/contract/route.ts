/** One operation of the document in the generated route table. */
export interface Route {
  operationId: string;
  /** The HTTP method in capitals, as in a request line. */
  method: string;
  /** As in the document, for example `/webhooks/ivr/{menu}`. */
  path: string;
  /** Whether the operation requires credentials, if any are configured. */
  secured: boolean;
  /** Whether the operation runs LLM tools (`x-tools`). Its requests do not name their call. */
  runsTools?: boolean;
}
