/** Returns whether a JSON value has more levels of arrays and objects than `levels`. */
export function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeeperThan(levels - 1, each));
}

/** `JSON.stringify` and the page recurse, and a few thousand levels exceed their stacks. */
const maxLevels = 100;

/** Replaces members that are too deep to be shown with a text that says so. */
export function replaceDeepMembers<Members extends object>(members: Members): Members {
  const entries = Object.entries(members).map(([name, value]) => [
    name,
    isDeeperThan(maxLevels, value) ? `(not shown: more than ${maxLevels} levels)` : value,
  ]);
  return Object.fromEntries(entries);
}
