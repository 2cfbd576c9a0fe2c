import type { Leave, Verb } from '../../../generated/jambonz/verbs.ts';
import { HookFailure } from '../webhooks/hook-failure.ts';

/**
 * Ends the call, because outside of a wait hook jambonz fails at this verb (feature server,
 * tasks/leave.js). `WaitRounds` handles the verb inside of one.
 */
export async function leave(_: Leave): Promise<Verb[]> {
  throw new HookFailure('platform', 'leave works only in the answer of a wait hook');
}
