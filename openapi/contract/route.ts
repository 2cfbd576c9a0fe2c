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
   * Whether the operation runs LLM tools (`x-tools`). jambonz sends requests for tools without a
   * `call_sid`.
   */
  runsTools?: boolean;
}
