import { bench, describe } from 'vitest';
import { gather, hangup, pause, say } from '../../generated/server/verbs.ts';
import { loadContract } from '../../server/contract/contract.ts';

const { replies } = loadContract();
const verbs = [
  say({ text: 'Welcome.', synthesizer: { vendor: 'google', language: 'en-US', voice: 'en-US-Wavenet-D' } }),
  gather({ input: ['digits', 'speech'], numDigits: 1, say: { text: 'Press 1 for sales.' }, actionHook: '/webhooks/call' }),
  pause({ length: 1 }),
  hangup(),
];
const mistaken = [...verbs.slice(0, 3), { verb: 'hangup', when: 'now' }];
const json = JSON.stringify(verbs);

describe('what the check of a reply costs, beside parsing the same reply', () => {
  bench('JSON.parse of four verbs', () => {
    JSON.parse(json);
  });
  bench('check of four verbs', () => {
    replies.$verbs?.(verbs);
  });
  bench('check of four verbs, one with a mistake', () => {
    replies.$verbs?.(mistaken);
  });
});
