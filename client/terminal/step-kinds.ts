import type { StepKind } from './step.ts';

/**
 * All kinds of steps of a call. The kinds `press` and `say` have no typed form, because on a
 * terminal the user types only the keys or words themselves.
 */
export const stepKinds: readonly StepKind[] = [
  {
    option: 'press',
    does: 'press',
    value: { name: 'KEYS', mustBe: 'keys: digits, * and #', accepts: (keys) => /^[\d*#A-D]+$/.test(keys) },
    act: (call, keys) => call.press(keys),
  },
  {
    option: 'say',
    does: 'say',
    value: { name: 'WORDS', mustBe: 'words', accepts: (words) => /\S/.test(words) },
    act: (call, words) => call.say(words),
  },
  {
    option: 'silent',
    does: 'staysSilent',
    typed: { example: 'silence', form: /^silen(?:t|ce)$/i },
    act: (call) => call.staysSilent(),
  },
  {
    option: 'answer',
    does: 'answers',
    typed: { example: 'answered', form: /^answer(?:s|ed)?$/i },
    act: (call) => call.answers(),
  },
  {
    option: 'busy',
    does: 'isBusy',
    typed: { example: 'busy', form: /^busy$/i },
    act: (call) => call.isBusy(),
  },
  {
    option: 'no-answer',
    does: 'doesNotAnswer',
    typed: { example: 'no answer', form: /^no[- ]answer$/i },
    act: (call) => call.doesNotAnswer(),
  },
  {
    option: 'party-hangup',
    does: 'partyHangsUp',
    typed: { example: 'they hang up', form: /^(?:they|party)[- ]hangs?[- ]?up$/i },
    act: (call) => call.partyHangsUp(),
  },
  {
    option: 'tool',
    does: 'callsTool',
    value: {
      name: 'NAME[=JSON]',
      mustBe: 'NAME or NAME={…}, with the arguments as JSON',
      accepts: (value) => readTool(value) !== undefined,
    },
    typed: { example: 'tool NAME={…}', form: /^tool (\S.*)$/i },
    act: async (call, value) => {
      const { name = '', args } = readTool(value) ?? {};
      await call.callsTool(name, args);
    },
  },
  {
    option: 'wait',
    does: 'waits',
    value: { name: 'SECONDS', mustBe: 'a number of seconds', accepts: (value) => /^\d+(\.\d+)?$/.test(value) },
    typed: { example: 'wait 10', form: /^waits? (\d+(?:\.\d+)?)$/i },
    act: (call, seconds) => call.waits(Number(seconds)),
  },
  {
    option: 'hangup',
    does: 'hangsUp',
    typed: { example: 'hang up', form: /^hangs?[- ]?up$/i },
    act: (call) => call.hangsUp(),
  },
];

/** Parses a tool call: the name, or `NAME={…}`. Returns undefined if the arguments are not JSON. */
export function readTool(written: string): { name: string; args: unknown } | undefined {
  const [, name, json = '{}'] = /^([^\s=]+)(?:=(.*))?$/s.exec(written) ?? [];
  try {
    return name === undefined ? undefined : { name, args: JSON.parse(json) };
  } catch {
    return undefined;
  }
}
