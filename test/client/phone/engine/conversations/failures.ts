import type { Conversation } from '../conversation.ts';

const bye = [{ verb: 'say', text: 'Goodbye.' }];
const ask = (more: object = {}) => [
  { verb: 'gather', numDigits: 1, actionHook: '/result', say: { text: 'Press.' }, ...more },
];
const play = { verb: 'play', url: 'https://example.com/a.wav', actionHook: '/played' };

export const failureConversations: Conversation[] = [
  { name: 'failure: call hook 500', script: { '/call': { status: 500 } }, acts: [] },
  { name: 'failure: call hook 404', script: { '/call': { status: 404 } }, acts: [] },
  { name: 'failure: call hook 204', script: { '/call': { status: 204 } }, acts: [] },
  { name: 'failure: call hook answers an object', script: { '/call': { json: { verb: 'say', text: 'x' } } }, acts: [] },
  { name: 'failure: call hook answers an empty list', script: { '/call': { json: [] } }, acts: [] },
  { name: 'failure: call hook answers broken JSON', script: { '/call': { text: '[{"verb":' } }, acts: [] },
  { name: 'failure: call hook answers text', script: { '/call': { text: '[]', type: 'text/plain' } }, acts: [] },
  { name: 'failure: call hook closes the connection', script: { '/call': { close: true } }, acts: [] },
  { name: 'failure: call hook does not answer', script: { '/call': { never: true } }, acts: [] },
  { name: 'failure: call hook with an unknown verb', script: { '/call': [{ verb: 'sing', text: 'x' }] }, acts: [] },
  { name: 'failure: call hook with a missing property', script: { '/call': [{ verb: 'dial' }] }, acts: [] },
  {
    name: 'failure: action hook of gather 500',
    script: { '/call': [...ask(), ...bye], '/result': { status: 500 } },
    acts: [['press', '1']],
  },
  {
    name: 'failure: action hook of gather 500, last verb',
    script: { '/call': ask(), '/result': { status: 500 } },
    acts: [['press', '1']],
  },
  {
    name: 'failure: action hook of gather with a wrong verb',
    script: { '/call': [...ask(), ...bye], '/result': [{ verb: 'sing' }] },
    acts: [['press', '1']],
  },
  {
    name: 'failure: action hook of gather answers an object',
    script: { '/call': [...ask(), ...bye], '/result': { json: {} } },
    acts: [['press', '1']],
  },
  {
    name: 'failure: action hook of play 500',
    script: { '/call': [play, ...bye], '/played': { status: 500 } },
    acts: [],
  },
  {
    name: 'failure: action hook of dial 500',
    script: {
      '/call': [{ verb: 'dial', actionHook: '/dialled', target: [{ type: 'phone', number: '+14155550100' }] }, ...bye],
      '/dialled': { status: 500 },
    },
    acts: [['answers'], ['partyHangsUp']],
  },
  {
    name: 'failure: action hook of redirect 500',
    script: { '/call': [{ verb: 'redirect', actionHook: '/next' }, ...bye], '/next': { status: 500 } },
    acts: [],
  },
  {
    name: 'failure: action hook of enqueue 500',
    script: { '/call': [{ verb: 'enqueue', name: 'q', actionHook: '/queued' }, ...bye], '/queued': { status: 500 } },
    acts: [['answers'], ['partyHangsUp']],
  },
  {
    name: 'failure: action hook of conference 500',
    script: { '/call': [{ verb: 'conference', name: 'r', actionHook: '/over' }, ...bye], '/over': { status: 500 } },
    acts: [['partyHangsUp']],
  },
  {
    name: 'failure: action hook of listen 500',
    script: {
      '/call': [{ verb: 'listen', url: 'wss://example.com/a', actionHook: '/listened' }, ...bye],
      '/listened': { status: 500 },
    },
    acts: [['partyHangsUp']],
  },
  {
    name: 'failure: action hook of sip:refer 500',
    script: {
      '/call': [{ verb: 'answer' }, { verb: 'sip:refer', referTo: '+1415', actionHook: '/referred' }, ...bye],
      '/referred': { status: 500 },
    },
    acts: [['answers']],
  },
  {
    name: 'failure: call status hook 500',
    script: { '/call': ask(), '/status': { status: 500 }, '/result': bye },
    acts: [['press', '1']],
  },
  {
    name: 'failure: file to play is missing',
    script: {
      '/call': [{ verb: 'play', url: 'https://example.com/missing.wav', actionHook: '/played' }, ...bye],
      '/played': bye,
    },
    acts: [],
    options: { responses: { 'https://example.com/missing.wav': 404 } },
  },
  {
    name: 'failure: recognition fails',
    script: { '/call': [...ask({ input: ['speech'] }), ...bye], '/result': bye },
    acts: [['recognitionFails', 'bad credentials']],
  },
  {
    name: 'retry: rc=2 of a refused status',
    script: {
      '/call': [...ask({ actionHook: '/result#rc=2&rp=5xx' }), ...bye],
      '/result': [{ status: 500 }, { status: 500 }, bye],
    },
    acts: [['press', '1']],
  },
  {
    name: 'retry: used up',
    script: { '/call': [...ask({ actionHook: '/result#rc=1&rp=all' }), ...bye], '/result': { status: 503 } },
    acts: [['press', '1']],
  },
  {
    name: 'retry: policy does not match',
    script: { '/call': [...ask({ actionHook: '/result#rc=2&rp=4xx' }), ...bye], '/result': { status: 500 } },
    acts: [['press', '1']],
  },
  {
    name: 'hook: object with method GET',
    script: { '/call': ask({ actionHook: { url: '/result?a=1', method: 'GET' } }), '/result': bye },
    acts: [['press', '1']],
  },
  {
    name: 'hook: query of a relative hook',
    script: { '/call': ask({ actionHook: '/result?a=b%20c&d' }), '/result': bye },
    acts: [['press', '1']],
  },
  {
    name: 'hook: query of a complete URL',
    script: { '/call': ask({ actionHook: '{url}/result?a=b%20c&a=2&d' }), '/result': bye },
    acts: [['press', '1']],
  },
  {
    name: 'hook: lower-case method',
    script: { '/call': ask({ actionHook: { url: '/result', method: 'get' } }), '/result': bye },
    acts: [['press', '1']],
  },
  {
    name: 'retry: rp=ct of a closed connection',
    script: { '/call': [...ask({ actionHook: '/result#rc=1&rp=ct' }), ...bye], '/result': [{ close: true }, bye] },
    acts: [['press', '1']],
  },
  {
    name: 'retry: rp=all of a closed connection',
    script: { '/call': [...ask({ actionHook: '/result#rc=1&rp=all' }), ...bye], '/result': [{ close: true }, bye] },
    acts: [['press', '1']],
  },
  {
    name: 'failure: action hook of gather is closed',
    script: { '/call': [...ask(), ...bye], '/result': { close: true } },
    acts: [['press', '1']],
  },
  {
    name: 'failure: action hook answers broken JSON',
    script: { '/call': [...ask(), ...bye], '/result': { text: '[{' } },
    acts: [['press', '1']],
  },
  { name: 'failure: call hook answers 302', script: { '/call': { status: 302 } }, acts: [] },
  {
    name: 'hook: 202 with verbs',
    script: { '/call': ask(), '/result': { text: JSON.stringify(bye), type: 'application/json; charset=utf-8' } },
    acts: [['press', '1']],
  },
  {
    name: 'hook: verbs as application/problem+json',
    script: { '/call': [...ask(), ...bye], '/result': { text: JSON.stringify(bye), type: 'application/problem+json' } },
    acts: [['press', '1']],
  },
  {
    name: 'failure: transcription hook fails with verbs behind',
    script: { '/call': [{ verb: 'transcribe', transcriptionHook: '/words' }, ...bye], '/words': { status: 404 } },
    acts: [['say', 'hello'], ['hangsUp']],
  },
  {
    name: 'failure: dtmf hook of dial fails',
    script: {
      '/call': [
        {
          verb: 'dial',
          actionHook: '/dialled',
          target: [{ type: 'phone', number: '+14155550100' }],
          dtmfCapture: ['1'],
          dtmfHook: '/keys',
        },
      ],
      '/keys': { status: 500 },
      '/dialled': bye,
    },
    acts: [['answers'], ['press', '1'], ['partyHangsUp']],
  },
  {
    name: 'failure: refer hook of dial fails',
    script: {
      '/call': [
        {
          verb: 'dial',
          actionHook: '/dialled',
          target: [{ type: 'phone', number: '+14155550100' }],
          referHook: '/refer',
        },
      ],
      '/refer': { status: 500 },
      '/dialled': bye,
    },
    acts: [['answers'], ['refers', '+14155550199', { by: 'party' }], ['partyHangsUp']],
  },
  {
    name: 'failure: event hook of sip:refer fails',
    script: {
      '/call': [
        { verb: 'answer' },
        { verb: 'sip:refer', referTo: '+1415', actionHook: '/referred', eventHook: '/event' },
        ...bye,
      ],
      '/event': { status: 500 },
    },
    acts: [['answers']],
  },
  {
    name: 'failure: conference status hook fails',
    script: {
      '/call': [
        { verb: 'conference', name: 'r', statusHook: '/events', statusEvents: ['start', 'join'], actionHook: '/over' },
      ],
      '/events': { status: 500 },
      '/over': bye,
    },
    acts: [['partyHangsUp']],
  },
  {
    name: 'failure: enter hook of conference fails',
    script: {
      '/call': [{ verb: 'conference', name: 'r', enterHook: '/enter', actionHook: '/over' }],
      '/enter': { status: 500 },
      '/over': bye,
    },
    acts: [['partyHangsUp']],
  },
  {
    name: 'failure: action hook of message 500',
    script: {
      '/call': [{ verb: 'message', to: '+14155550100', from: '+14155551234', text: 'Hi', actionHook: '/sent' }, ...bye],
      '/sent': { status: 500 },
    },
    acts: [],
  },
  {
    name: 'failure: action hook of llm 500',
    script: {
      '/call': [
        {
          verb: 'llm',
          vendor: 'openai',
          auth: { apiKey: 'k' },
          actionHook: '/llm',
          llmOptions: { response_create: {} },
        },
        ...bye,
      ],
      '/llm': { status: 500 },
    },
    acts: [['partyHangsUp']],
  },
  {
    name: 'failure: action hook of dequeue 500',
    script: {
      '/call': [{ verb: 'dequeue', name: 'q', timeout: 3, actionHook: '/taken' }, ...bye],
      '/taken': { status: 500 },
    },
    acts: [['doesNotAnswer']],
  },
  {
    name: 'failure: action hook of transcribe verbs are wrong',
    script: { '/call': [{ verb: 'transcribe', transcriptionHook: '/words' }], '/words': [{ verb: 'sing' }] },
    acts: [['say', 'hello'], ['hangsUp']],
  },
];
