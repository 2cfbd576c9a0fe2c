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
  for (const way of ways) if (way.kind !== 'gone') byTarget.set(way.to, [...(byTarget.get(way.to) ?? []), way]);
  return [...byTarget].map(([to, all]) => ({
    to,
    label: joinLabels(all.map(({ label }) => label)),
    ...(all.some(({ first }) => first) && { first: true }),
    ...(all.some(({ loop }) => loop) && { loop: true }),
  }));
}

const onePress = /^press .$/;

function joinLabels(labels: readonly string[]): string {
  return labels
    .map((label, index) => (onePress.test(label) && onePress.test(labels[index - 1] ?? '') ? label.slice(-1) : label))
    .join(', ');
}
