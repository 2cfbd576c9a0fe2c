import type { StepKind } from './step.ts';

/** All kinds of steps of a call. */
export const stepKinds: readonly StepKind[] = [
  {
    name: 'press',
    by: 'caller',
    does: 'press',
    help: 'the caller presses keys (0-9 * #)',
    value: {
      name: 'KEYS',
      example: '1',
      mustBe: 'keys: digits, * and #',
      accepts: (keys) => /^[\d*#A-D]+$/.test(keys),
    },
    act: (call, keys) => call.press(keys),
  },
  {
    name: 'say',
    by: 'caller',
    does: 'say',
    help: 'the caller says words',
    value: { name: 'WORDS', example: '"sales, please"', mustBe: 'words', accepts: (words) => /\S/.test(words) },
    act: (call, words) => call.say(words),
  },
  {
    name: 'silent',
    by: 'caller',
    does: 'staysSilent',
    help: 'the caller stays silent',
    act: (call) => call.staysSilent(),
  },
  {
    name: 'answer',
    by: 'party',
    does: 'answers',
    help: 'the other side answers',
    value: {
      name: 'TARGET',
      example: '+14155550100',
      mustBe: 'the target that answers',
      accepts: () => true,
      optional: true,
    },
    act: (call, target) => call.answers(target || undefined),
  },
  {
    name: 'busy',
    by: 'party',
    does: 'isBusy',
    help: 'the other side is busy',
    value: {
      name: 'TARGET',
      example: '+14155550100',
      mustBe: 'the target that is busy',
      accepts: () => true,
      optional: true,
    },
    act: (call, target) => call.isBusy(target || undefined),
  },
  {
    name: 'no-answer',
    by: 'party',
    does: 'doesNotAnswer',
    help: 'the other side does not answer',
    act: (call) => call.doesNotAnswer(),
  },
  {
    name: 'party-hangup',
    by: 'party',
    does: 'partyHangsUp',
    help: 'the other side hangs up',
    act: (call) => call.partyHangsUp(),
  },
  {
    name: 'tool',
    by: 'model',
    does: 'callsTool',
    help: 'the model calls a tool',
    value: {
      name: 'NAME[=JSON]',
      example: `weather={"city":"Oslo"}`,
      mustBe: 'NAME or NAME={…}, with the arguments as JSON',
      accepts: (value) => readNamedJson(value) !== undefined,
    },
    act: async (call, value) => {
      const { name = '', json } = readNamedJson(value) ?? {};
      await call.callsTool(name, json);
    },
  },
  {
    name: 'wait',
    by: 'caller',
    does: 'waits',
    help: 'time passes',
    value: {
      name: 'SECONDS',
      example: '10',
      mustBe: 'a number of seconds',
      accepts: (value) => /^\d+(\.\d+)?$/.test(value),
    },
    act: (call, seconds) => call.waits(Number(seconds)),
  },
  {
    name: 'hangup',
    by: 'caller',
    does: 'hangsUp',
    help: 'the caller hangs up',
    act: (call) => call.hangsUp(),
  },
];

/** Parses `NAME`, or `NAME={…}`. Returns undefined if the part after `=` is not JSON. */
function readNamedJson(written: string): { name: string; json: unknown } | undefined {
  const [, name, json = '{}'] = /^([^\s=]+)(?:=(.*))?$/s.exec(written) ?? [];
  try {
    return name === undefined ? undefined : { name, json: JSON.parse(json) };
  } catch {
    return undefined;
  }
}
