import type { ReadEnvVars } from '../../server/context/env-var-reader.ts';

/** A webhook that carries these environment variables, whatever the document declares, or none. */
export function carrying(sent?: Record<string, unknown>): ReadEnvVars {
  return (known) => ({ envVars: (sent ?? known ?? {}) as never, noted: sent });
}
