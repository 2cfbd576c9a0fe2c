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
    conversation: 'dial: rejected with 404 before ringing',
    difference: 'sequence: ',
    reason: 'A dialled target of the phone always rings before an act lets it fail (lib/utils/place-outdial.js:223).',
  },
  {
    conversation: 'sip:refer: refused',
    difference: 'sequence: ',
    reason: "The caller's phone accepts every REFER (lib/tasks/sip_refer.js:64).",
  },
  {
    conversation: 'sip:request: refused',
    difference: 'values: /requested: sip_status ',
    reason: "The caller's phone accepts every request (lib/tasks/sip_request.js:29).",
  },
  {
    conversation: 'failure: action hook of gather with a wrong verb',
    difference: 'values: /status: reason ',
    reason:
      'The phone names the mistakes that the contract finds, instead of the first one that ' +
      '@jambonz/verb-specifications finds (lib/tasks/task.js:256).',
  },
  {
    conversation: 'failure: file to play is missing',
    difference: '',
    reason: 'The phone fetches no recordings: each is found (lib/tasks/play.js:102).',
  },
];

/** Returns whether a difference of a conversation is on purpose. */
export function isKnown(name: string, difference: string): boolean {
  return knownDifferences.some(
    (known) => name.startsWith(known.conversation) && difference.startsWith(known.difference),
  );
}
