import type { ReadEnvVars } from '../../server/context/env-var-reader.ts';

/**
 * Creates a reader of the environment variables of the jambonz portal. The reader returns `sent`.
 * Without `sent`, the reader returns the variables that are already stored for the call.
 */
export function simulateEnvVars(sent?: Record<string, unknown>): ReadEnvVars {
  return (known) => ({ envVars: (sent ?? known ?? {}) as never, noted: sent });
}
