import type { Place, Way } from './exploration.ts';

/** Ways from one place that lead to the same. */
export interface Branch extends Pick<Way, 'to' | 'first' | 'loop'> {
  label: string;
}

/** The ways from a place, those to the same place as one: `press 1, 2, say sales`. That callers can hang up goes without saying. */
export function branches({ ways }: Place): Branch[] {
  const byTarget = new Map<number, Way[]>();
  for (const way of ways) if (way.kind !== 'gone') byTarget.set(way.to, [...(byTarget.get(way.to) ?? []), way]);
  return [...byTarget].map(([to, all]) => ({
    to,
    label: joined(all.map(({ label }) => label)),
    ...(all.some(({ first }) => first) && { first: true }),
    ...(all.some(({ loop }) => loop) && { loop: true }),
  }));
}

const onePress = /^press .$/;

function joined(labels: readonly string[]): string {
  return labels
    .map((label, index) => (onePress.test(label) && onePress.test(labels[index - 1] ?? '') ? label.slice(-1) : label))
    .join(', ');
}
