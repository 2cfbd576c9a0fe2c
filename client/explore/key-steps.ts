import type { Gather } from '../../generated/jambonz/verbs.ts';
import type { Call } from '../phone/call.ts';
import { findAnnouncedKeys } from './announced.ts';
import type { Step } from './step.ts';

/**
 * Creates the steps that press keys in a gather: each announced key, and one key that is not
 * announced. If the prompt announces no keys, the steps press keys that the gather accepts.
 */
export function createKeySteps(gather: Gather, prompt: string, who: string): Step[] {
  const announced = new Set(findAnnouncedKeys(prompt).map(({ choice }) => choice));
  if (gather.finishOnKey) announced.delete(gather.finishOnKey);
  const offered = announced.size > 0 ? [...announced] : listPossibleKeys(gather);
  const steps = offered.map(
    (choice): Step => ({
      label: `${who}press ${choice}`,
      kind: 'offered',
      by: 'key',
      choice,
      ...(who === '' && choice.length === 1 && { key: choice }),
      take: createPress(gather, choice),
    }),
  );
  const other = [...'9876543210*#'].find((key) => key !== gather.finishOnKey && !announced.has(key));
  if (announced.size === 0 || other === undefined) return steps;
  const keys = other.repeat(limitKeys(gather.numDigits ?? gather.minDigits ?? 1));
  return [
    ...steps,
    { label: `${who}press ${keys} (not announced)`, kind: 'unasked', by: 'key', take: createPress(gather, keys) },
  ];
}

/** Returns the keys to try in a gather whose prompt announces no keys or is a recording. */
function listPossibleKeys({ numDigits, minDigits, maxDigits = 4 }: Gather): string[] {
  const length = limitKeys(numDigits ?? minDigits ?? Math.min(maxDigits, 4));
  return length === 1 ? [...'1234567890'] : ['1234567890'.repeat(Math.ceil(length / 10)).slice(0, length)];
}

/** Limits the number of keys that one step presses to at least 1 and at most 50. */
function limitKeys(count: number): number {
  return Math.max(1, Math.min(count, 50));
}

/**
 * Creates the action that presses keys. If the gather still waits after the last key, the action
 * stays silent until the gather times out.
 */
function createPress({ numDigits, finishOnKey = '' }: Gather, keys: string): Step['take'] {
  return async (call: Call) => {
    const before = call.waitingFor;
    await call.press(keys.length === numDigits ? keys : keys + finishOnKey);
    const { waitingFor } = call;
    if (waitingFor && waitingFor.settings === before?.settings && waitingFor.fits.includes('staysSilent'))
      await call.staysSilent();
  };
}
