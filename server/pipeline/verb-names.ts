import { readProperty } from '../../openapi/contract/schema-walk.ts';
import { UntypedValue } from '../../openapi/contract/untyped-value.ts';

/**
 * Returns the verb names of a reply for the log, at most the first 20, because a reply may have
 * hundreds of verbs.
 */
export function listVerbNames(reply: unknown): string[] | undefined {
  return Array.isArray(reply)
    ? reply.slice(0, 20).map((item) => String(toSent(readProperty(toSent(item), 'verb'))))
    : undefined;
}

function toSent(value: unknown): unknown {
  return value instanceof UntypedValue ? value.toJSON() : value;
}
