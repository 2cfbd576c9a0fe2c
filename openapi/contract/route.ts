/** One operation of the document in the generated route table. */
export interface Route {
  operationId: string;
  /** The HTTP method in capitals, as in a request line. */
  method: string;
  /** The path as the OpenAPI document declares it, for example `/webhooks/ivr/{menu}`. */
  path: string;
  /** Whether the operation requires credentials, if any are configured. */
  secured: boolean;
  /**
   * Whether the operation runs LLM tools (`x-tools`). The requests for such an operation have no
   * `call_sid`.
   */
  runsTools?: boolean;
}
