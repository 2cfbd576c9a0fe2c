import type { HookFailure } from './hook-failure.ts';

/**
 * The retry policy in the fragment of a hook: `/menu#rc=2&rp=ct,5xx` allows two retries, for failed
 * connections and 5xx statuses.
 */
export interface RetryPolicy {
  maxRetries: number;
  failures: string[];
}

/** The seconds before each retry. */
export const retryDelaysSeconds = [0.5, 1, 2, 4, 6];

/**
 * Reads `#rc=N&rp=list` as jambonz does: `rc` is the number of retries (at most 5, default 0), and
 * `rp` lists the failures to retry (default `ct`, a failed connection).
 */
export function readRetryPolicy(fragment: string): RetryPolicy {
  const asked = new URLSearchParams(fragment);
  const count = Math.abs(Number.parseInt(asked.get('rc') ?? '0', 10)) || 0;
  return {
    maxRetries: Math.min(count, retryDelaysSeconds.length),
    failures: (asked.get('rp') || 'ct').split(',').map((each) => each.trim()),
  };
}

/**
 * Reads the same fragment for a WebSocket: `rc` is the number of retries of the handshake, 5 by
 * default and for 0.
 */
export function readSocketRetryPolicy(fragment: string): RetryPolicy {
  const policy = readRetryPolicy(fragment);
  return { ...policy, maxRetries: policy.maxRetries || retryDelaysSeconds.length };
}

/** The errors that the policy `ct` retries. */
const connectionErrors = ['ECONNREFUSED', 'ETIMEDOUT', 'ECONNRESET', 'ECONNABORTED'];

/**
 * Returns whether jambonz retries a request after a failure (feature server,
 * lib/utils/base-requestor.js:100). A timeout is retried only with the policy `all`: the policy
 * `rt`, documented for timeouts, matches no failure. What only the phone refuses is not retried.
 */
export function isRetried({ status = 0, code = '', failure }: HookFailure, { failures }: RetryPolicy): boolean {
  if (failure.cause === 'too-large' || failure.cause === 'too-many-verbs') return false;
  if (failures.includes('all')) return true;
  if (connectionErrors.includes(code)) return failures.includes('ct');
  return status >= 400 && failures.includes(`${Math.floor(status / 100)}xx`);
}
