import type { ReadEnvVars } from '../../server/context/env-var-reader.ts';

/**
 * Creates a reader of environment variables. The reader returns `sent`, or the variables that are
 * already known if `sent` is undefined.
 */
export function simulateEnvVars(sent?: Record<string, unknown>): ReadEnvVars {
  return (known) => ({ envVars: (sent ?? known ?? {}) as never, noted: sent });
}
