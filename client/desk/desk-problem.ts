/**
 * Thrown for a request that the desk refuses: an HTTP status, and the `detail` of a problem (RFC
 * 9457) as message.
 */
export class DeskProblem extends Error {
  readonly status: number;

  constructor(status: number, detail: string) {
    super(detail);
    this.status = status;
  }
}
