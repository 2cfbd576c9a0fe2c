/** One operation of the document, as the generated route table lists it. */
export interface Route {
  operationId: string;
  /** In capitals, as in a request line. */
  method: string;
  /** As in the document: `/webhooks/ivr/{menu}`. */
  path: string;
  /** Asks for credentials where some are configured. */
  secured: boolean;
  /** Runs tools (`x-tools`), for requests that do not say in which call. */
  runsTools?: boolean;
}
