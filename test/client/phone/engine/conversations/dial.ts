import type { Conversation } from '../conversation.ts';

const bye = [{ verb: 'say', text: 'Goodbye.' }];
const number = '+14155550100';
const other = '+14155550101';
const phone = (to: string, more: object = {}) => ({ type: 'phone', number: to, ...more });
const dial = (more: object = {}) => [{ verb: 'dial', actionHook: '/dialled', target: [phone(number)], ...more }];
const two = [phone(number), phone(other)];
const accept = [{ verb: 'gather', numDigits: 1, actionHook: '/confirmed', say: { text: 'Press 1 to accept.' } }];

export const dialConversations: Conversation[] = [
  {
    name: 'dial: answered, party hangs up',
    script: { '/call': dial(), '/dialled': bye },
    acts: [['answers'], ['waits', 10], ['partyHangsUp']],
  },
  {
    name: 'dial: answered, caller hangs up',
    script: { '/call': dial(), '/dialled': bye },
    acts: [['answers'], ['waits', 10], ['hangsUp']],
  },
  { name: 'dial: busy', script: { '/call': dial(), '/dialled': bye }, acts: [['isBusy']] },
  { name: 'dial: no answer', script: { '/call': dial({ timeout: 20 }), '/dialled': bye }, acts: [['doesNotAnswer']] },
  {
    name: 'dial: no answer, 487 comes first',
    script: { '/call': dial({ timeout: 20 }), '/dialled': bye },
    acts: [['doesNotAnswer']],
    options: { fast487: true },
  },
  { name: 'dial: caller hangs up while ringing', script: { '/call': dial(), '/dialled': bye }, acts: [['hangsUp']] },
  {
    name: 'dial: caller hangs up while ringing, 487 comes first',
    script: { '/call': dial(), '/dialled': bye },
    acts: [['hangsUp']],
    options: { fast487: true },
  },
  { name: 'dial: rejected with 603', script: { '/call': dial(), '/dialled': bye }, acts: [['rejects', 603]] },
  { name: 'dial: rejected with 480', script: { '/call': dial(), '/dialled': bye }, acts: [['rejects', 480]] },
  {
    name: 'dial: rejected with 404 before ringing',
    script: { '/call': dial(), '/dialled': bye },
    acts: [],
    options: { parties: { [number]: { status: 404, reason: 'Not Found' } } },
  },
  {
    name: 'dial: early media, then answered',
    script: { '/call': dial(), '/dialled': bye },
    acts: [['sendsEarlyMedia'], ['answers'], ['partyHangsUp']],
  },
  {
    name: 'dial: no actionHook',
    script: { '/call': [{ verb: 'dial', target: [phone(number)] }, ...bye] },
    acts: [['answers'], ['partyHangsUp']],
  },
  {
    name: 'dial: action hook without verbs',
    script: { '/call': [...dial(), ...bye], '/dialled': { status: 204 } },
    acts: [['answers'], ['partyHangsUp']],
  },
  {
    name: 'dial: two targets, the second answers',
    script: { '/call': dial({ target: two }), '/dialled': bye },
    acts: [['answers', other], ['waits', 5], ['partyHangsUp']],
  },
  {
    name: 'dial: two targets, one busy, one answers',
    script: { '/call': dial({ target: two }), '/dialled': bye },
    acts: [['isBusy', number], ['answers', other], ['partyHangsUp']],
  },
  {
    name: 'dial: two targets, both busy',
    script: { '/call': dial({ target: two }), '/dialled': bye },
    acts: [['isBusy']],
  },
  {
    name: 'dial: two targets, no answer',
    script: { '/call': dial({ target: two, timeout: 15 }), '/dialled': bye },
    acts: [['doesNotAnswer']],
  },
  {
    name: 'dial: the same target twice',
    script: { '/call': dial({ target: [phone(number), phone(number)] }), '/dialled': bye },
    acts: [['answers'], ['partyHangsUp']],
  },
  {
    name: 'dial: answerOnBridge, answered',
    script: { '/call': dial({ answerOnBridge: true }), '/dialled': bye },
    acts: [['answers'], ['waits', 3], ['partyHangsUp']],
  },
  {
    name: 'dial: answerOnBridge, busy',
    script: { '/call': dial({ answerOnBridge: true }), '/dialled': bye },
    acts: [['isBusy']],
  },
  {
    name: 'dial: timeLimit',
    script: { '/call': dial({ timeLimit: 30 }), '/dialled': bye },
    acts: [['answers'], ['waits', 40]],
  },
  {
    name: 'dial: dialMusic',
    script: { '/call': dial({ dialMusic: 'https://example.com/ring.mp3' }), '/dialled': bye },
    acts: [['answers'], ['partyHangsUp']],
  },
  {
    name: 'dial: tag of the leg',
    script: { '/call': dial({ tag: { order: 7 } }), '/dialled': bye },
    acts: [['answers'], ['partyHangsUp']],
  },
  {
    name: 'dial: callerId and callerName',
    script: { '/call': dial({ callerId: '+15550001111', callerName: 'Shop' }), '/dialled': bye },
    acts: [['answers'], ['partyHangsUp']],
  },
  {
    name: 'dial: user without realm',
    script: { '/call': dial({ target: [{ type: 'user', name: 'anna' }] }), '/dialled': bye },
    acts: [['answers'], ['partyHangsUp']],
  },
  {
    name: 'dial: user with realm',
    script: { '/call': dial({ target: [{ type: 'user', name: 'anna@example.com' }] }), '/dialled': bye },
    acts: [['answers'], ['partyHangsUp']],
  },
  {
    name: 'dial: SIP URI',
    script: { '/call': dial({ target: [{ type: 'sip', sipUri: 'sip:anna@example.com' }] }), '/dialled': bye },
    acts: [['answers'], ['partyHangsUp']],
  },
  {
    name: 'dial: Teams',
    script: { '/call': dial({ target: [{ type: 'teams', number }] }), '/dialled': bye },
    acts: [['answers'], ['partyHangsUp']],
  },
  {
    name: 'dial: confirm hook accepts by its verbs',
    script: {
      '/call': dial({ confirmHook: '/confirm' }),
      '/confirm': [{ verb: 'say', text: 'A call for you.' }],
      '/dialled': bye,
    },
    acts: [['answers'], ['waits', 3], ['partyHangsUp']],
  },
  {
    name: 'dial: confirm hook accepts by a key',
    script: { '/call': dial({ confirmHook: '/confirm' }), '/confirm': accept, '/confirmed': [], '/dialled': bye },
    acts: [['answers'], ['press', '1'], ['partyHangsUp']],
  },
  {
    name: 'dial: confirm hook declines by hangup',
    script: {
      '/call': dial({ confirmHook: '/confirm' }),
      '/confirm': [{ verb: 'say', text: 'Sorry.' }, { verb: 'hangup' }],
      '/dialled': bye,
    },
    acts: [['answers']],
  },
  {
    name: 'dial: confirm hook answers null',
    script: { '/call': dial({ confirmHook: '/confirm' }), '/confirm': { json: null }, '/dialled': bye },
    acts: [['answers'], ['partyHangsUp']],
  },
  {
    name: 'dial: confirm hook answers an empty list',
    script: { '/call': dial({ confirmHook: '/confirm' }), '/confirm': { json: [] }, '/dialled': bye },
    acts: [['answers'], ['partyHangsUp']],
  },
  {
    name: 'dial: confirm hook fails',
    script: { '/call': dial({ confirmHook: '/confirm' }), '/confirm': { status: 500 }, '/dialled': bye },
    acts: [['answers']],
  },
  {
    name: 'dial: confirm hook with a verb that is not allowed',
    script: {
      '/call': dial({ confirmHook: '/confirm' }),
      '/confirm': [{ verb: 'sip:decline', status: 603 }],
      '/dialled': bye,
    },
    acts: [['answers']],
  },
  {
    name: 'dial: confirm hook of a target',
    script: {
      '/call': dial({ target: [phone(number, { confirmHook: '/confirm' })] }),
      '/confirm': [{ verb: 'say', text: 'A call.' }],
      '/dialled': bye,
    },
    acts: [['answers'], ['partyHangsUp']],
  },
  {
    name: 'dial: confirm, party hangs up',
    script: { '/call': dial({ confirmHook: '/confirm' }), '/confirm': accept, '/dialled': bye },
    acts: [['answers'], ['partyHangsUp'], ['waits', 20]],
  },
  {
    name: 'dial: confirm, caller hangs up',
    script: { '/call': dial({ confirmHook: '/confirm' }), '/confirm': accept, '/dialled': bye },
    acts: [['answers'], ['hangsUp']],
  },
  {
    name: 'dial: dtmfCapture of both, caller presses',
    script: { '/call': dial({ dtmfCapture: ['*2', '*3'], dtmfHook: '/keys' }), '/dialled': bye },
    acts: [['answers'], ['press', '1*2'], ['partyHangsUp']],
  },
  {
    name: 'dial: dtmfCapture of both, party presses',
    script: { '/call': dial({ dtmfCapture: ['*2', '*3'], dtmfHook: '/keys' }), '/dialled': bye },
    acts: [['answers'], ['press', '*3', { by: 'party' }], ['partyHangsUp']],
  },
  {
    name: 'dial: dtmfCapture.parentCall listens to the party',
    script: { '/call': dial({ dtmfCapture: { parentCall: ['*2'] }, dtmfHook: '/keys' }), '/dialled': bye },
    acts: [['answers'], ['press', '*2', { by: 'party' }], ['partyHangsUp']],
  },
  {
    name: 'dial: dtmfCapture.parentCall does not listen to the caller',
    script: { '/call': dial({ dtmfCapture: { parentCall: ['*2'] }, dtmfHook: '/keys' }), '/dialled': bye },
    acts: [['answers'], ['press', '*2'], ['partyHangsUp']],
  },
  {
    name: 'dial: dtmfCapture.childCall listens to the party',
    script: { '/call': dial({ dtmfCapture: { childCall: ['#'] }, dtmfHook: '/keys' }), '/dialled': bye },
    acts: [['answers'], ['press', '#', { by: 'party' }], ['partyHangsUp']],
  },
  {
    name: 'dial: referHook, party refers, new verbs',
    script: {
      '/call': dial({ referHook: '/refer' }),
      '/refer': [{ verb: 'say', text: 'One moment.' }],
      '/dialled': bye,
    },
    acts: [['answers'], ['refers', '+14155550199', { by: 'party' }]],
  },
  {
    name: 'dial: referHook, party refers, no verbs',
    script: { '/call': dial({ referHook: '/refer' }), '/refer': { status: 204 }, '/dialled': bye },
    acts: [['answers'], ['refers', '+14155550199', { by: 'party' }], ['partyHangsUp']],
  },
  {
    name: 'dial: referHook, caller refers, the party adults',
    script: {
      '/call': dial({ referHook: '/refer' }),
      '/refer': [
        { verb: 'say', text: 'You stay.' },
        { verb: 'pause', length: 1 },
      ],
      '/dialled': bye,
    },
    acts: [['answers'], ['refers', '+14155550199']],
  },
  {
    name: 'dial: onHoldHook, party holds and resumes',
    script: {
      '/call': dial({ onHoldHook: '/hold', anchorMedia: true }),
      '/hold': [{ verb: 'say', text: 'Please hold.' }],
      '/dialled': bye,
    },
    acts: [['answers'], ['holds', { by: 'party' }], ['resumes', { by: 'party' }], ['partyHangsUp']],
  },
  {
    name: 'dial: onHoldHook, caller holds and resumes',
    script: {
      '/call': dial({ onHoldHook: '/hold', anchorMedia: true }),
      '/hold': [{ verb: 'say', text: 'Please hold.' }],
      '/dialled': bye,
    },
    acts: [['answers'], ['holds'], ['resumes'], ['partyHangsUp']],
  },
  {
    name: 'dial: amd, a human answers',
    script: { '/call': dial({ amd: { actionHook: '/amd' } }), '/dialled': bye },
    acts: [['answers'], ['greets', 'Hello?'], ['partyHangsUp']],
  },
  {
    name: 'dial: amd, a machine answers',
    script: { '/call': dial({ amd: { actionHook: '/amd' } }), '/dialled': bye },
    acts: [
      ['answers'],
      ['greets', 'Hello you have reached the voice mail of Anna please leave a message'],
      ['waits', 3],
      ['partyHangsUp'],
    ],
  },
  {
    name: 'dial: amd, silence',
    script: { '/call': dial({ amd: { actionHook: '/amd' } }), '/dialled': bye },
    acts: [['answers'], ['waits', 6], ['partyHangsUp']],
  },
  {
    name: 'dial: listen beside',
    script: { '/call': dial({ listen: { url: 'wss://example.com/audio', actionHook: '/listened' } }), '/dialled': bye },
    acts: [['answers'], ['partyHangsUp']],
  },
  {
    name: 'dial: transcribe beside',
    script: { '/call': dial({ transcribe: { transcriptionHook: '/words' } }), '/dialled': bye },
    acts: [['answers'], ['say', 'hello there'], ['partyHangsUp']],
  },
  {
    name: 'dial: after a prompt',
    script: { '/call': [{ verb: 'say', text: 'Connecting.' }, ...dial()], '/dialled': bye },
    acts: [['answers'], ['partyHangsUp']],
  },
  {
    name: 'dial: answerOnBridge, caller cancels',
    script: { '/call': dial({ answerOnBridge: true }), '/dialled': bye },
    acts: [['hangsUp']],
  },
  {
    name: 'dial: answerOnBridge, caller cancels, 487 comes first',
    script: { '/call': dial({ answerOnBridge: true }), '/dialled': bye },
    acts: [['hangsUp']],
    options: { fast487: true },
  },
  {
    name: 'dial: amd, a machine answers with a beep',
    script: { '/call': dial({ amd: { actionHook: '/amd' } }), '/dialled': bye },
    acts: [
      ['answers'],
      ['greets', 'Hello you have reached the voice mail of Anna please leave a message', { beep: true }],
      ['waits', 3],
      ['partyHangsUp'],
    ],
  },
  {
    name: 'dial: amd, thresholdWordCount',
    script: { '/call': dial({ amd: { actionHook: '/amd', thresholdWordCount: 2 } }), '/dialled': bye },
    acts: [['answers'], ['greets', 'Hello there'], ['waits', 3], ['partyHangsUp']],
  },
  {
    name: 'dial: amd, the action hook replaces the call',
    script: {
      '/call': dial({ amd: { actionHook: '/amd' } }),
      '/amd': [{ verb: 'say', text: 'A machine.' }],
      '/dialled': { status: 204 },
    },
    acts: [['answers'], ['greets', 'Hello?']],
  },
  {
    name: 'dial: amd, party hangs up first',
    script: { '/call': dial({ amd: { actionHook: '/amd' } }), '/dialled': bye },
    acts: [['answers'], ['partyHangsUp']],
  },
  {
    name: 'dial: eleven targets',
    script: {
      '/call': dial({ target: Array.from({ length: 11 }, (_, index) => phone(`+1415555020${index.toString(16)}`)) }),
      '/dialled': bye,
    },
    acts: [['answers'], ['partyHangsUp']],
  },
  {
    name: 'dial: two dials in a row',
    script: { '/call': dial(), '/dialled': [dial(), bye] },
    acts: [['isBusy'], ['answers'], ['partyHangsUp']],
  },
  {
    name: 'dial: party hangs up with headers',
    script: { '/call': dial(), '/dialled': bye },
    acts: [['answers'], ['partyHangsUp', { headers: { 'X-Cause': '1' } }]],
  },
  {
    name: 'dial: confirm, silence',
    script: {
      '/call': dial({ confirmHook: '/confirm' }),
      '/confirm': accept,
      '/confirmed': { status: 204 },
      '/dialled': bye,
    },
    acts: [['answers'], ['staysSilent'], ['partyHangsUp']],
  },
  {
    name: 'dial: confirm of two targets',
    script: {
      '/call': dial({ confirmHook: '/confirm', target: two }),
      '/confirm': accept,
      '/confirmed': { status: 204 },
      '/dialled': bye,
    },
    acts: [['answers', other], ['press', '1'], ['partyHangsUp']],
  },
  {
    name: 'dial: confirm hook redirects and hangs up',
    script: {
      '/call': dial({ confirmHook: '/confirm' }),
      '/confirm': accept,
      '/confirmed': [{ verb: 'hangup' }],
      '/dialled': bye,
    },
    acts: [['answers'], ['press', '2'], ['partyHangsUp']],
  },
  {
    name: 'dial: early media without ringing',
    script: { '/call': dial({ answerOnBridge: true }), '/dialled': bye },
    acts: [['sendsEarlyMedia'], ['isBusy']],
  },
  {
    name: 'dial: tag verb before it',
    script: { '/call': [{ verb: 'tag', data: { a: 1 } }, ...dial()], '/dialled': bye },
    acts: [['answers'], ['partyHangsUp']],
  },
  {
    name: 'dial: answerOnBridge, busy, then declined',
    script: {
      '/call': dial({ answerOnBridge: true }),
      '/dialled': [{ verb: 'sip:decline', status: 486, reason: 'Busy Here' }],
    },
    acts: [['isBusy']],
  },
  {
    name: 'dial: confirmHook with method GET',
    script: {
      '/call': dial({ confirmHook: { url: '/confirm', method: 'GET' } }),
      '/confirm': { status: 204 },
      '/dialled': bye,
    },
    acts: [['answers'], ['partyHangsUp']],
  },
  {
    name: 'dial: dtmfHook with method GET',
    script: { '/call': dial({ dtmfCapture: ['1'], dtmfHook: { url: '/keys', method: 'GET' } }), '/dialled': bye },
    acts: [['answers'], ['press', '1'], ['partyHangsUp']],
  },
  {
    name: 'dial: actionHook with method GET',
    script: { '/call': dial({ actionHook: { url: '/dialled', method: 'GET' } }), '/dialled': bye },
    acts: [['answers'], ['partyHangsUp']],
  },
  {
    name: 'dial: id of the verb',
    script: { '/call': dial({ id: 'd' }), '/dialled': bye },
    acts: [['answers'], ['partyHangsUp']],
  },
  {
    name: 'dial: confirm hook plays with an action hook',
    script: {
      '/call': dial({ confirmHook: '/confirm' }),
      '/confirm': [
        { verb: 'play', url: 'https://example.com/a.wav', actionHook: '/played' },
        { verb: 'say', text: 'Still here.' },
      ],
      '/played': [{ verb: 'hangup' }],
      '/dialled': bye,
    },
    acts: [['answers'], ['partyHangsUp']],
  },
  {
    name: 'dial: confirm hook tags',
    script: {
      '/call': dial({ confirmHook: '/confirm' }),
      '/confirm': [
        { verb: 'tag', data: { b: 2 } },
        { verb: 'say', text: 'Hello.' },
      ],
      '/dialled': bye,
    },
    acts: [['answers'], ['partyHangsUp']],
  },
  {
    name: 'dial: targets of several types',
    script: {
      '/call': dial({
        target: [phone(number), { type: 'user', name: 'anna' }, { type: 'sip', sipUri: 'sip:bob@example.com' }],
      }),
      '/dialled': bye,
    },
    acts: [['answers', 'anna'], ['partyHangsUp']],
  },
  {
    name: 'dial: listen beside without action hook, caller hangs up',
    script: { '/call': dial({ listen: { url: 'wss://example.com/audio' } }), '/dialled': bye },
    acts: [['answers'], ['hangsUp']],
  },
  {
    name: 'dial: dub beside',
    script: {
      '/call': dial({ dub: [{ action: 'addTrack', track: 'a', play: 'https://example.com/a.mp3' }] }),
      '/dialled': bye,
    },
    acts: [['answers'], ['partyHangsUp']],
  },
  {
    name: 'dial: boostAudioSignal and exitMediaPath',
    script: { '/call': dial({ boostAudioSignal: '-3 dB', exitMediaPath: true }), '/dialled': bye },
    acts: [['answers'], ['partyHangsUp']],
  },
  {
    name: 'dial: referHook of the dial wins over config',
    script: {
      '/call': [{ verb: 'config', referHook: '/other' }, ...dial({ referHook: '/refer' })],
      '/refer': { status: 204 },
      '/dialled': bye,
    },
    acts: [['answers'], ['refers', '+14155550199'], ['partyHangsUp']],
  },
  {
    name: 'dial: config.referHook while talking',
    script: {
      '/call': [{ verb: 'config', referHook: '/refer' }, ...dial()],
      '/refer': bye,
      '/dialled': { status: 204 },
    },
    acts: [['answers'], ['refers', '+14155550199']],
  },
  {
    name: 'dial: config.sipRequestWithinDialogHook, party sends INFO',
    script: { '/call': [{ verb: 'config', sipRequestWithinDialogHook: '/info' }, ...dial()], '/dialled': bye },
    acts: [['answers'], ['sendsRequest', 'INFO', 'hello', { by: 'party' }], ['partyHangsUp']],
  },
];
