/** A difference between the feature server and the phone that is on purpose. */
interface KnownDifference {
  /** The name of the conversation, or how the names of several begin. */
  conversation: string;
  /** How the difference begins, as `compare` describes it. */
  difference: string;
  reason: string;
}

export const knownDifferences: KnownDifference[] = [
  {
    conversation: 'failure: action hook of gather with a wrong verb',
    difference: 'values: /status: reason ',
    reason:
      'The phone names the mistakes that the contract finds, instead of the first one that ' +
      '@jambonz/verb-specifications finds (lib/tasks/task.js:256).',
  },
];

/** Returns whether a difference of a conversation is on purpose. */
export function isKnown(name: string, difference: string): boolean {
  return knownDifferences.some(
    (known) => name.startsWith(known.conversation) && difference.startsWith(known.difference),
  );
}
