import type { Conversation } from '../conversation.ts';

const bye = [{ verb: 'say', text: 'Thank you.' }, { verb: 'hangup' }];
const ask = (more: object) => [{ verb: 'gather', actionHook: '/result', say: { text: 'Press a key.' }, ...more }];

export const gatherConversations: Conversation[] = [
  { name: 'gather: one key', script: { '/call': ask({ numDigits: 1 }), '/result': bye }, acts: [['press', '1']] },
  {
    name: 'gather: keys and finishOnKey',
    script: { '/call': ask({ finishOnKey: '#' }), '/result': bye },
    acts: [['press', '123#']],
  },
  {
    name: 'gather: minDigits and timeout',
    script: { '/call': ask({ minDigits: 2, maxDigits: 5, timeout: 5 }), '/result': bye },
    acts: [['press', '123'], ['staysSilent']],
  },
  {
    name: 'gather: interDigitTimeout',
    script: { '/call': ask({ minDigits: 1, interDigitTimeout: 2 }), '/result': bye },
    acts: [['press', '12'], ['staysSilent']],
  },
  {
    name: 'gather: fewer keys than minDigits',
    script: { '/call': ask({ minDigits: 3, timeout: 5 }), '/result': bye },
    acts: [['press', '12'], ['staysSilent']],
  },
  {
    name: 'gather: silence',
    script: { '/call': ask({ numDigits: 1, timeout: 5 }), '/result': bye },
    acts: [['staysSilent']],
  },
  {
    name: 'gather: silence with speech input',
    script: { '/call': ask({ input: ['speech'], timeout: 5 }), '/result': bye },
    acts: [['staysSilent']],
  },
  {
    name: 'gather: speech',
    script: { '/call': ask({ input: ['speech'] }), '/result': bye },
    acts: [['say', 'two coffees please']],
  },
  {
    name: 'gather: speech of one word',
    script: { '/call': ask({ input: ['speech', 'digits'] }), '/result': bye },
    acts: [['say', 'yes']],
  },
  {
    name: 'gather: partialResultHook',
    script: { '/call': ask({ input: ['speech'], partialResultHook: '/partial' }), '/result': bye },
    acts: [['say', 'two coffees please']],
  },
  {
    name: 'gather: speech below minConfidence',
    script: {
      '/call': ask({ input: ['speech'], recognizer: { vendor: 'google', language: 'en-US', minConfidence: 0.5 } }),
      '/result': bye,
    },
    acts: [['say', 'mumble', { confidence: 0.2 }]],
  },
  {
    name: 'gather: asrTimeout joins utterances',
    script: {
      '/call': ask({ input: ['speech'], recognizer: { vendor: 'google', language: 'en-US', asrTimeout: 1 } }),
      '/result': bye,
    },
    acts: [['say', 'two coffees please']],
  },
  {
    name: 'gather: key interrupts the prompt',
    script: {
      '/call': ask({ numDigits: 1, say: { text: 'Please listen carefully to all of the many options.' } }),
      '/result': bye,
    },
    acts: [['press', '1', { interrupting: true }]],
  },
  {
    name: 'gather: speech interrupts with bargein',
    script: {
      '/call': ask({
        input: ['speech'],
        bargein: true,
        say: { text: 'Please listen carefully to all of the many options.' },
      }),
      '/result': bye,
    },
    acts: [['say', 'stop now', { interrupting: true }]],
  },
  {
    name: 'gather: id of the verb',
    script: { '/call': ask({ numDigits: 1, id: 'menu' }), '/result': bye },
    acts: [['press', '1']],
  },
  {
    name: 'gather: answer without verbs continues',
    script: { '/call': [...ask({ numDigits: 1 }), { verb: 'say', text: 'More.' }], '/result': { status: 204 } },
    acts: [['press', '1']],
  },
  { name: 'gather: caller hangs up', script: { '/call': ask({ numDigits: 1 }), '/result': bye }, acts: [['hangsUp']] },
  {
    name: 'gather: two in a row',
    script: { '/call': ask({ numDigits: 1 }), '/result': [ask({ numDigits: 1 }), bye] },
    acts: [
      ['press', '1'],
      ['press', '2'],
    ],
  },
  {
    name: 'gather: keys after the last one',
    script: { '/call': ask({ numDigits: 1 }), '/result': [ask({ numDigits: 1 }), bye] },
    acts: [['press', '12']],
  },
  {
    name: 'gather: play instead of say',
    script: {
      '/call': [{ verb: 'gather', numDigits: 1, actionHook: '/result', play: { url: 'https://example.com/a.wav' } }],
      '/result': bye,
    },
    acts: [['press', '1']],
  },
  {
    name: 'gather: without actionHook',
    script: {
      '/call': [
        { verb: 'gather', numDigits: 1, say: { text: 'Press.' } },
        { verb: 'say', text: 'More.' },
      ],
    },
    acts: [['press', '1']],
  },
  {
    name: 'gather: dtmfBargein false',
    script: {
      '/call': ask({
        numDigits: 1,
        dtmfBargein: false,
        say: { text: 'Please listen carefully to all of the many options.' },
      }),
      '/result': bye,
    },
    acts: [['press', '1', { interrupting: true }]],
  },
  {
    name: 'gather: keys before the prompt ends with listenDuringPrompt false',
    script: {
      '/call': ask({
        numDigits: 1,
        timeout: 5,
        listenDuringPrompt: false,
        say: { text: 'Please listen carefully to all of the many options.' },
      }),
      '/result': bye,
    },
    acts: [['press', '1', { interrupting: true }], ['staysSilent']],
  },
  {
    name: 'gather: keys win over speech',
    script: { '/call': ask({ input: ['digits', 'speech'], numDigits: 2, timeout: 5 }), '/result': bye },
    acts: [
      ['press', '1'],
      ['say', 'hello'],
      ['press', '2'],
    ],
  },
  {
    name: 'gather: maxDigits',
    script: { '/call': ask({ minDigits: 1, maxDigits: 3 }), '/result': bye },
    acts: [['press', '123']],
  },
  {
    name: 'gather: timeout 0 waits for ever',
    script: { '/call': ask({ numDigits: 1, timeout: 0 }), '/result': bye },
    acts: [
      ['waits', 100],
      ['press', '1'],
    ],
  },
  {
    name: 'gather: early media',
    script: {
      '/call': [{ verb: 'gather', numDigits: 1, actionHook: '/result', say: { text: 'Press.', earlyMedia: true } }],
      '/result': [{ verb: 'sip:decline', status: 486, reason: 'Busy Here' }],
    },
    acts: [['press', '1']],
  },
  {
    name: 'gather: star and hash',
    script: { '/call': ask({ numDigits: 2 }), '/result': bye },
    acts: [['press', '*#']],
  },
  {
    name: 'gather: finishOnKey at once',
    script: { '/call': ask({ finishOnKey: '#' }), '/result': bye },
    acts: [['press', '#']],
  },
  {
    name: 'gather: speech without bargein during the prompt',
    script: {
      '/call': ask({
        input: ['speech'],
        timeout: 5,
        say: { text: 'Please listen carefully to all of the many options.' },
      }),
      '/result': bye,
    },
    acts: [['say', 'stop now', { interrupting: true }]],
  },
  {
    name: 'gather: minBargeinWordCount not reached',
    script: {
      '/call': ask({
        input: ['speech'],
        bargein: true,
        minBargeinWordCount: 3,
        timeout: 5,
        say: { text: 'Please listen carefully to all of the many options.' },
      }),
      '/result': bye,
    },
    acts: [['say', 'stop', { interrupting: true }]],
  },
];
