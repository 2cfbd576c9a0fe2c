import type { Conversation } from '../conversation.ts';

const bye = [{ verb: 'say', text: 'Goodbye.' }];
const after = [{ verb: 'pause', length: 1 }];

export const promptConversations: Conversation[] = [
  { name: 'say: the call ends after the last verb', script: { '/call': bye }, acts: [] },
  {
    name: 'say: several texts and hangup',
    script: { '/call': [{ verb: 'say', text: ['One.', 'Two.'] }, { verb: 'hangup' }] },
    acts: [],
  },
  {
    name: 'say: early media leaves the call unanswered',
    script: { '/call': [{ verb: 'say', text: 'Closed.', earlyMedia: true }] },
    acts: [],
  },
  {
    name: 'say: caller hangs up during a long prompt',
    script: { '/call': [{ verb: 'play', url: 'https://example.com/a.wav', loop: 'forever' }] },
    acts: [['waits', 25], ['hangsUp']],
  },
  {
    name: 'say: stream over HTTP ends the call',
    script: { '/call': [{ verb: 'say', text: 'Hello.', stream: true }, ...bye] },
    acts: [],
    // The contract of the open-source edition refuses the verb, which the feature server does not.
    options: { edition: 'commercial' },
  },
  {
    name: 'play: action hook',
    script: { '/call': [{ verb: 'play', url: 'https://example.com/a.wav', actionHook: '/played' }], '/played': bye },
    acts: [],
  },
  {
    name: 'play: action hook with loop',
    script: {
      '/call': [{ verb: 'play', url: 'https://example.com/a.wav', loop: 2, actionHook: '/played' }],
      '/played': bye,
    },
    acts: [],
  },
  {
    name: 'play: timeoutSecs',
    script: {
      '/call': [{ verb: 'play', url: 'https://example.com/a.wav', timeoutSecs: 3, actionHook: '/played' }, ...bye],
      '/played': bye,
    },
    acts: [],
  },
  {
    name: 'pause: then hangup',
    script: { '/call': [{ verb: 'answer' }, { verb: 'pause', length: 2 }, { verb: 'hangup' }] },
    acts: [],
  },
  { name: 'pause: unanswered', script: { '/call': [{ verb: 'pause', length: 2 }] }, acts: [] },
  { name: 'hangup: unanswered is skipped', script: { '/call': [{ verb: 'hangup' }, ...bye] }, acts: [] },
  {
    name: 'hangup: with headers',
    script: { '/call': [...bye, { verb: 'hangup', headers: { 'X-Reason': 'done' } }] },
    acts: [],
  },
  {
    name: 'tag: customerData in what follows',
    script: {
      '/call': [
        { verb: 'tag', data: { orderId: 7, name_of: 'Jo' } },
        { verb: 'play', url: 'https://example.com/a.wav', actionHook: '/played' },
      ],
      '/played': bye,
    },
    acts: [],
  },
  {
    name: 'alert: leaves no webhook',
    script: { '/call': [{ verb: 'alert', message: 'low balance' }, ...bye] },
    acts: [],
  },
  {
    name: 'dub: a track beside the call',
    script: {
      '/call': [
        { verb: 'answer' },
        { verb: 'dub', action: 'addTrack', track: 'a', play: 'https://example.com/a.mp3' },
        ...bye,
      ],
    },
    acts: [],
  },
  { name: 'dtmf: sends keys', script: { '/call': [{ verb: 'dtmf', dtmf: '12' }, ...bye] }, acts: [] },
  {
    name: 'leave: outside of a wait hook',
    script: { '/call': [{ verb: 'answer' }, { verb: 'leave' }, ...bye] },
    acts: [],
  },
  {
    name: 'redirect: relative',
    script: { '/call': [{ verb: 'redirect', actionHook: '/next' }], '/next': bye },
    acts: [],
  },
  {
    name: 'redirect: statusHook',
    script: {
      '/call': [{ verb: 'answer' }, { verb: 'redirect', actionHook: '/next', statusHook: '/status2' }],
      '/next': bye,
    },
    acts: [],
  },
  {
    name: 'redirect: complete URL',
    script: { '/call': [{ verb: 'answer' }, { verb: 'redirect', actionHook: '{url}/next?a=1' }], '/next': bye },
    acts: [],
  },
  {
    name: 'redirect: answer without verbs',
    script: { '/call': [{ verb: 'redirect', actionHook: '/next' }, ...bye], '/next': { status: 204 } },
    acts: [],
  },
  {
    name: 'message: without a gateway',
    script: {
      '/call': [{ verb: 'message', to: '+14155550100', from: '+14155551234', text: 'Hi', actionHook: '/sent' }, ...bye],
    },
    acts: [],
  },
  {
    name: 'message: sent',
    script: {
      '/call': [
        { verb: 'answer' },
        { verb: 'message', to: '+14155550100', from: '+14155551234', text: 'Hi', actionHook: '/sent' },
        ...after,
      ],
    },
    acts: [],
    options: { smpp: 'works' },
  },
  {
    name: 'message: refused by the carrier',
    script: {
      '/call': [
        { verb: 'answer' },
        { verb: 'message', to: '+14155550100', from: '+14155551234', text: 'Hi', actionHook: '/sent' },
        ...after,
      ],
    },
    acts: [],
    options: { smpp: 'fails' },
  },
  {
    name: 'config: bargeIn, a key interrupts',
    script: {
      '/call': [
        { verb: 'config', bargeIn: { enable: true, input: ['digits'], numDigits: 1, actionHook: '/barge' } },
        { verb: 'say', text: 'A long prompt that goes on and on and on.' },
        { verb: 'pause', length: 2 },
      ],
      '/barge': bye,
    },
    acts: [['press', '1', { interrupting: true }]],
  },
  {
    name: 'config: bargeIn, then hangup',
    script: {
      '/call': [
        { verb: 'config', bargeIn: { enable: true, input: ['digits'], numDigits: 1, actionHook: '/barge' } },
        { verb: 'say', text: 'A long prompt that goes on and on and on.' },
        { verb: 'hangup' },
      ],
      '/barge': bye,
    },
    acts: [['press', '1', { interrupting: true }]],
  },
  {
    name: 'config: bargeIn by speech',
    script: {
      '/call': [
        { verb: 'config', bargeIn: { enable: true, input: ['speech'], actionHook: '/barge' } },
        { verb: 'say', text: 'A long prompt that goes on and on and on.' },
        { verb: 'pause', length: 2 },
      ],
      '/barge': bye,
    },
    acts: [['say', 'stop', { interrupting: true }]],
  },
  {
    name: 'config: bargeIn not used',
    script: {
      '/call': [
        { verb: 'config', bargeIn: { enable: true, input: ['digits'], numDigits: 1, actionHook: '/barge' } },
        ...bye,
      ],
      '/barge': bye,
    },
    acts: [['waits', 1]],
  },
  {
    name: 'config: sticky bargeIn, twice',
    script: {
      '/call': [
        {
          verb: 'config',
          bargeIn: { enable: true, sticky: true, input: ['digits'], numDigits: 1, actionHook: '/barge' },
        },
        { verb: 'say', text: 'A long prompt that goes on and on and on.' },
        { verb: 'pause', length: 5 },
      ],
      '/barge': [
        [
          { verb: 'say', text: 'Another long prompt that goes on and on and on.' },
          { verb: 'pause', length: 1 },
        ],
        bye,
      ],
    },
    acts: [
      ['press', '1', { interrupting: true }],
      ['press', '2', { interrupting: true }],
      ['waits', 1],
    ],
  },
  {
    name: 'config: background transcription',
    script: {
      '/call': [
        { verb: 'config', transcribe: { enable: true, transcriptionHook: '/words' } },
        { verb: 'gather', input: ['speech'], actionHook: '/result', say: { text: 'Speak.' } },
      ],
      '/result': bye,
    },
    acts: [['say', 'hello there']],
  },
  {
    name: 'config: recognizer for gather',
    script: {
      '/call': [
        { verb: 'config', recognizer: { vendor: 'google', language: 'de-DE' } },
        { verb: 'gather', input: ['speech'], actionHook: '/result', say: { text: 'Sprechen Sie.' } },
      ],
      '/result': bye,
    },
    acts: [['say', 'guten Tag']],
  },
  {
    name: 'config: referHook',
    script: {
      '/call': [
        { verb: 'config', referHook: '/refer' },
        { verb: 'gather', numDigits: 1, actionHook: '/result', say: { text: 'Press.' } },
      ],
      '/refer': bye,
      '/result': bye,
    },
    acts: [['refers', '+14155550199']],
  },
  {
    name: 'config: sipRequestWithinDialogHook, INFO',
    script: {
      '/call': [
        { verb: 'config', sipRequestWithinDialogHook: '/info' },
        { verb: 'gather', numDigits: 1, actionHook: '/result', say: { text: 'Press.' } },
      ],
      '/result': bye,
    },
    acts: [
      ['sendsRequest', 'INFO', 'hello'],
      ['press', '1'],
    ],
  },
  {
    name: 'config: sipRequestWithinDialogHook, MESSAGE with verbs',
    script: {
      '/call': [
        { verb: 'config', sipRequestWithinDialogHook: '/info' },
        { verb: 'gather', numDigits: 1, actionHook: '/result', say: { text: 'Press.' } },
      ],
      '/info': bye,
      '/result': bye,
    },
    acts: [['sendsRequest', 'MESSAGE', 'hello']],
  },
  {
    name: 'config: sipRequestWithinDialogHook, hold and resume',
    script: {
      '/call': [
        { verb: 'config', sipRequestWithinDialogHook: '/info' },
        { verb: 'gather', numDigits: 1, actionHook: '/result', say: { text: 'Press.' } },
      ],
      '/result': bye,
    },
    acts: [['holds'], ['resumes'], ['press', '1']],
  },
  {
    name: 'config: amd of the caller',
    script: {
      '/call': [
        { verb: 'config', amd: { actionHook: '/amd' } },
        { verb: 'gather', numDigits: 1, actionHook: '/result', say: { text: 'Press.' } },
      ],
      '/result': bye,
    },
    acts: [
      ['greets', 'Hello?'],
      ['press', '1'],
    ],
  },
  {
    name: 'tag: stored form in a conference wait hook',
    script: {
      '/call': [
        { verb: 'tag', data: { orderId: 7 } },
        { verb: 'conference', name: 'room', startConferenceOnEnter: false, waitHook: '/wait', actionHook: '/over' },
      ],
      '/wait': bye,
      '/over': bye,
    },
    acts: [['hangsUp']],
  },
  {
    name: 'tag: stored form in a transcription',
    script: {
      '/call': [
        { verb: 'tag', data: { orderId: 7 } },
        { verb: 'transcribe', transcriptionHook: '/words' },
      ],
    },
    acts: [['say', 'hello'], ['hangsUp']],
  },
  {
    name: 'tag: in a queue wait hook',
    script: {
      '/call': [
        { verb: 'tag', data: { orderId: 7 } },
        { verb: 'enqueue', name: 'q', waitHook: '/wait', actionHook: '/queued' },
      ],
      '/wait': bye,
      '/queued': bye,
    },
    acts: [['hangsUp']],
  },
  { name: 'verbs: short form', script: { '/call': [{ say: { text: 'Hello.' } }, { hangup: {} }] }, acts: [] },
  {
    name: 'play: several files',
    script: { '/call': [{ verb: 'say', text: ['https://example.com/a.wav', 'Two.'] }, ...after] },
    acts: [],
  },
  {
    name: 'play: seekOffset',
    script: {
      '/call': [{ verb: 'play', url: 'https://example.com/a.wav', seekOffset: 8000, actionHook: '/played' }, ...after],
      '/played': bye,
    },
    acts: [],
  },
  {
    name: 'play: early media, then declined',
    script: {
      '/call': [
        { verb: 'play', url: 'https://example.com/a.wav', earlyMedia: true },
        { verb: 'sip:decline', status: 480, reason: 'Gone' },
      ],
    },
    acts: [],
  },
  {
    name: 'config: bargeIn disabled again',
    script: {
      '/call': [
        { verb: 'config', bargeIn: { enable: true, input: ['digits'], numDigits: 1, actionHook: '/barge' } },
        { verb: 'config', bargeIn: { enable: false } },
        { verb: 'say', text: 'Hello.' },
        { verb: 'gather', numDigits: 1, actionHook: '/result' },
      ],
      '/barge': bye,
      '/result': bye,
    },
    acts: [['press', '1']],
  },
  {
    name: 'config: bargeIn and a gather',
    script: {
      '/call': [
        { verb: 'config', bargeIn: { enable: true, input: ['speech'], actionHook: '/barge' } },
        { verb: 'gather', input: ['speech'], actionHook: '/result', say: { text: 'Speak.' } },
        { verb: 'say', text: 'A long prompt that goes on and on and on.' },
      ],
      '/barge': bye,
      '/result': bye,
    },
    acts: [['say', 'hello', { interrupting: true }]],
  },
  {
    name: 'late: message as the last verb, its answer comes too late',
    script: {
      '/call': [
        { verb: 'answer' },
        { verb: 'message', to: '+14155550100', from: '+14155551234', text: 'Hi', actionHook: '/sent' },
      ],
      '/sent': bye,
    },
    acts: [],
  },
  {
    name: 'late: message before verbs that are skipped',
    script: {
      '/call': [
        { verb: 'message', to: '+14155550100', from: '+14155551234', text: 'Hi', actionHook: '/sent' },
        { verb: 'sip:refer', referTo: '+1' },
        { verb: 'hangup' },
      ],
      '/sent': bye,
    },
    acts: [],
  },
  {
    name: 'late: message before a verb that is replaced',
    script: {
      '/call': [
        { verb: 'answer' },
        { verb: 'message', to: '+14155550100', from: '+14155551234', text: 'Hi', actionHook: '/sent' },
        { verb: 'pause', length: 3 },
        { verb: 'hangup' },
      ],
      '/sent': [{ verb: 'gather', numDigits: 1, actionHook: '/result' }],
      '/result': bye,
    },
    acts: [['press', '1']],
  },
  {
    name: 'late: dequeue before a verb that is skipped',
    script: {
      '/call': [
        { verb: 'dequeue', name: 'q', timeout: 3, actionHook: '/taken' },
        { verb: 'sip:decline', status: 486 },
      ],
      '/taken': [{ verb: 'gather', numDigits: 1, actionHook: '/result' }],
    },
    acts: [['doesNotAnswer']],
  },
  {
    name: 'late: dequeue before hangup',
    script: {
      '/call': [{ verb: 'dequeue', name: 'q', timeout: 3, actionHook: '/taken' }, { verb: 'hangup' }],
      '/taken': [{ verb: 'gather', numDigits: 1, actionHook: '/result' }],
    },
    acts: [['doesNotAnswer']],
  },
  {
    name: 'late: dequeue before a gather that is replaced',
    script: {
      '/call': [
        { verb: 'dequeue', name: 'q', timeout: 3, actionHook: '/taken' },
        { verb: 'gather', numDigits: 1, actionHook: '/result' },
      ],
      '/taken': [{ verb: 'gather', numDigits: 1, actionHook: '/other' }],
    },
    acts: [['doesNotAnswer'], ['press', '1']],
  },
];
