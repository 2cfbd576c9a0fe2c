/**
 * `npm run typecheck` compiles this file; nothing runs it. The compiler must refuse each line below
 * an `@ts-expect-error` and accept all others.
 */

import type { CallHandlers } from '../../generated/server/call-handlers.ts';
import { toolHook } from '../../generated/server/contract.ts';
import type { Handlers } from '../../generated/server/handlers.ts';
import {
  config,
  dial,
  dialogflow,
  gather,
  hangup,
  lex,
  llm,
  novaS2s,
  openaiS2s,
  pause,
  play,
  redirect,
  type SayOptions,
  say,
  sipDecline,
  tag,
  transfer,
  type Verb,
} from '../../generated/server/verbs.ts';
import type { HookPath } from '../../generated/types.ts';
import { createClient } from '../helpers/create-client.ts';

export const target = [{ type: 'phone', number: '+14155550100' }] as const satisfies {
  type: 'phone';
  number: string;
}[];

// @ts-expect-error the handler of the operation `runTool` is missing
export const missingOperation: Pick<Handlers, 'answerCall' | 'runTool'> = { answerCall: () => [hangup()] };

export const mistakes = [
  // @ts-expect-error a misspelt property
  say({ txt: 'Hello' }),
  // @ts-expect-error a misspelt property beside a valid property
  say({ text: 'Hello', lop: 2 }),
  // @ts-expect-error a missing required property
  dial({}),
  // @ts-expect-error the required argument is missing
  sipDecline(),
  // @ts-expect-error the required argument is missing, because `text` is required
  say(),
  // @ts-expect-error no text, and no `stream`
  say({}),
  // @ts-expect-error no text, but other properties
  say({ loop: 2, stream: false }),
  // @ts-expect-error no text in nested options
  gather({ say: {} }),
  // @ts-expect-error a list without its required item
  dial({ target: [] }),
  // @ts-expect-error a list without its required item
  gather({ input: [] }),
  // @ts-expect-error a target without the property that its type requires
  dial({ target: [{ type: 'sip', number: '+14155550100' }] }),
  // @ts-expect-error a property that is required unless another has its default
  dialogflow({ model: 'cx', project: 'shop', credentials: '{}', lang: 'en' }),
  // @ts-expect-error a property that requires another
  lex({ botId: 'B', botAlias: 'A', region: 'eu-west-1', credentials: { accessKey: 'A' } }),
  // @ts-expect-error a property that is required if another has a certain value
  config({ listen: { enable: true } }),
  // @ts-expect-error a text in place of a number
  pause({ length: 'long' }),
  // @ts-expect-error a string outside the enum
  config({ reset: 'recogniser' }),
  // @ts-expect-error a target type outside the enum
  dial({ target: [{ type: 'fax', number: '+14155550100' }] }),
  // @ts-expect-error a property of another verb
  say({ text: 'Hello', numDigits: 1 }),
  // @ts-expect-error a misspelt property in nested options
  gather({ say: { txt: 'Hello' } }),
  // @ts-expect-error another verb where options belong
  gather({ say: play({ url: 'https://example.com/hello.wav' }) }),
  // @ts-expect-error the member `verb` in the options of a verb function
  hangup({ verb: 'hangup' }),
  // @ts-expect-error a hook that no operation declares
  gather({ actionHook: '/webhooks/cal' }),
  // @ts-expect-error a hook that no operation declares, with a query
  gather({ actionHook: '/webhooks/cal?attempt=2' }),
  // @ts-expect-error a hook that no operation declares, in a hook object
  gather({ actionHook: { url: '/webhooks/cal', method: 'POST' } }),
  // @ts-expect-error a hook whose operation does not take the result of a gather
  gather({ actionHook: '/webhooks/support-ended' }),
  // @ts-expect-error a hook whose operation does not take the result of a gather, with a query
  gather({ actionHook: '/webhooks/support-ended?attempt=2' }),
  // @ts-expect-error a hook whose operation does not take the result of a gather, in a hook object
  gather({ actionHook: { url: '/webhooks/support-ended', method: 'POST' } }),
  // @ts-expect-error a hook whose operation does not take the webhook of a redirect, where only an address is accepted
  redirect({ actionHook: '/webhooks/menu' }),
  // @ts-expect-error the tool hook of a language model does not take the tool calls of Dialogflow
  dialogflow({ project: 'x', lang: 'en', credentials: '{}', toolHook: toolHook() }),
  // @ts-expect-error credentials of AWS without the secret
  novaS2s({ auth: { accessKeyId: 'AKIAEXAMPLE' } }),
  // @ts-expect-error redirect accepts no hook object, which would end the call
  redirect({ actionHook: { url: '/webhooks/call' } }),
];

// @ts-expect-error an unknown verb in a literal
export const unknownVerb = [{ verb: 'teleport' }] satisfies Verb[];
// @ts-expect-error a misspelt property in a literal
export const misspelt = [{ verb: 'say', txt: 'Hello' }] satisfies Verb[];
// @ts-expect-error a literal without a verb
export const noVerb = [{ text: 'Hello' }] satisfies Verb[];
// @ts-expect-error a hook with an undeclared path
export const notAHook: HookPath = '/webhooks';

export const handlers: Partial<CallHandlers> = {
  // @ts-expect-error a field that the webhook does not have
  answerCall: ({ body }) => [say({ text: body.caller_id_name })],
  // @ts-expect-error `call` can be undefined in a webhook sent by GET
  answerCallByGet: ({ call }) => [say({ text: call.sid })],
};

export const emptyReply: Partial<CallHandlers> = {
  // @ts-expect-error the reply to a new call needs a verb
  answerCall: () => [],
};

const client = createClient({ baseUrl: 'http://127.0.0.1:3000' });
// @ts-expect-error an undeclared path
client.POST('/webhooks/cal');
// @ts-expect-error a body without its required fields
client.POST('/webhooks/call', { body: { call_sid: 'x' } });

declare const numbers: string[];

/** The compiler accepts all of these verbs. */
export const right: Verb[] = [
  // a vendor that the contract does not name
  llm({ vendor: 'a-vendor-of-tomorrow', llmOptions: {} }),
  // what only the open-source server is known to require
  openaiS2s({ llmOptions: {} }),
  say({ text: ['Hello', 'there'], loop: 'forever', synthesizer: { vendor: 'google', options: { anything: true } } }),
  play({ url: '/sounds/hello.wav' }),
  gather({ actionHook: '/webhooks/call?attempt=2#rc=2&rp=all', say: { text: 'Press 1.' } }),
  gather({ actionHook: { url: 'https://example.com/menu', method: 'POST' }, input: ['speech', 'digits'] }),
  redirect({ actionHook: `https://${process.env.HOST}/webhooks/call` }),
  // what a transfer sends to this hook is not documented
  transfer({ mode: 'warm', target: [...target], onHoldHook: '/webhooks/menu' }),
  dial({ target: [...target], callerId: process.env.CALLER_ID, headers: { 'X-Tries': 3 } }),
  tag({ data: { nested: { freely: [1, 2, 3] } } }),
  sipDecline({ status: 486 }),
  config({ reset: 'recognizer' }),
  config({ reset: ['recognizer', 'synthesizer'] }),
  hangup(),
  { verb: 'leave' },
  say({ stream: true }),
  say({ text: 'Hello', stream: Boolean(process.env.STREAM) }),
  config({ listen: { enable: false } }),
  dialogflow({ project: 'shop', credentials: '{}', lang: 'en' }),
  // lists that could be empty only at run time
  dial({ target: numbers.map((number) => ({ type: 'phone', number })) }),
  dial({ target: [...(numbers.length > 1 ? [{ type: 'user' as const, name: 'jo' }] : [])] }),
];

/** A handler can return a constant, an array with spread elements, or an array filled by push. */
const constant = [say({ text: 'Hello' }), hangup()] as const;
export const natural: Partial<CallHandlers> = {
  answerCall: ({ body }) => (body.caller_name ? constant : [...(body.to ? [say({ text: body.to })] : []), hangup()]),
  answerCallByGet: async () => {
    const verbs: Verb[] = [];
    verbs.push(hangup());
    return verbs;
  },
};

/** Options written beside the call, by a helper function. */
export const sayTwice = (options: SayOptions) => say({ ...options, loop: 2 });

/** A comparison of `verb` narrows the type to that verb. */
export function wordsOf(verb: Verb): unknown {
  return verb.verb === 'say' ? verb.text : undefined;
}
