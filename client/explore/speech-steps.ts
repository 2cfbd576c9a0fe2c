import type { components } from '../../generated/types.ts';
import { announcedWords } from './announced.ts';
import type { Step } from './step.ts';

const nothingKnown = 'mumble mumble';

/** What to say: the words that the prompt asks for, else some that the recognition expects, and something that nobody understands. */
export function speechSteps(
  recognizer: components['schemas']['recognizer'] | undefined,
  prompt: string,
  who: string,
): Step[] {
  const announced = announcedWords(prompt).map(({ choice }) => choice);
  const hints = (recognizer?.hints ?? []).map((hint) => (typeof hint === 'string' ? hint : hint.phrase)).slice(0, 6);
  const words = new Set(announced.length > 0 ? announced : hints);
  const mumble: Step['take'] = (call) => call.say(nothingKnown, { confidence: 0.1 });
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
