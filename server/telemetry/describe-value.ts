import { inspect } from 'node:util';

/** Describes any value that a handler may throw or log, even one whose members throw when read. */
export function describeValue(value: unknown): string {
  try {
    return inspect(value, { customInspect: false, depth: 2 });
  } catch {
    return `[${typeof value} that cannot be read]`;
  }
}
