import { createFindings, type Finding } from '../finding.ts';

export const { ok, warning, problem, skipped } = createFindings('Redis');

/** What the doctor says of the Redis servers. */
export interface RedisReport {
  found: Finding[];
  /** Milliseconds by which the clock of Redis is ahead of this machine's clock. */
  clockAheadMs?: number | undefined;
}

/** What is wrong with one server. */
export interface Remark {
  address: string;
  state: 'problem' | 'warning';
  detail: string;
}

/** Creates one finding of equal remarks, with the addresses of all their servers. */
export function groupRemarks(remarks: readonly Remark[]): Finding[] {
  const addresses = new Map<string, string[]>();
  for (const { address, state, detail } of remarks) {
    const key = `${state} ${detail}`;
    addresses.set(key, [...(addresses.get(key) ?? []), address]);
  }
  return [...new Map(remarks.map((remark) => [`${remark.state} ${remark.detail}`, remark]))].map(
    ([key, { state, detail }]) => ({ problem, warning })[state](`${addresses.get(key)?.join(', ')}: ${detail}`),
  );
}
