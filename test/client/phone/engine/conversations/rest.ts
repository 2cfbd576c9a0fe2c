import type { Conversation } from '../conversation.ts';

const bye = [{ verb: 'say', text: 'Goodbye.' }];
const ask = [{ verb: 'gather', numDigits: 1, actionHook: '/result', say: { text: 'Press.' } }];
const number = '+14155550100';
const dial = [{ verb: 'dial', actionHook: '/dialled', target: [{ type: 'phone', number }] }];
const create = (more: object) =>
  ['rest', 'POST', '/Calls', { from: '+12125551212', to: { type: 'phone', number: '+14155551234' }, ...more }] as const;
const update = (body: object, method = 'PUT') => ['rest', method, '/Calls/{call_sid}', body] as const;
const application_sid = '72c5c38f-9bba-40ce-aa83-aaa6be55e1b5';

export const restConversations: Conversation[] = [
  {
    name: 'outbound: answered',
    script: { '/call': [...ask], '/result': bye },
    acts: [['answers'], ['press', '1']],
    options: { outbound: true },
  },
  {
    name: 'outbound: answered, party hangs up',
    script: { '/call': ask, '/result': bye },
    acts: [['answers'], ['hangsUp']],
    options: { outbound: true },
  },
  { name: 'outbound: busy', script: { '/call': bye }, acts: [['isBusy']], options: { outbound: true } },
  {
    name: 'outbound: declined with 603',
    script: { '/call': bye },
    acts: [['rejects', 603]],
    options: { outbound: true },
  },
  {
    name: 'outbound: rejected with 480',
    script: { '/call': bye },
    acts: [['rejects', 480]],
    options: { outbound: true },
  },
  { name: 'outbound: no answer', script: { '/call': bye }, acts: [['doesNotAnswer']], options: { outbound: true } },
  {
    name: 'outbound: hook without verbs',
    script: { '/call': { status: 204 } },
    acts: [['answers'], ['hangsUp']],
    options: { outbound: true },
  },
  {
    name: 'outbound: hook fails',
    script: { '/call': { status: 500 } },
    acts: [['answers']],
    options: { outbound: true },
  },
  {
    name: 'outbound: dials a second party',
    script: { '/call': dial, '/dialled': bye },
    acts: [['answers'], ['answers'], ['partyHangsUp']],
    options: { outbound: true },
  },
  {
    name: 'rest create: call_hook',
    script: { '/out': bye },
    acts: [create({ call_hook: '{url}/out', call_status_hook: '{url}/outStatus' }), ['answers']],
  },
  {
    name: 'rest create: without call_status_hook',
    script: { '/out': bye },
    acts: [create({ call_hook: '{url}/out' }), ['answers']],
  },
  {
    name: 'rest create: application_sid and call_hook',
    script: { '/call': bye, '/out': bye },
    acts: [create({ application_sid, call_hook: '{url}/out' }), ['answers']],
    options: { restFirst: true },
  },
  {
    name: 'rest create: tag and timeout',
    script: { '/out': bye },
    acts: [
      create({ call_hook: '{url}/out', call_status_hook: '{url}/outStatus', tag: { order: 7 }, timeout: 20 }),
      ['doesNotAnswer'],
    ],
  },
  {
    name: 'rest create: user',
    script: { '/out': bye },
    acts: [
      create({ to: { type: 'user', name: 'anna' }, call_hook: '{url}/out', call_status_hook: '{url}/outStatus' }),
      ['answers'],
    ],
  },
  {
    name: 'rest create: SIP URI',
    script: { '/out': bye },
    acts: [
      create({
        to: { type: 'sip', sipUri: 'sip:anna@example.com' },
        call_hook: '{url}/out',
        call_status_hook: '{url}/outStatus',
      }),
      ['isBusy'],
    ],
  },
  {
    name: 'rest create: amd',
    script: { '/out': ask, '/result': bye },
    acts: [
      create({ call_hook: '{url}/out', call_status_hook: '{url}/outStatus', amd: { actionHook: '/amd' } }),
      ['answers'],
      ['greets', 'Hello?'],
      ['press', '1'],
    ],
  },
  {
    name: 'rest create: timeLimit',
    script: { '/out': ask, '/result': bye },
    acts: [
      create({ call_hook: '{url}/out', call_status_hook: '{url}/outStatus', timeLimit: 5 }),
      ['answers'],
      ['waits', 6],
    ],
  },
  {
    name: 'rest update: call_hook during gather',
    script: { '/call': ask, '/new': bye, '/result': bye },
    acts: [update({ call_hook: '/new' })],
  },
  {
    name: 'rest update: call_hook during dial',
    script: { '/call': dial, '/new': bye, '/dialled': [{ verb: 'say', text: 'From the action hook.' }] },
    acts: [['answers'], update({ call_hook: '/new' })],
  },
  {
    name: 'rest update: call_hook while ringing',
    script: { '/call': dial, '/new': bye, '/dialled': bye },
    acts: [update({ call_hook: '/new' })],
  },
  {
    name: 'rest update: call_hook during enqueue',
    script: {
      '/call': [{ verb: 'enqueue', name: 'support', actionHook: '/queued' }],
      '/new': bye,
      '/queued': [{ verb: 'say', text: 'From the action hook.' }],
    },
    acts: [update({ call_hook: '/new' })],
  },
  {
    name: 'rest update: call_hook during conference',
    script: {
      '/call': [{ verb: 'conference', name: 'room', actionHook: '/over' }],
      '/new': bye,
      '/over': [
        { verb: 'say', text: 'From the action hook.' },
        { verb: 'pause', length: 1 },
      ],
    },
    acts: [update({ call_hook: '/new' })],
  },
  {
    name: 'rest update: call_hook during listen',
    script: {
      '/call': [{ verb: 'listen', url: 'wss://example.com/audio', actionHook: '/listened' }],
      '/new': bye,
      '/listened': [{ verb: 'say', text: 'From the action hook.' }],
    },
    acts: [update({ call_hook: '/new' })],
  },
  {
    name: 'rest update: call_hook fails',
    script: { '/call': ask, '/new': { status: 500 }, '/result': bye },
    acts: [update({ call_hook: '/new' }), ['press', '1']],
  },
  {
    name: 'rest update: call_hook without verbs',
    script: { '/call': [...ask, ...bye], '/new': { status: 204 }, '/result': bye },
    acts: [update({ call_hook: '/new' })],
  },
  {
    name: 'rest update: child_call_hook',
    script: {
      '/call': dial,
      '/child': [
        { verb: 'say', text: 'You stay.' },
        { verb: 'pause', length: 1 },
      ],
      '/dialled': bye,
    },
    acts: [['answers'], update({ child_call_hook: '/child' })],
  },
  {
    name: 'rest update: call_hook and child_call_hook',
    script: { '/call': dial, '/new': bye, '/child': [{ verb: 'say', text: 'You stay.' }], '/dialled': { status: 204 } },
    acts: [['answers'], update({ call_hook: '/new', child_call_hook: '/child' })],
  },
  {
    name: 'rest update: call_status completed',
    script: { '/call': ask, '/result': bye },
    acts: [update({ call_status: 'completed' })],
  },
  {
    name: 'rest update: call_status completed during dial',
    script: { '/call': dial, '/dialled': bye },
    acts: [['answers'], update({ call_status: 'completed' })],
  },
  {
    name: 'rest update: call_status no-answer while ringing',
    script: { '/call': bye },
    acts: [update({ call_status: 'no-answer' })],
    options: { outbound: true },
  },
  {
    name: 'rest update: mute_status',
    script: { '/call': dial, '/dialled': bye },
    acts: [['answers'], update({ mute_status: 'mute' }), ['partyHangsUp']],
  },
  {
    name: 'rest update: whisper',
    script: { '/call': dial, '/dialled': bye },
    acts: [['answers'], update({ whisper: [{ verb: 'say', text: 'One minute left.' }] }), ['partyHangsUp']],
  },
  {
    name: 'rest update: tag',
    script: { '/call': ask, '/result': bye },
    acts: [update({ tag: { vip: true } }), ['press', '1']],
  },
  {
    name: 'rest update: sip_request',
    script: { '/call': ask, '/result': bye },
    acts: [update({ sip_request: { method: 'INFO', content_type: 'text/plain', content: 'x' } }), ['press', '1']],
  },
  {
    name: 'rest update: dtmf',
    script: { '/call': ask, '/result': bye },
    acts: [update({ dtmf: { digit: '5' } }), ['press', '1']],
  },
  {
    name: 'rest update: listen_status',
    script: {
      '/call': [{ verb: 'listen', url: 'wss://example.com/audio', actionHook: '/listened' }],
      '/listened': bye,
    },
    acts: [update({ listen_status: 'pause' }), ['partyHangsUp']],
  },
  {
    name: 'rest update: transcribe_status pause',
    script: { '/call': [{ verb: 'transcribe', transcriptionHook: '/words' }] },
    acts: [update({ transcribe_status: 'pause' }), ['say', 'unheard'], ['hangsUp']],
  },
  {
    name: 'rest update: conf_mute_status',
    script: { '/call': [{ verb: 'conference', name: 'room', actionHook: '/over' }], '/over': bye },
    acts: [update({ conf_mute_status: 'mute' }), ['partyHangsUp']],
  },
  {
    name: 'rest update: conf_hold_status with wait_hook',
    script: {
      '/call': [{ verb: 'conference', name: 'room', actionHook: '/over' }],
      '/hold': { status: 204 },
      '/over': bye,
    },
    acts: [update({ conf_hold_status: 'hold', wait_hook: '/hold' }), ['partyHangsUp']],
  },
  {
    name: 'rest update: by POST',
    script: { '/call': ask, '/new': bye, '/result': bye },
    acts: [update({ call_hook: '/new' }, 'POST')],
  },
  {
    name: 'rest delete: the call goes on',
    script: { '/call': ask, '/result': bye },
    acts: [
      ['rest', 'DELETE', '/Calls/{call_sid}'],
      ['press', '1'],
    ],
  },
  {
    name: 'rest update: conferenceParticipantAction hold with wait_hook',
    script: {
      '/call': [{ verb: 'conference', name: 'room', actionHook: '/over' }],
      '/hold': { status: 204 },
      '/over': bye,
    },
    acts: [update({ conferenceParticipantAction: { action: 'hold', wait_hook: '/hold' } }), ['partyHangsUp']],
  },
  {
    name: 'rest update: conferenceParticipantAction mute',
    script: { '/call': [{ verb: 'conference', name: 'room', actionHook: '/over' }], '/over': bye },
    acts: [update({ conferenceParticipantAction: { action: 'mute' } }), ['partyHangsUp']],
  },
  {
    name: 'rest update: dub',
    script: { '/call': ask, '/result': bye },
    acts: [update({ dub: { action: 'addTrack', track: 'a', play: 'https://example.com/a.mp3' } }), ['press', '1']],
  },
  {
    name: 'rest update: boostAudioSignal',
    script: { '/call': ask, '/result': bye },
    acts: [update({ boostAudioSignal: '+10 dB' }), ['press', '1']],
  },
  {
    name: 'rest update: media_path',
    script: { '/call': dial, '/dialled': bye },
    acts: [['answers'], update({ media_path: 'full-media' }), ['partyHangsUp']],
  },
  {
    name: 'rest update: record',
    script: { '/call': ask, '/result': bye },
    acts: [
      update({ record: { action: 'startCallRecording', siprecServerURL: 'sip:rec@example.com' } }),
      ['press', '1'],
    ],
  },
  {
    name: 'rest update: two members are refused',
    script: { '/call': ask, '/new': bye, '/result': bye },
    acts: [update({ call_hook: '/new', mute_status: 'mute' }), ['press', '1']],
  },
  {
    name: 'rest update: call_hook during llm',
    script: {
      '/call': [
        {
          verb: 'llm',
          vendor: 'openai',
          auth: { apiKey: 'k' },
          actionHook: '/llm',
          llmOptions: { response_create: {} },
        },
      ],
      '/new': bye,
      '/llm': [{ verb: 'say', text: 'From the action hook.' }],
    },
    acts: [update({ call_hook: '/new' })],
  },
  {
    name: 'rest update: call_hook with method GET',
    script: { '/call': ask, '/new': bye, '/result': bye },
    acts: [update({ call_hook: { url: '/new', method: 'GET' } })],
  },
  {
    name: 'rest update: call_hook with a complete URL',
    script: { '/call': ask, '/new': bye, '/result': bye },
    acts: [update({ call_hook: '{url}/new' })],
  },
  {
    name: 'rest update: call_hook with a wrong verb',
    script: { '/call': ask, '/new': [{ verb: 'sing' }], '/result': bye },
    acts: [update({ call_hook: '/new' }), ['press', '1']],
  },
  {
    name: 'outbound: env_vars',
    script: { '/call': bye },
    acts: [['answers']],
    options: { outbound: true, envVars: { tier: 1 } },
  },
  {
    name: 'outbound: no call status hook',
    script: { '/call': bye },
    acts: [['answers']],
    options: { outbound: true, statusUrl: null },
  },
  {
    name: 'outbound: early media, then answered',
    script: { '/call': bye },
    acts: [['sendsEarlyMedia'], ['answers']],
    options: { outbound: true },
  },
  {
    name: 'outbound: GET call hook',
    script: { '/call': bye },
    acts: [['answers']],
    options: { outbound: true, method: 'GET' },
  },
  {
    name: 'outbound: conference',
    script: { '/call': [{ verb: 'conference', name: 'room', actionHook: '/over' }], '/over': bye },
    acts: [['answers'], ['partyHangsUp']],
    options: { outbound: true },
  },
  {
    name: 'outbound: sip:decline is impossible',
    script: { '/call': [{ verb: 'sip:decline', status: 603 }, ...bye] },
    acts: [['answers']],
    options: { outbound: true },
  },
  {
    name: 'outbound: dial, caller hangs up',
    script: { '/call': dial, '/dialled': bye },
    acts: [['answers'], ['answers'], ['hangsUp']],
    options: { outbound: true },
  },
  {
    name: 'rest create: referHook',
    script: { '/out': ask, '/refer': bye },
    acts: [
      create({ call_hook: '{url}/out', call_status_hook: '{url}/outStatus', referHook: '/refer' }),
      ['answers'],
      ['refers', '+14155550199'],
    ],
  },
  {
    name: 'rest create: sipRequestWithinDialogHook',
    script: { '/out': ask, '/result': bye },
    acts: [
      create({ call_hook: '{url}/out', call_status_hook: '{url}/outStatus', sipRequestWithinDialogHook: '/info' }),
      ['answers'],
      ['sendsRequest', 'INFO', 'hello'],
      ['press', '1'],
    ],
  },
  {
    name: 'rest create: call_hook with method GET',
    script: { '/out': bye },
    acts: [
      create({ call_hook: { url: '{url}/out', method: 'GET' }, call_status_hook: '{url}/outStatus' }),
      ['answers'],
    ],
  },
  {
    name: 'rest create: missing from is refused',
    script: {},
    acts: [['rest', 'POST', '/Calls', { to: { type: 'phone', number: '+1' }, call_hook: '{url}/out' }]],
  },
  {
    name: 'rest update: redirect twice',
    script: { '/call': ask, '/new': ask, '/newer': bye, '/result': bye },
    acts: [update({ call_hook: '/new' }), update({ call_hook: '/newer' })],
  },
  {
    name: 'rest update: call_hook during confirm',
    script: {
      '/call': [{ ...dial[0], confirmHook: '/confirm' }],
      '/confirm': ask,
      '/new': bye,
      '/dialled': bye,
      '/result': bye,
    },
    acts: [['answers'], update({ call_hook: '/new' })],
  },
  {
    name: 'rest update: call_hook during transcribe',
    script: { '/call': [{ verb: 'transcribe', transcriptionHook: '/words' }], '/new': bye },
    acts: [update({ call_hook: '/new' })],
  },
  {
    name: 'rest update: call_hook during dequeue',
    script: { '/call': [{ verb: 'dequeue', name: 'q', actionHook: '/taken' }], '/new': bye, '/taken': bye },
    acts: [update({ call_hook: '/new' })],
  },
  {
    name: 'rest update: call_status completed during enqueue',
    script: { '/call': [{ verb: 'enqueue', name: 'q', actionHook: '/queued' }], '/queued': bye },
    acts: [update({ call_status: 'completed' })],
  },
  {
    name: 'rest update: call_status completed during conference',
    script: {
      '/call': [
        {
          verb: 'conference',
          name: 'r',
          actionHook: '/over',
          statusHook: '/events',
          statusEvents: ['join', 'leave', 'end'],
        },
      ],
      '/over': bye,
    },
    acts: [update({ call_status: 'completed' })],
  },
  {
    name: 'rest update: call_status completed during llm',
    script: {
      '/call': [
        {
          verb: 'llm',
          vendor: 'openai',
          auth: { apiKey: 'k' },
          actionHook: '/llm',
          llmOptions: { response_create: {} },
        },
      ],
      '/llm': bye,
    },
    acts: [update({ call_status: 'completed' })],
  },
  {
    name: 'rest update: nothing is refused',
    script: { '/call': ask, '/result': bye },
    acts: [update({}), ['press', '1']],
  },
];
