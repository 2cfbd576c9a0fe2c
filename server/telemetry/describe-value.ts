import { inspect } from 'node:util';

/** A text for any value that a handler may throw or log, also one whose members throw when they are read. */
export function describeValue(value: unknown): string {
  try {
    return inspect(value, { customInspect: false, depth: 2 });
  } catch {
    return `[${typeof value} that cannot be read]`;
  }
}
