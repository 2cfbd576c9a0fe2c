import type { Hook } from '../webhooks/requestor.ts';

/**
 * What a REST request does with a member of a conference. Other actions have no effect on webhooks.
 */
export interface ConferenceChange {
  action: 'hold' | 'unhold' | 'kick' | (string & {});
  /** The hook for what the member hears on hold. Later requests to hold the member reuse it. */
  wait_hook?: Hook | undefined;
}

/** A caller in a conference, whom REST requests may hold or remove. */
export interface ConferenceMember {
  /** Notes a change, which takes effect when the call waits for an action again. */
  change(change: ConferenceChange): void;
}
