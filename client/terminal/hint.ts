import type { Moment } from '../phone/turns.ts';
import { stepKinds } from './step-kinds.ts';

/** What the call is waiting for, and what can be typed then. */
export function hint({ verb, for: what, fits }: Moment): string {
  const isListening = fits.includes('say');
  const words = stepKinds.flatMap(({ does, typed }) => {
    if (!typed || !fits.includes(does) || does === 'staysSilent') return [];
    return isListening ? `/${typed.example}` : typed.example;
  });
  const typed = [
    fits.includes('press') && 'digits, * and # are keys',
    isListening && (fits.includes('press') ? 'other words are speech' : 'words are speech'),
    fits.includes('staysSilent') && 'Enter is silence',
    words.length > 0 && `type ${words.join(' or ')}`,
    'Ctrl-C hangs up',
  ];
  return `${' '.repeat(8)}${verb} waits for ${what}: ${typed.filter(Boolean).join(', ')}`;
}
