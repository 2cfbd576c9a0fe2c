/** Why a hook did not get its answer, in the platform's own terms. */
export class HookFailure extends Error {
  /** What a retry policy may name: a status, `ct` for a connection that was refused or reset, or something that only `all` takes in. */
  readonly kind: number | 'ct' | 'other';
  /** What the server said of it. */
  readonly said: string | undefined;

  constructor(message: string, kind: number | 'ct' | 'other' = 'other', said?: string) {
    super(message);
    this.kind = kind;
    this.said = said;
  }
}
