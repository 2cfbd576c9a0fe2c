import type { Conversation } from '../conversation.ts';

const bye = [{ verb: 'say', text: 'Goodbye.' }];
const refer = (more: object = {}) => [
  { verb: 'answer' },
  { verb: 'sip:refer', referTo: '+14155550100', actionHook: '/referred', ...more },
  ...bye,
];

export const sipConversations: Conversation[] = [
  {
    name: 'sip:decline: 486',
    script: { '/call': [{ verb: 'sip:decline', status: 486, reason: 'Busy Here' }] },
    acts: [],
  },
  { name: 'sip:decline: without reason', script: { '/call': [{ verb: 'sip:decline', status: 603 }] }, acts: [] },
  {
    name: 'sip:decline: after answer is skipped',
    script: { '/call': [{ verb: 'answer' }, { verb: 'sip:decline', status: 603, reason: 'Decline' }, ...bye] },
    acts: [],
  },
  {
    name: 'sip:refer: accepted and notified',
    script: { '/call': refer({ eventHook: '/event' }), '/referred': bye },
    acts: [['answers']],
  },
  {
    name: 'sip:refer: the target rejects with 603',
    script: { '/call': refer({ eventHook: '/event' }), '/referred': bye },
    acts: [['rejects', 603]],
  },
  { name: 'sip:refer: no NOTIFY in 15 s', script: { '/call': refer(), '/referred': bye }, acts: [['waits', 15]] },
  {
    name: 'sip:refer: refused',
    script: { '/call': refer(), '/referred': bye },
    acts: [],
    options: { responses: { REFER: 405 } },
  },
  {
    name: 'sip:refer: busy target',
    script: { '/call': refer({ eventHook: '/event' }), '/referred': bye },
    acts: [['isBusy']],
  },
  {
    name: 'sip:refer: unanswered call skips it',
    script: { '/call': [{ verb: 'sip:refer', referTo: '+14155550100', actionHook: '/referred' }, ...bye] },
    acts: [],
  },
  {
    name: 'sip:request: INFO',
    script: {
      '/call': [{ verb: 'answer' }, { verb: 'sip:request', method: 'info', body: 'x', actionHook: '/requested' }],
      '/requested': bye,
    },
    acts: [],
  },
  {
    name: 'sip:request: refused',
    script: {
      '/call': [{ verb: 'answer' }, { verb: 'sip:request', method: 'INFO', actionHook: '/requested' }],
      '/requested': bye,
    },
    acts: [],
    options: { responses: { INFO: 488 } },
  },
  {
    name: 'sip:request: unanswered call skips it',
    script: { '/call': [{ verb: 'sip:request', method: 'INFO', actionHook: '/requested' }, ...bye] },
    acts: [],
  },
  {
    name: 'inbound: caller hangs up with reason',
    script: { '/call': [{ verb: 'gather', numDigits: 1, actionHook: '/x' }] },
    acts: [['hangsUp', { headers: { 'X-Ticket': '7' } }]],
  },
  { name: 'inbound: GET call hook', script: { '/call': bye }, acts: [], options: { method: 'GET' } },
  { name: 'inbound: no call status hook', script: { '/call': bye }, acts: [], options: { statusUrl: null } },
  { name: 'inbound: env_vars', script: { '/call': bye }, acts: [], options: { envVars: { tier: 1, nameOf: 'Jo' } } },
  {
    name: 'untraced: dial',
    script: {
      '/call': [{ verb: 'dial', actionHook: '/dialled', target: [{ type: 'phone', number: '+14155550100' }] }],
      '/dialled': bye,
    },
    acts: [['answers'], ['partyHangsUp']],
    options: { tracing: false },
  },
  {
    name: 'untraced: conference',
    script: {
      '/call': [
        {
          verb: 'conference',
          name: 'room',
          actionHook: '/over',
          statusHook: '/events',
          statusEvents: ['start', 'join', 'leave', 'end'],
          enterHook: '/enter',
        },
      ],
      '/over': bye,
    },
    acts: [['hangsUp']],
    options: { tracing: false },
  },
  {
    name: 'untraced: transcribe',
    script: { '/call': [{ verb: 'transcribe', transcriptionHook: '/words' }] },
    acts: [['say', 'hello'], ['hangsUp']],
    options: { tracing: false },
  },
  {
    name: 'untraced: outbound',
    script: { '/call': bye },
    acts: [['answers']],
    options: { tracing: false, outbound: true },
  },
  {
    name: 'untraced: rest update',
    script: { '/call': [{ verb: 'gather', numDigits: 1, actionHook: '/x' }], '/new': bye },
    acts: [['rest', 'PUT', '/Calls/{call_sid}', { call_hook: '/new' }]],
    options: { tracing: false },
  },
  {
    name: 'sip:decline: a redirect behind it is asked',
    script: {
      '/call': [
        { verb: 'sip:decline', status: 486, reason: 'Busy Here' },
        { verb: 'redirect', actionHook: '/next' },
      ],
      '/next': bye,
    },
    acts: [],
  },
  {
    name: 'sip:decline: a prompt behind it is not played',
    script: { '/call': [{ verb: 'sip:decline', status: 486, reason: 'Busy Here' }, ...bye] },
    acts: [],
  },
  {
    name: 'sip:decline: ends an outbound call',
    script: {
      '/call': [
        { verb: 'sip:decline', status: 486, reason: 'Busy Here' },
        { verb: 'play', url: 'https://example.com/a.wav', actionHook: '/played' },
      ],
    },
    acts: [['answers']],
    options: { outbound: true },
  },
  {
    name: 'outbound: name of the caller in a transcription',
    script: { '/call': [{ verb: 'transcribe', transcriptionHook: '/words' }] },
    acts: [['answers'], ['say', 'hello'], ['hangsUp']],
    options: { outbound: true },
  },
];
