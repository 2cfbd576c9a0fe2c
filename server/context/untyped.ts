import { UntypedValue } from '../../openapi/contract/untyped-value.ts';

/**
 * Sends a verb, an object or a value that the contract does not know, without a check. The server
 * logs one warning for each name. Use it for what a newer platform accepts before the OpenAPI
 * document declares it:
 *
 * ```ts
 * untyped({ verb: 'made_up', tempo: 2 })
 * say({ text: 'Hello', synthesizer: { vendor: 'aws', engine: untyped('newest') } })
 * ```
 */
// biome-ignore lint/suspicious/noExplicitAny: the result stands where any type is expected
export function untyped(value: unknown): any;
/**
 * Adds properties that the contract does not know to a verb, or to any object in a verb. They are
 * sent unchecked:
 *
 * ```ts
 * untyped(say({ text: 'Hello' }), { emotion: 'cheerful' })
 * ```
 *
 * Properties of `known` take precedence. Spreading the result (`{ ...verb }`) loses the added ones.
 */
export function untyped<Known extends object>(known: Known, properties: Record<string, unknown>): Known;
export function untyped(known: unknown, properties?: Record<string, unknown>): unknown {
  if (properties === undefined) return new UntypedValue(known);
  // `toJSON` adds the properties. It is not enumerable, so the reply checks ignore it, but
  // JSON.stringify calls it.
  const object = known as { toJSON?: unknown };
  const sent = typeof object.toJSON === 'function' ? object.toJSON() : object;
  if (known instanceof UntypedValue) return new UntypedValue({ ...properties, ...sent });
  return Object.defineProperty({ ...object }, 'toJSON', { value: () => ({ ...properties, ...sent }) });
}
