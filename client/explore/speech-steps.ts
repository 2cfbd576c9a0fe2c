import type { components } from '../../generated/jambonz/types.ts';
import { findAnnouncedWords } from './announced.ts';
import type { Step } from './step.ts';

const unknownWords = 'mumble mumble';

/**
 * Creates the steps in which someone speaks: one for each announced phrase (or else for up to 6 of
 * the recognizer's hints), and an unintelligible mumble.
 */
export function createSpeechSteps(
  recognizer: components['schemas']['recognizer'] | undefined,
  prompt: string,
  who: string,
): Step[] {
  const announced = findAnnouncedWords(prompt).map(({ choice }) => choice);
  const hints = (recognizer?.hints ?? []).map((hint) => (typeof hint === 'string' ? hint : hint.phrase)).slice(0, 6);
  const words = new Set(announced.length > 0 ? announced : hints);
  const mumble: Step['take'] = (call) => call.say(unknownWords, { confidence: 0.1 });
  return [
    ...[...words].map(
      (choice): Step => ({
        label: `${who}say ${choice}`,
        kind: 'offered',
        by: 'speech',
        choice,
        take: (call) => call.say(choice),
      }),
    ),
    { label: `${who}mumble`, kind: 'unasked', by: 'speech', take: mumble },
  ];
}
