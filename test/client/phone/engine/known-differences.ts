/** A difference between the feature server and the phone that is on purpose. */
interface KnownDifference {
  /** The name of the conversation, or how the names of several begin. */
  conversation: string;
  /** How the difference begins, as `compare` describes it. */
  difference: string;
  reason: string;
}

export const knownDifferences: KnownDifference[] = [];

/** Returns whether a difference of a conversation is on purpose. */
export function isKnown(name: string, difference: string): boolean {
  return knownDifferences.some(
    (known) => name.startsWith(known.conversation) && difference.startsWith(known.difference),
  );
}
