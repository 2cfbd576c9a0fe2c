/** Why a hook did not get its answer, in the platform's own terms. */
export class HookFailure extends Error {
  /** What a retry policy may name: a status, `ct` for a connection that was refused or reset, or something that only `all` takes in. */
  readonly kind: number | 'ct' | 'other';

  constructor(message: string, kind: number | 'ct' | 'other' = 'other') {
    super(message);
    this.kind = kind;
  }
}
