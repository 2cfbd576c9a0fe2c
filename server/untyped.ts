/**
 * Adds properties that the contract does not know to a verb, or to any object in one: they are sent unchecked.
 * For what a newer platform accepts before this document says so:
 *
 * ```ts
 * untyped(say({ text: 'Hello' }), { emotion: 'cheerful' })
 * ```
 */
export function untyped<Known extends object>(known: Known, properties: Record<string, unknown>): Known {
  // Checks look at enumerable properties and see none of it; JSON.stringify asks toJSON.
  return Object.defineProperty({ ...known }, 'toJSON', { value: () => ({ ...known, ...properties }) });
}
