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
  const groups = new Map<string, Remark[]>();
  for (const remark of remarks) {
    const key = `${remark.state} ${remark.detail}`;
    groups.set(key, [...(groups.get(key) ?? []), remark]);
  }
  return [...groups.values()].flatMap((group) => {
    const addresses = group.map(({ address }) => address).join(', ');
    return group.slice(0, 1).map(({ state, detail }) => ({ problem, warning })[state](`${addresses}: ${detail}`));
  });
}
