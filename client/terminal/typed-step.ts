import type { Moment } from '../phone/line/moment.ts';
import { createStep, type ScriptStep } from './step.ts';
import { stepKinds } from './step-kinds.ts';

/**
 * Parses a line that the user typed at a point in a call. Returns undefined if no step fits. While
 * the application listens to speech, all words are speech unless they begin with a slash.
 */
export function readTypedStep(line: string, { fits }: Moment): ScriptStep | undefined {
  const text = line.trim();
  const can = (does: ScriptStep['does']) => does === 'hangsUp' || fits.includes(does);
  const stepFor = (does: ScriptStep['does'], value?: string) => {
    const kind = stepKinds.find((each) => each.does === does);
    return kind && can(does) ? createStep(kind, value) : undefined;
  };
  if (text === '') return stepFor('staysSilent') ?? stepFor('doesNotAnswer');
  if (/^[\d*#]+$/.test(text) && can('press')) return stepFor('press', text);
  if (!text.startsWith('/') && can('say')) return stepFor('say', text);
  for (const kind of stepKinds) {
    const words = kind.typed?.form.exec(text.replace(/^\//, ''));
    if (words && can(kind.does)) return createStep(kind, words[1]);
  }
  return undefined;
}
