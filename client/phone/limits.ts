/**
 * The bounds of the simulation, so that no server keeps the phone busy without end or fills its
 * memory. jambonz itself has none of them.
 */

/** Maximum bytes of one answer. */
export const maxAnswerBytes = 5_000_000;

/**
 * Milliseconds that jambonz waits for the headers of an answer, unless it is configured otherwise.
 */
export const headersTimeoutMs = 10_000;

/**
 * Returns the maximum real time for one webhook, with its retries and the bodies of its answers:
 * 30 s, or three times another timeout for the headers.
 */
export function getWebhookMs(timeoutMs = headersTimeoutMs): number {
  return Math.min(3 * timeoutMs, 2 ** 31 - 1); // the longest time of a timer
}

/** Maximum bytes of the body of one REST request. */
export const maxRestBytes = 1_000_000;

/** Maximum calls that the application starts through one REST API. */
export const maxRestCalls = 1_000;

/** Maximum depth of arrays and objects in an answer, and in the body of a REST request. */
export const maxNesting = 200;

export const maxVerbsPerAnswer = 1_000;

/** Maximum events of one call. Every verb that is carried out and every webhook is an event. */
export const maxEventsPerCall = 10_000;

/** Maximum bytes of the payloads and answers of one call, which its transcript keeps. */
export const maxBytesPerCall = 50_000_000;

/** Maximum real time that one call waits for its webhooks. */
export const maxServerMsPerCall = 300_000;

/**
 * Maximum verbs whose action hooks are requested one after another without an action of a
 * participant. Exceeding this number is reported as a loop.
 */
export const maxChainedVerbs = 200;
