/** A difference that is meant: what shows it, and why it is right. */
export interface Known {
  shows: RegExp;
  why: string;
}

/** Sorts messages under the known differences: how often each occurred, which never did, and what nobody knows. */
export function sorted(messages: readonly string[], known: readonly Known[]) {
  const rows = known.map(({ shows, why }) => ({
    times: messages.filter((message) => shows.test(message)).length,
    why,
  }));
  return {
    rows,
    unknown: [...new Set(messages.filter((message) => !known.some(({ shows }) => shows.test(message))))].slice(0, 20),
    gone: rows.filter(({ times }) => times === 0).map(({ why }) => why),
  };
}

export function table(rows: readonly { times: number; why: string }[]): string {
  return rows.map(({ times, why }) => `${String(times).padStart(6)}  ${why}`).join('\n');
}

/** Each of `differences` is one of each verb or part in `of`: what is different is meant, and why. */
export interface KnownDifference {
  why: string;
  of: string[];
  differences: string[];
}
