import { describeAwaited } from '../phone/line/describe-awaited.ts';
import type { Moment } from '../phone/line/moment.ts';
import { fitsNow, type StepKind } from './step.ts';
import { stepKinds } from './step-kinds.ts';

/** How the user types a step that needs no command, and how the hint names it. */
const plainInputs: Readonly<Record<string, { example: string; hint: string }>> = {
  press: { example: '1', hint: 'keys (0-9 * #)' },
  say: { example: 'sales, please', hint: 'words' },
  silent: { example: 'Enter', hint: 'Enter for silence' },
};

/** Describes in one line what the call waits for and what the user can type. */
export function formatHint(moment: Moment): string {
  const plain = listKinds(moment).flatMap(({ name }) => plainInputs[name]?.hint ?? []);
  return `${formatWait(moment)}. Type ${[...plain, ...listCommands(moment)].join(', ')}`;
}

/** The help at the prompt: explains each input that fits now. */
export function formatHelp(moment: Moment): string {
  const rows = listKinds(moment).map(({ name, value, help }) => {
    const plain = plainInputs[name];
    const example = value && !value.optional ? `: /${name} ${value.example}` : '';
    const operand = value && (value.optional ? ` [${value.name}]` : ` ${value.name}`);
    return plain ? [plain.example, help] : [`/${name}${operand ?? ''}`, help + example];
  });
  return [
    `${formatWait(moment)}. What you can type now:`,
    ...[...rows, ['/help', 'this help, also ?; to say help: /say help']].map(
      ([typed = '', help]) => `  ${typed.padEnd(21)}  ${help}`,
    ),
    'Tab completes a command, ↑ brings back a line, Ctrl-C hangs up.',
  ].join('\n');
}

/** Lists the commands that fit now, such as `/wait`. Keys, words and silence need none. */
export function listCommands(moment: Moment): string[] {
  return [...listKinds(moment).flatMap(({ name }) => (name in plainInputs ? [] : `/${name}`)), '/help'];
}

/** Describes what a call waits for, such as `gather waits for keys or speech`. */
export function formatWait(moment: Moment): string {
  return `${moment.verb} waits for ${describeAwaited(moment)}`;
}

/** Lists the kinds of steps that the call accepts now. */
export function listKinds(moment: Moment): StepKind[] {
  return stepKinds.filter((kind) => fitsNow(kind, moment));
}
