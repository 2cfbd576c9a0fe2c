import { suggestName } from '../../openapi/contract/nearest.ts';
import { UsageError } from '../../openapi/contract/usage-error.ts';
import type { Moment } from '../phone/line/moment.ts';
import { readCommand } from './read-command.ts';
import { canTry, fitsNow, type ScriptStep } from './step.ts';
import { stepKinds } from './step-kinds.ts';

/**
 * Parses a line that the user typed at a point in a call: keys, words, an empty line for silence,
 * or a command after a slash.
 * @throws UsageError that explains why the line is not a step of the call now
 */
export function readTypedStep(line: string, moment: Moment): ScriptStep | 'help' {
  const text = line.trim();
  if (/^(?:\?|\/\?|\/?help)$/i.test(text)) return 'help';
  const step = readCommand(toCommand(text, moment), '/');
  if (!canTry(step.kind, moment)) throw new UsageError(`${text || 'silence'} does not fit now`);
  return step;
}

/** @throws UsageError if the text is not a command, and the call does not wait for words */
function toCommand(text: string, moment: Moment): string {
  const hears = (name: string) => stepKinds.some((kind) => kind.name === name && fitsNow(kind, moment));
  if (text.startsWith('/')) return text.slice(1);
  if (text === '') return 'silent';
  if (/^[\d*#]+$/.test(text) && (hears('press') || !hears('say'))) return `press ${text}`;
  if (hears('say')) return `say ${text}`;
  const name = suggestName(
    text,
    stepKinds.map((each) => `/${each.name}`),
  );
  throw new UsageError(
    name ? `commands begin with a slash${name}` : `words do not fit now: ${JSON.stringify(text)} is not heard`,
  );
}
