import { expect, it } from 'vitest';
import { ours } from './ours.ts';
import { type Upstream, upstream } from './packages.ts';

const target = { type: 'phone', number: '+14155550100' };

it.each<[what: string, refusedBy: Upstream[], verb: object]>([
  [
    'a confirmHook that is a string',
    ['schema', 'schemaApp', 'sdk'],
    { verb: 'dial', target: [{ ...target, confirmHook: '/confirm' }] },
  ],
  [
    'a number in a header of a target',
    ['schema', 'schemaApp', 'sdk'],
    { verb: 'dial', target: [{ ...target, headers: { 'X-Id': 7 } }] },
  ],
  [
    'any setting of Gladia',
    ['sdk'],
    { verb: 'gather', recognizer: { vendor: 'gladia', gladiaOptions: { custom_vocabulary: true } } },
  ],
  [
    'lex',
    ['schema', 'schemaApp', 'sdk'],
    { verb: 'lex', botId: 'b', botAlias: 'a', region: 'us-east-1', credentials: {} },
  ],
  ['rasa', ['schema', 'schemaApp', 'sdk'], { verb: 'rasa', url: 'https://example.com' }],
])('our schemas accept %s, which the jambonz packages refuse by mistake', (_what, refusedBy, verb) => {
  const refusing = Object.entries(upstream).filter(([, refusal]) => refusal([verb]) !== undefined);
  expect(refusing.map(([name]) => name)).toEqual(refusedBy);
  expect(ours.lines([verb])).toEqual([]);
});
