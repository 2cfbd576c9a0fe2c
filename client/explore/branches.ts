import type { Place, Way } from './exploration.ts';

/** All steps that lead from one application state to the same next state. */
export interface Branch extends Pick<Way, 'to' | 'first' | 'loop'> {
  label: string;
}

/**
 * Groups the steps from an application state by the next state, with a common label such as
 * `press 1, 2, say sales`. Omits the caller's hangup, which is possible in every state.
 */
export function groupWays({ ways }: Place): Branch[] {
  const byTarget = new Map<number, Way[]>();
  for (const way of ways) {
    const known = byTarget.get(way.to);
    if (way.kind === 'gone') continue;
    if (known) known.push(way);
    else byTarget.set(way.to, [way]);
  }
  return [...byTarget].map(([to, all]) => ({
    to,
    label: joinLabels(all),
    ...(all.some(({ first }) => first) && { first: true }),
    ...(all.some(({ loop }) => loop) && { loop: true }),
  }));
}

/**
 * Maximum number of steps that one label names, because a hostile prompt can announce thousands.
 */
const maxNamed = 12;

function joinLabels(ways: readonly Way[]): string {
  const labels = ways
    .slice(0, maxNamed)
    .map(({ label, key }, index) => (key !== undefined && ways[index - 1]?.key !== undefined ? key : label));
  return [...labels, ...(ways.length > maxNamed ? [`${ways.length - maxNamed} more`] : [])].join(', ');
}
