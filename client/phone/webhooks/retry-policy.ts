import type { HookFailure } from './hook-failure.ts';

/**
 * The retry policy in the fragment of a hook: `/menu#rc=2&rp=ct,5xx` allows two retries, for these
 * failures.
 */
export interface RetryPolicy {
  maxRetries: number;
  failures: string[];
}

/** The seconds before each retry. */
export const retryDelaysSeconds = [0.5, 1, 2, 4, 6];

/**
 * Reads `#rc=N&rp=list` as jambonz does: at most five retries (default none), by default for
 * refused connections only.
 */
export function readRetryPolicy(fragment: string): RetryPolicy {
  const asked = new URLSearchParams(fragment);
  const count = Math.abs(Number.parseInt(asked.get('rc') ?? '0', 10)) || 0;
  return { maxRetries: Math.min(count, retryDelaysSeconds.length), failures: (asked.get('rp') ?? 'ct').split(',') };
}

/**
 * `rt`, which the documentation gives for late answers, matches nothing. Only `all` retries them.
 */
export function isRetried({ kind }: HookFailure, { failures }: RetryPolicy): boolean {
  if (failures.includes('all')) return true;
  if (typeof kind !== 'number') return kind === 'ct' && failures.includes('ct');
  return failures.includes(`${Math.floor(kind / 100)}xx`) && kind >= 400;
}
