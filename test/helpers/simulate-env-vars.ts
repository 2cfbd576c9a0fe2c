import type { ReadEnvVars } from '../../server/context/env-var-reader.ts';

/** Simulates a webhook with these environment variables, declared or not, or without any. */
export function simulateEnvVars(sent?: Record<string, unknown>): ReadEnvVars {
  return (known) => ({ envVars: (sent ?? known ?? {}) as never, noted: sent });
}
