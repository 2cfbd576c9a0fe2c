import { expect, it } from 'vitest';
import { type Finding, findingLine } from '../../../client/index.ts';

const hook = { method: 'POST', url: '/menu' };
const failure = (message: string, cause = 'invalid-verbs') =>
  ({ cause, message }) as Extract<Finding, { kind: 'hook-fails' }>['failure'];

type Data = Finding extends infer Each
  ? Each extends Finding
    ? Omit<Each, 'name' | 'way' | 'others' | 'hook'>
    : never
  : never;

it.each<[Data, string]>([
  [
    { kind: 'hook-fails', failure: failure('Unexpected HTTP Response 404', 'status'), status: 404 },
    'POST /menu answers 404 → serve this path, or correct the hook that names it',
  ],
  [
    { kind: 'hook-fails', failure: failure('HTTP timeout', 'timeout') },
    'POST /menu fails: HTTP timeout → make sure that the server answers within ten seconds',
  ],
  [
    { kind: 'hook-fails', failure: failure('connect ECONNREFUSED', 'connection') },
    'POST /menu fails: connect ECONNREFUSED → correct the address of this hook, because no server listens there',
  ],
  [
    { kind: 'server-ended', failure: failure('other side closed', 'closed') },
    'the server has ended after POST /menu: other side closed → look for an exception in its log; the rest of the application is not explored',
  ],
  [
    { kind: 'silent-end', ended: { by: 'jambonz', status: 'completed' }, verb: 'dial' },
    'the call ends in silence after POST /menu → add an actionHook to the dial, or a say behind it',
  ],
  [
    { kind: 'fallback', fallback: { cause: 'exception', operation: 'runTool', detail: 'no such room' }, tool: 'book' },
    'POST /menu is answered with the fallback of runTool (exception: no such room) to the tool book → fix the handler; the stack is in the log of the server',
  ],
  [
    { kind: 'invalid-answer', failure: failure('/0/txt say: unknown property, did you mean text?') },
    'the answer of POST /menu breaks the contract: /0/txt say: unknown property, did you mean text? → correct the answer, because jambonz carries out no verb of an invalid answer',
  ],
  [
    { kind: 'invalid-answer', failure: failure('{} is not {"result":…}', 'tool-result'), tool: 'book' },
    'the answer of POST /menu to the tool book breaks the contract: {} is not {"result":…} → answer in the form that the model understands, because it drops any other',
  ],
  [
    { kind: 'slow', latency: 1200, slow: 1000 },
    'POST /menu takes 1200 ms, longer than 1000 ms, and the caller hears nothing in that time → answer sooner, or let the caller hear something first',
  ],
  [
    { kind: 'verb-loop', failure: failure('one verb has led to another 200 times', 'loop') },
    'the application loops without end, last through POST /menu: one verb has led to another 200 times → end the loop of redirects and hooks, or ask the caller for input within the loop',
  ],
  [
    { kind: 'repeat', by: ['key', 'silence'], rounds: 10 },
    'a caller who presses an unknown key or stays silent is still not released after 10 times → after two or three times, connect the caller with an agent, or say goodbye and hang up',
  ],
  [
    { kind: 'stuck', waits: { verb: 'gather', for: 'input', fits: ['press'] } },
    'a silent caller is never released, because the gather from POST /menu has no timeout → set a timeout',
  ],
  [
    { kind: 'stuck', waits: { verb: 'say', for: 'prompt-end', fits: ['waits'] } },
    'a caller is never released, because say from POST /menu waits for the end of a prompt that loops forever → make sure that say ends',
  ],
  [
    { kind: 'ignored', by: 'key', choices: ['2'], like: 'press 9 (not announced)' },
    'the menu announces 2, but handles it like "press 9 (not announced)" → handle this key, or stop announcing it',
  ],
  [
    { kind: 'ignored', by: 'speech', choices: ['sales'], like: 'silence' },
    'the menu announces sales, but handles it like "silence" → handle these words, or stop announcing them',
  ],
  [
    { kind: 'ignored', by: 'key', choices: [...'123456789012'], like: 'silence', isLosingKeys: true },
    'the menu announces 1, 2, 3, 4, 5, 6, 7, 8, 9, 0 and 2 more, but handles them like "silence" → set numDigits on the gather, because keys are lost without numDigits, minDigits or finishOnKey',
  ],
  [
    { kind: 'silent-end', ended: { by: 'jambonz', status: 'failed', sip_status: 480, sip_reason: 'Gone' } },
    'the call ends in silence after POST /menu (SIP 480 Gone) → let the caller hear something before the call ends, at least a goodbye',
  ],
])('findingLine describes the finding %j', (data, words) => {
  const finding = { ...data, hook, name: '', way: ['press 1', 'is busy'], others: 2 } as Finding;
  expect(findingLine(finding)).toBe(`the call > press 1 > is busy (and 2 other ways): ${words}`);
});
