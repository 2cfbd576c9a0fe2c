import { UsageError } from '../../openapi/contract/usage-error.ts';
import type { Call } from '../phone/call.ts';
import { receivedWebhooks } from '../phone/receive.ts';
import { InvalidDelivery } from '../phone/webhooks/check-delivery.ts';
import type { StepKind } from './step.ts';

interface BySide {
  by?: 'party';
}

/** A kind of step that either side of a conversation can take. */
type KindOfSides = Omit<StepKind, 'by' | 'act'> & { act: (call: Call, value: string, by: BySide) => Promise<unknown> };

const words = { name: 'WORDS', mustBe: 'words', accepts: (text: string) => /\S/.test(text) };
const target = {
  ...words,
  name: 'TARGET',
  example: '+14155550100',
  mustBe: 'a ringing target',
  optional: true,
} as const;

/** All kinds of steps of a call, in the order in which they are listed. */
export const stepKinds: readonly StepKind[] = [
  ...forSides({
    name: 'press',
    does: 'press',
    help: 'presses keys (0-9 * #)',
    value: {
      name: 'KEYS',
      example: '1',
      mustBe: 'keys: digits, * and #',
      accepts: (keys) => /^[\d*#A-D]+$/.test(keys),
    },
    act: (call, keys, by) => call.press(keys, by),
  }),
  {
    name: 'say',
    by: 'caller',
    does: 'say',
    help: 'the caller says words',
    value: { ...words, example: '"sales, please"' },
    act: (call, text) => call.say(text),
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
    value: target,
    act: (call, who) => call.answers(findTarget(call, who)),
  },
  {
    name: 'busy',
    by: 'party',
    does: 'isBusy',
    help: 'the other side is busy',
    value: target,
    act: (call, who) => call.isBusy(findTarget(call, who)),
  },
  {
    name: 'no-answer',
    by: 'party',
    does: 'doesNotAnswer',
    help: 'the other side does not answer',
    act: (call) => call.doesNotAnswer(),
  },
  {
    name: 'reject',
    by: 'party',
    does: 'rejects',
    help: 'the other side rejects the call',
    value: {
      name: 'SIP_STATUS',
      example: '603',
      mustBe: 'a SIP status from 400 to 699',
      accepts: (status) => /^[456]\d\d$/.test(status),
    },
    act: (call, status) => call.rejects(Number(status)),
  },
  {
    name: 'early-media',
    by: 'party',
    does: 'sendsEarlyMedia',
    help: 'the other side plays an announcement',
    value: target,
    act: (call, who) => call.sendsEarlyMedia(findTarget(call, who)),
  },
  {
    name: 'greet',
    by: 'party',
    does: 'greets',
    help: 'the other side says a greeting (amd)',
    value: { ...words, example: '"Hello?"' },
    act: (call, text) => call.greets(text),
  },
  {
    name: 'greet-beep',
    by: 'party',
    does: 'greets',
    help: 'a greeting with a beep behind it',
    value: { ...words, example: '"Please leave a message"' },
    act: (call, text) => call.greets(text, { beep: true }),
  },
  {
    name: 'party-hangup',
    by: 'party',
    does: 'partyHangsUp',
    help: 'the other side hangs up',
    act: (call) => call.partyHangsUp(),
  },
  ...forSides({
    name: 'refer',
    does: 'refers',
    help: 'asks for a transfer',
    value: { ...words, name: 'TARGET', example: '+14155550199', mustBe: 'a number, user or SIP URI' },
    act: (call, to, by) => call.refers(to, by),
  }),
  ...forSides({
    name: 'hold',
    does: 'holds',
    help: 'puts the call on hold',
    act: (call, _, by) => call.holds(by),
  }),
  ...forSides({
    name: 'resume',
    does: 'resumes',
    help: 'resumes the call',
    act: (call, _, by) => call.resumes(by),
  }),
  ...forSides({
    name: 'info',
    does: 'sendsRequest',
    help: 'sends a SIP INFO request',
    value: { ...words, name: 'BODY', example: '"Signal=1"', mustBe: 'the body of the request' },
    act: (call, body, by) => call.sendsRequest('INFO', body, by),
  }),
  {
    name: 'tool',
    by: 'service',
    does: 'callsTool',
    help: 'the model calls a tool',
    value: {
      name: 'NAME[=JSON]',
      example: `weather={"city":"Oslo"}`,
      mustBe: 'NAME or NAME={…}, with the arguments as JSON',
      accepts: (text) => readNamedJson(text) !== undefined,
    },
    act: async (call, text) => {
      const { name = '', json } = readNamedJson(text) ?? {};
      await call.callsTool(name, json);
    },
  },
  {
    name: 'receive',
    by: 'service',
    does: 'receives',
    help: 'jambonz sends any other webhook',
    value: {
      name: 'NAME[=JSON]',
      example: `lexEvent={"event":"intent"}`,
      mustBe: `NAME or NAME={…}, with fields of the payload as JSON; NAME is one of ${receivedWebhooks.join(', ')}`,
      accepts: (text) => findReceived(text) !== undefined,
    },
    act: async (call, text) => {
      const { webhook, fields } = findReceived(text) ?? {};
      if (webhook) await call.receives(webhook, fields).catch(refuse);
    },
  },
  {
    name: 'speech-error',
    by: 'service',
    does: 'recognitionFails',
    help: 'the speech recognition fails',
    value: { ...words, name: 'TEXT', example: '"no credits"', optional: true },
    act: (call, details) => call.recognitionFails(details || undefined),
  },
  {
    name: 'wait',
    by: 'caller',
    does: 'waits',
    help: 'time passes, until the line goes on',
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

/** Creates two kinds of steps: NAME for the caller, and party-NAME for the other side. */
function forSides({ name, help, act, ...kind }: KindOfSides): StepKind[] {
  return [
    { ...kind, name, by: 'caller', help: `the caller ${help}`, act: (call, value) => act(call, value, {}) },
    {
      ...kind,
      name: `party-${name}`,
      by: 'party',
      during: 'conversation-end',
      help: `the other side ${help}`,
      act: (call, value) => act(call, value, { by: 'party' }),
    },
  ];
}

/**
 * @throws UsageError if the call does not ring this target, which may be written without its host
 */
function findTarget({ waitingFor }: Call, who: string): string | undefined {
  const ringing = waitingFor?.ringing ?? (waitingFor?.for === 'answer' ? [waitingFor.name ?? ''] : []);
  if (who === '') return undefined;
  const target = ringing.find((each) => each === who || each.startsWith(`${who}@`));
  if (target) return target;
  throw new UsageError(
    `${who} is not ringing: ${ringing.length > 0 ? `choose ${ringing.join(' or ')}` : 'leave it out'}`,
  );
}

function findReceived(text: string) {
  const named = readNamedJson(text);
  const webhook = receivedWebhooks.find((name) => name === named?.name);
  return named && webhook && { webhook, fields: { ...named.json } };
}

/** Reports a webhook whose payload breaks the contract as an error of the user, who wrote it. */
function refuse(error: Error): never {
  throw error instanceof InvalidDelivery ? new UsageError(error.message) : error;
}

/**
 * Parses `NAME`, `NAME={…}` or `NAME {…}`. Returns undefined if the second part is not an object of
 * JSON.
 */
function readNamedJson(written: string): { name: string; json: object } | undefined {
  const [, name, json = '{}'] = /^([^\s=]+)(?:[\s=]\s*(\{.*))?$/s.exec(written) ?? [];
  try {
    return name === undefined ? undefined : { name, json: JSON.parse(json) };
  } catch {
    return undefined;
  }
}
