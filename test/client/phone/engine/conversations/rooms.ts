import type { Conversation } from '../conversation.ts';

const bye = [{ verb: 'say', text: 'Goodbye.' }];
const all = ['start', 'end', 'join', 'leave', 'start-talking', 'stop-talking'];
const conference = (more: object = {}) => [
  { verb: 'conference', name: 'room', actionHook: '/over', statusHook: '/events', statusEvents: all, ...more },
];
const enqueue = (more: object = {}) => [
  { verb: 'enqueue', name: 'support', actionHook: '/queued', waitHook: '/wait', ...more },
];
const wait = [{ verb: 'say', text: 'Please wait.' }];

export const roomConversations: Conversation[] = [
  {
    name: 'conference: starts, caller hangs up',
    script: { '/call': conference(), '/over': bye },
    acts: [['waits', 5], ['hangsUp']],
  },
  {
    name: 'conference: starts, ends',
    script: { '/call': conference(), '/over': bye },
    acts: [['waits', 5], ['partyHangsUp']],
  },
  {
    name: 'conference: enter hook',
    script: {
      '/call': conference({ enterHook: '/enter' }),
      '/enter': [{ verb: 'say', text: 'You enter.' }],
      '/over': bye,
    },
    acts: [['partyHangsUp']],
  },
  {
    name: 'conference: waits, starts, ends',
    script: { '/call': conference({ startConferenceOnEnter: false, waitHook: '/wait' }), '/wait': wait, '/over': bye },
    acts: [['answers'], ['waits', 5], ['partyHangsUp']],
  },
  {
    name: 'conference: waits, starts, caller hangs up',
    script: { '/call': conference({ startConferenceOnEnter: false, waitHook: '/wait' }), '/wait': wait, '/over': bye },
    acts: [['answers'], ['waits', 5], ['hangsUp']],
  },
  {
    name: 'conference: waits two rounds',
    script: { '/call': conference({ startConferenceOnEnter: false, waitHook: '/wait' }), '/wait': wait, '/over': bye },
    acts: [['waits', 1], ['answers'], ['partyHangsUp']],
  },
  {
    name: 'conference: caller hangs up while waiting',
    script: { '/call': conference({ startConferenceOnEnter: false, waitHook: '/wait' }), '/wait': wait, '/over': bye },
    acts: [['hangsUp']],
  },
  {
    name: 'conference: wait hook without verbs',
    script: {
      '/call': conference({ startConferenceOnEnter: false, waitHook: '/wait' }),
      '/wait': { status: 204 },
      '/over': bye,
    },
    acts: [['waits', 5], ['answers'], ['partyHangsUp']],
  },
  {
    name: 'conference: endConferenceOnExit',
    script: { '/call': conference({ endConferenceOnExit: true }), '/over': bye },
    acts: [['hangsUp']],
  },
  {
    name: 'conference: chosen events only',
    script: { '/call': conference({ statusEvents: ['join', 'leave'] }), '/over': bye },
    acts: [['hangsUp']],
  },
  {
    name: 'conference: no status events',
    script: { '/call': [{ verb: 'conference', name: 'room', actionHook: '/over' }], '/over': bye },
    acts: [['partyHangsUp']],
  },
  {
    name: 'conference: action hook with a prompt, then hang-up',
    script: {
      '/call': conference(),
      '/over': [{ verb: 'gather', numDigits: 1, say: { text: 'Rate us.' }, actionHook: '/rated' }],
      '/rated': bye,
    },
    acts: [['partyHangsUp'], ['press', '5']],
  },
  {
    name: 'conference: talking',
    script: { '/call': conference(), '/over': bye },
    acts: [['say', 'hello'], ['partyHangsUp']],
  },
  {
    name: 'enqueue: taken, agent hangs up',
    script: { '/call': enqueue(), '/wait': wait, '/queued': bye },
    acts: [['answers'], ['waits', 5], ['partyHangsUp']],
  },
  {
    name: 'enqueue: taken, caller hangs up',
    script: { '/call': enqueue(), '/wait': wait, '/queued': bye },
    acts: [['answers'], ['waits', 5], ['hangsUp']],
  },
  {
    name: 'enqueue: caller hangs up while waiting',
    script: { '/call': enqueue(), '/wait': wait, '/queued': bye },
    acts: [['hangsUp']],
  },
  {
    name: 'enqueue: leave',
    script: { '/call': enqueue(), '/wait': [...wait, { verb: 'leave' }], '/queued': bye },
    acts: [],
  },
  {
    name: 'enqueue: leave in the second round',
    script: { '/call': enqueue(), '/wait': [wait, [{ verb: 'leave' }]], '/queued': bye },
    acts: [['waits', 1]],
  },
  {
    name: 'enqueue: two rounds',
    script: { '/call': enqueue(), '/wait': wait, '/queued': bye },
    acts: [['waits', 1], ['answers'], ['partyHangsUp']],
  },
  {
    name: 'enqueue: wait hook fails',
    script: { '/call': enqueue(), '/wait': { status: 500 }, '/queued': bye },
    acts: [['waits', 5], ['answers'], ['partyHangsUp']],
  },
  {
    name: 'enqueue: no wait hook',
    script: { '/call': [{ verb: 'enqueue', name: 'support', actionHook: '/queued' }], '/queued': bye },
    acts: [['waits', 5], ['answers'], ['partyHangsUp']],
  },
  {
    name: 'enqueue: wait hook with a verb that is not allowed',
    script: { '/call': enqueue(), '/wait': [{ verb: 'gather', numDigits: 1, actionHook: '/x' }], '/queued': bye },
    acts: [['waits', 5], ['answers'], ['partyHangsUp']],
  },
  {
    name: 'enqueue: tag in the wait hook',
    script: { '/call': enqueue(), '/wait': [[{ verb: 'tag', data: { rank: 1 } }, ...wait], wait], '/queued': bye },
    acts: [['waits', 1], ['answers'], ['partyHangsUp']],
  },
  {
    name: 'enqueue: queue events, taken',
    script: { '/call': enqueue(), '/wait': wait, '/queued': bye },
    acts: [['answers'], ['partyHangsUp']],
    options: { queueEventUrl: '/queue' },
  },
  {
    name: 'enqueue: queue events, abandoned',
    script: { '/call': enqueue(), '/wait': wait, '/queued': bye },
    acts: [['hangsUp']],
    options: { queueEventUrl: '/queue' },
  },
  {
    name: 'dequeue: a caller is there, caller hangs up',
    script: { '/call': [{ verb: 'dequeue', name: 'support', actionHook: '/taken' }], '/taken': bye },
    acts: [['answers'], ['waits', 5], ['partyHangsUp']],
  },
  {
    name: 'dequeue: the agent hangs up',
    script: { '/call': [{ verb: 'dequeue', name: 'support', actionHook: '/taken' }], '/taken': bye },
    acts: [['answers'], ['waits', 5], ['hangsUp']],
  },
  {
    name: 'dequeue: timeout',
    script: {
      '/call': [
        { verb: 'dequeue', name: 'support', timeout: 3, actionHook: '/taken' },
        { verb: 'pause', length: 1 },
      ],
      '/taken': bye,
    },
    acts: [['doesNotAnswer']],
  },
  {
    name: 'dequeue: the agent hangs up while waiting',
    script: { '/call': [{ verb: 'dequeue', name: 'support', actionHook: '/taken' }], '/taken': bye },
    acts: [['hangsUp']],
  },
  {
    name: 'conference: statusHook and waitHook with method GET',
    script: {
      '/call': conference({
        startConferenceOnEnter: false,
        waitHook: { url: '/wait', method: 'GET' },
        statusHook: { url: '/events', method: 'GET' },
      }),
      '/wait': { status: 204 },
      '/over': bye,
    },
    acts: [['answers'], ['partyHangsUp']],
  },
  {
    name: 'conference: two in a row',
    script: {
      '/call': conference({ statusEvents: ['join'] }),
      '/over': [[{ verb: 'conference', name: 'other', actionHook: '/over' }], bye],
    },
    acts: [['partyHangsUp'], ['partyHangsUp']],
  },
  {
    name: 'conference: action hook without verbs',
    script: { '/call': [...conference(), ...bye], '/over': { status: 204 } },
    acts: [['partyHangsUp']],
  },
  {
    name: 'conference: joinMuted, beep and maxParticipants',
    script: { '/call': conference({ joinMuted: true, beep: true, maxParticipants: 5, memberTag: 'x' }), '/over': bye },
    acts: [['partyHangsUp']],
  },
  {
    name: 'conference: enter hook with a verb that is not allowed',
    script: {
      '/call': conference({ enterHook: '/enter' }),
      '/enter': [{ verb: 'gather', numDigits: 1, actionHook: '/x' }],
      '/over': bye,
    },
    acts: [['partyHangsUp']],
  },
  {
    name: 'conference: wait hook plays with an action hook',
    script: {
      '/call': conference({ startConferenceOnEnter: false, waitHook: '/wait' }),
      '/wait': [[{ verb: 'play', url: 'https://example.com/a.wav', actionHook: '/played' }], { status: 204 }],
      '/played': bye,
      '/over': bye,
    },
    acts: [['answers'], ['partyHangsUp']],
  },
  {
    name: 'enqueue: waitHook with method GET',
    script: {
      '/call': enqueue({ waitHook: { url: '/wait', method: 'GET' } }),
      '/wait': { status: 204 },
      '/queued': bye,
    },
    acts: [['answers'], ['partyHangsUp']],
  },
  {
    name: 'enqueue: action hook without verbs',
    script: { '/call': [...enqueue(), ...bye], '/wait': wait, '/queued': { status: 204 } },
    acts: [['answers'], ['partyHangsUp']],
  },
  {
    name: 'enqueue: action hook enqueues again',
    script: { '/call': enqueue(), '/wait': wait, '/queued': [enqueue({ name: 'other' }), bye] },
    acts: [['answers'], ['partyHangsUp'], ['answers'], ['partyHangsUp']],
  },
  {
    name: 'enqueue: queue events, leave',
    script: { '/call': enqueue(), '/wait': [{ verb: 'leave' }], '/queued': bye },
    acts: [],
    options: { queueEventUrl: '/queue' },
  },
  {
    name: 'enqueue: priority and id',
    script: { '/call': enqueue({ priority: 3, id: 'e' }), '/wait': { status: 204 }, '/queued': bye },
    acts: [['answers'], ['partyHangsUp']],
  },
  {
    name: 'dequeue: beep',
    script: { '/call': [{ verb: 'dequeue', name: 'support', beep: true, actionHook: '/taken' }], '/taken': bye },
    acts: [['answers'], ['partyHangsUp']],
  },
  {
    name: 'conference: action hook hangs up',
    script: { '/call': conference(), '/over': [{ verb: 'hangup' }] },
    acts: [['partyHangsUp']],
  },
  {
    name: 'conference: action hook redirects',
    script: {
      '/call': conference(),
      '/over': [{ verb: 'redirect', actionHook: '/next' }],
      '/next': [{ verb: 'hangup' }],
    },
    acts: [['partyHangsUp']],
  },
  {
    name: 'conference: action hook pauses',
    script: { '/call': conference(), '/over': [{ verb: 'pause', length: 1 }] },
    acts: [['partyHangsUp']],
  },
  {
    name: 'dequeue: the queued caller is gone',
    script: {
      '/call': [
        { verb: 'dequeue', name: 'support', actionHook: '/taken' },
        { verb: 'pause', length: 1 },
      ],
      '/taken': bye,
    },
    acts: [['partyHangsUp']],
  },
  {
    name: 'dequeue: the agent hangs up before the timeout',
    script: { '/call': [{ verb: 'dequeue', name: 'support', timeout: 10, actionHook: '/taken' }], '/taken': bye },
    acts: [['hangsUp']],
  },
];
