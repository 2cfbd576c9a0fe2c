/** One operation of the document in the generated route table. */
export interface Route {
  operationId: string;
  /** In capitals, as in a request line. */
  method: string;
  /** As in the document, for example `/webhooks/ivr/{menu}`. */
  path: string;
  /** Requires credentials if any are configured. */
  secured: boolean;
  /** Runs tools (`x-tools`) for requests that do not name their call. */
  runsTools?: boolean;
}
