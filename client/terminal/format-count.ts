/** Formats a count: `1 call`, `2 calls`, `no calls`. */
export function formatCount(count: number, what: string): string {
  return `${count === 0 ? 'no' : count} ${what}${count === 1 ? '' : 's'}`;
}
