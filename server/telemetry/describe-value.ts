import { inspect } from 'node:util';

/** Describes any value that a handler may throw or log, even one whose members throw when read. */
export function describeValue(value: unknown): string {
  try {
    return inspect(value, { customInspect: false, depth: 2 });
  } catch {
    return `[${typeof value} that cannot be read]`;
  }
}

/**
 * Returns a thrown value, or an error that names it if the log would omit it, as with `undefined`.
 */
export function toLoggedError(thrown: unknown): unknown {
  const isOmitted = ['undefined', 'symbol', 'function'].includes(typeof thrown);
  return isOmitted ? new Error(`${describeValue(thrown)} was thrown`) : thrown;
}
