import { describeEnding } from '../phone/print-event.ts';
import type { Mistake } from './hook-mistakes.ts';
import type { Observation } from './observation.ts';
import type { Step } from './step.ts';

/**
 * Finds a call that jambonz ends without a prompt to the caller. A silent end is correct after a
 * conversation, or if the application declines the call.
 */
export function findSilentEnd(
  { heard, toParty, ended, entries, asked }: Observation,
  step: Step | undefined,
): Mistake[] {
  if (ended?.by !== 'jambonz' || step?.parts || asked === undefined || (heard.length > 0 && !toParty)) return [];
  if (entries.some(({ kind }) => kind === 'decline')) return [];
  const why = describeEnding(ended);
  const what = `the call ends in silence after ${asked}${why ? ` (${why})` : ''}`;
  return [
    {
      kind: 'silence',
      what,
      right: 'let the caller hear something before the call ends, at least a goodbye',
      subject: what,
    },
  ];
}
