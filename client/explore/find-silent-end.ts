import type { Problem } from './finding.ts';
import type { Observation } from './observation.ts';
import type { Step } from './step.ts';

/**
 * Finds a call that jambonz ends without a prompt to the caller. A silent end is correct after a
 * conversation, after the transfer of the caller (SIP REFER), if the application declines the call,
 * or after input that comes while the last prompt is heard.
 */
export function findSilentEnd(
  { heard, toParty, ended, events, lastHook: hook, verb }: Observation,
  step: Step | undefined,
): Problem[] {
  if (ended?.by !== 'jambonz' || step?.parts || hook === undefined || (heard.length > 0 && !toParty)) return [];
  const isMeant = events.some(
    (event) =>
      event.kind === 'decline' ||
      (event.kind === 'hangup' && event.because === 'referred') ||
      (event.kind === 'note' && event.note === 'answer-late'),
  );
  if (isMeant) return [];
  return [{ kind: 'silent-end', hook, ended, ...(verb !== undefined && { verb }) }];
}
