import { describeAwaited } from '../phone/line/describe-awaited.ts';
import type { Moment } from '../phone/line/moment.ts';
import { stepKinds } from './step-kinds.ts';

/** Describes what the call waits for and which lines the user can type. */
export function formatHint(moment: Moment): string {
  const { verb, fits } = moment;
  const can = (does: Moment['fits'][number]) => fits.includes(does);
  const commands = stepKinds.flatMap(({ does, typed }) => {
    if (!typed || !can(does) || does === 'staysSilent') return [];
    return can('say') ? `/${typed.example}` : typed.example;
  });
  const typed = [
    can('press') && 'keys (0-9 * #)',
    can('say') && 'words to say',
    can('staysSilent') && 'Enter for silence',
    ...commands,
    'or Ctrl-C to hang up',
  ];
  return `        ${verb} waits for ${describeAwaited(moment)}. Type ${typed.filter(Boolean).join(', ')}`;
}
