import type { Gather } from '../../generated/server/verbs.ts';
import type { Call } from '../phone/call.ts';
import { announcedKeys } from './announced.ts';
import type { Step } from './step.ts';

/** The keys to press in a gather: those that the prompt announces and one that it does not, or whatever the gather takes. */
export function keySteps(gather: Gather, prompt: string, who: string): Step[] {
  const announced = new Set(announcedKeys(prompt).map(({ choice }) => choice));
  if (gather.finishOnKey) announced.delete(gather.finishOnKey);
  const offered = announced.size > 0 ? [...announced] : possible(gather);
  const steps = offered.map(
    (choice): Step => ({
      label: `${who}press ${choice}`,
      kind: 'offered',
      by: 'key',
      choice,
      take: pressing(gather, choice),
    }),
  );
  const other = [...'9876543210*#'].find((key) => key !== gather.finishOnKey && !announced.has(key));
  if (announced.size === 0 || other === undefined) return steps;
  const keys = other.repeat(gather.numDigits ?? gather.minDigits ?? 1);
  return [
    ...steps,
    { label: `${who}press ${keys} (not announced)`, kind: 'unasked', by: 'key', take: pressing(gather, keys) },
  ];
}

/** What a gather may take whose prompt says nothing of keys, or is a recording. */
function possible({ numDigits, minDigits, maxDigits = 4 }: Gather): string[] {
  const length = numDigits ?? minDigits ?? Math.min(maxDigits, 4);
  return length === 1 ? [...'1234567890'] : ['1234567890'.repeat(Math.ceil(length / 10)).slice(0, length)];
}

/** Fewer keys than the gather waits for are followed by silence, as by somebody who has pressed what was announced. */
function pressing({ numDigits, finishOnKey = '' }: Gather, keys: string): Step['take'] {
  return async (call: Call) => {
    const before = call.waitingFor;
    await call.press(keys.length === numDigits ? keys : keys + finishOnKey);
    const { waitingFor } = call;
    if (waitingFor && waitingFor.settings === before?.settings && waitingFor.fits.includes('staysSilent'))
      await call.staysSilent();
  };
}
