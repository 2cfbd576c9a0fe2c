/** The failure of a hook, in the platform's own terms. */
export class HookFailure extends Error {
  /**
   * The failure in the terms of a retry policy: a status, `ct` for a refused or reset connection,
   * or `other`, which only `all` includes.
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
