/**
 * An intended difference between our schemas and the packages of jambonz. `shows` matches the
 * messages about the difference, `why` is the reason for the difference.
 */
export interface Known {
  shows: RegExp;
  why: string;
}

/**
 * Groups messages by the known difference that explains them. Returns the number of messages per
 * difference, the differences without a message, and up to twenty messages without a difference.
 */
export function groupByKnown(messages: readonly string[], known: readonly Known[]) {
  const rows = known.map(({ shows, why }) => ({
    count: messages.filter((message) => shows.test(message)).length,
    why,
  }));
  return {
    rows,
    unknown: [...new Set(messages.filter((message) => !known.some(({ shows }) => shows.test(message))))].slice(0, 20),
    gone: rows.filter(({ count }) => count === 0).map(({ why }) => why),
  };
}

export function formatTable(rows: readonly { count: number; why: string }[]): string {
  return rows.map(({ count, why }) => `${String(count).padStart(6)}  ${why}`).join('\n');
}

/**
 * Intended differences between our schemas and the packages of jambonz, which apply to each verb or
 * part in `of`. `why` is the reason for them.
 */
export interface KnownDifference {
  why: string;
  of: string[];
  differences: string[];
}
