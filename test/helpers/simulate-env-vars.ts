import type { ReadEnvVars } from '../../server/context/env-var-reader.ts';

/** Creates a reader of environment variables that returns `sent`, or without it the known ones. */
export function simulateEnvVars(sent?: Record<string, unknown>): ReadEnvVars {
  return (known) => ({ envVars: (sent ?? known ?? {}) as never, noted: sent });
}
