/**
 * Adds properties that the contract does not know to a verb, or to any object in a verb. They are
 * sent unchecked. Use `untyped` for properties that a newer platform accepts before the OpenAPI
 * document declares them:
 *
 * ```ts
 * untyped(say({ text: 'Hello' }), { emotion: 'cheerful' })
 * ```
 *
 * Properties of `known` take precedence. Spreading the result (`{ ...verb }`) loses the added ones.
 */
export function untyped<Known extends object>(known: Known, properties: Record<string, unknown>): Known {
  // `toJSON` adds the properties. It is not enumerable, so the reply checks ignore it, but
  // JSON.stringify calls it.
  const sent = 'toJSON' in known && typeof known.toJSON === 'function' ? known.toJSON() : known;
  return Object.defineProperty({ ...known }, 'toJSON', { value: () => ({ ...properties, ...sent }) });
}
