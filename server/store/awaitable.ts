/**
 * A result that may be there at once, as that of a store in this process: promises for each would
 * take about 3 % of the time of a webhook.
 */
export type Awaitable<Result> = Result | Promise<Result>;

/** Whether a value must be awaited. A thenable of a library need not be a `Promise`. */
export function isThenable<Result>(value: Awaitable<Result>): value is Promise<Result> {
  return typeof (value as Promise<Result> | null | undefined)?.then === 'function';
}
