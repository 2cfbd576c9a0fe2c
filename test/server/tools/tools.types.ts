/**
 * `npm run typecheck` compiles this file; nothing runs it. The compiler must refuse each line below
 * an `@ts-expect-error` and accept all others.
 */

import type { Call } from '../../../generated/server/contract.ts';
import { runTools, toolHook, toolsFor } from '../../../generated/server/contract.ts';
import { agent, llm } from '../../../generated/server/verbs.ts';
import type { HookPath } from '../../../generated/types.ts';

export const mistakes = [
  // @ts-expect-error the implementation of a declared tool is missing
  runTools({}),
  // @ts-expect-error a misspelt tool
  runTools({ 'client-get-tiem': () => 'x' }),
  // @ts-expect-error a misspelt argument
  runTools({ 'client-get-time': ({ args }) => String(args.timezon) }),
  // @ts-expect-error an optional argument, which can be undefined
  runTools({ 'client-get-time': ({ args }) => args.timezone.toUpperCase() }),
  // @ts-expect-error a number as result: vendors of language models take a string or an object
  runTools({ 'client-get-time': ({ now }) => now().getTime() }),
  // @ts-expect-error `call` can be undefined in a tool request
  runTools({ 'client-get-time': ({ call }) => call.sid }),
  // @ts-expect-error an unknown vendor
  toolHook({ vendor: 'opnai' }),
  // @ts-expect-error the tools of ElevenLabs are configured at ElevenLabs, not in a verb
  toolsFor('elevenlabs'),
  // @ts-expect-error an undeclared tool
  toolsFor('openai', ['client-get-tiem']),
];

declare const call: Call | undefined;
export const hook: HookPath = toolHook({ vendor: 'google', call });

export const right = [
  llm({
    vendor: 'openai',
    auth: { apiKey: 'key' },
    llmOptions: { session_update: { tools: toolsFor('openai', ['client-get-time']) }, response_create: {} },
    toolHook: toolHook({ vendor: 'openai', call }),
  }),
  agent({ llm: { llmOptions: { tools: toolsFor('agent') } }, toolHook: toolHook() }),
];
