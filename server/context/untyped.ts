/**
 * Adds properties that the contract does not know to a verb, or to any object in one: they are sent unchecked.
 * For what a newer platform accepts before this document says so:
 *
 * ```ts
 * untyped(say({ text: 'Hello' }), { emotion: 'cheerful' })
 * ```
 *
 * Properties that `known` has itself stay. Spread what comes out (`{ ...verb }`), and they are lost.
 */
export function untyped<Known extends object>(known: Known, properties: Record<string, unknown>): Known {
  // Checks look at enumerable properties and see none of it; JSON.stringify asks toJSON.
  const sent = 'toJSON' in known && typeof known.toJSON === 'function' ? known.toJSON() : known;
  return Object.defineProperty({ ...known }, 'toJSON', { value: () => ({ ...properties, ...sent }) });
}
