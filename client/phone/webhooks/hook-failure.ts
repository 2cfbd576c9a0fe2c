/** The failure of a hook: the request failed, or jambonz rejects the answer. */
export class HookFailure extends Error {
  /**
   * The failure in the terms of a retry policy: an HTTP status, `ct` for a connection that failed,
   * or `other` for a failure that only the policy `all` retries.
   */
  readonly kind: number | 'ct' | 'other';
  /** The server's description of the failure. */
  readonly said: string | undefined;

  constructor(message: string, kind: number | 'ct' | 'other' = 'other', said?: string) {
    super(message);
    this.kind = kind;
    this.said = said;
  }
}
