import { describe, expect, it } from 'vitest';
import { describeEnding, printEvent, printTranscript } from '../../../client/phone/print-event.ts';
import type { CallEvent, CallEventData, Webhook } from '../../../openapi/contract/call-event.ts';

const jambonz = { at: 7.25, call_sid: 'x', who: 'jambonz' } as const;
const event = (data: CallEventData): CallEvent => ({ ...jambonz, ...data });

function printReply(reply: unknown, more: Partial<Webhook> = {}): string | undefined {
  const verbs = Array.isArray(reply) ? { verbs: reply.map(({ verb }) => verb) } : {};
  const webhook = { name: 'newCall', method: 'POST', url: '/call', payload: {}, status: 200, latency: 5, reply };
  return printEvent(event({ kind: 'webhook', webhook: { ...webhook, ...verbs, ...more } }))?.replace(/^.*?ms,? ?/, '');
}

describe('printEvent', () => {
  it('prints the time, the actor and the action in columns', () => {
    expect(printEvent({ at: 7.3, call_sid: 'x', who: 'caller', kind: 'press', keys: '1' })).toBe(
      '   7.3  caller       presses 1',
    );
  });

  it('keeps the line breaks of speech and indents the lines', () => {
    expect(printEvent(event({ kind: 'say', text: '<speak>\n  Hello,\r\nand welcome.\n</speak>\n' }))).toBe(
      ['   7.3  jambonz      says <speak>', '  Hello,', 'and welcome.', '</speak>'].join(`\n${' '.repeat(21)}`),
    );
  });

  it('breaks lines at the ends of words if they are wider than the terminal', () => {
    expect(printEvent(event({ kind: 'say', text: 'For sales, please press 1.' }), 41)).toBe(
      `   7.3  jambonz      says For sales,\n${' '.repeat(21)}please press 1.`,
    );
  });

  it.each<[CallEventData, string]>([
    [{ kind: 'socket', url: 'ws://x/call', state: 'closed', code: 1012 }, 'the socket ws://x/call is closed (1012)'],
    [{ kind: 'socket', url: 'ws://x/call', state: 'reconnected' }, 'connects again to ws://x/call'],
    [
      { kind: 'socket', url: 'ws://x/call', state: 'not-reconnected', failure: { cause: 'connection', message: 'no' } },
      'cannot connect again to ws://x/call: no',
    ],
    [{ kind: 'command', command: 'tts:flush' }, 'sends the command tts:flush'],
    [
      { kind: 'command', command: 'redirect', data: [{ verb: 'llm', auth: { apiKey: 'k' } }], isQueued: true },
      'sends the command redirect (queued) [{"verb":"llm","auth":{"apiKey":"***"}}]',
    ],
    [{ kind: 'note', note: 'command-overtaken' }, 'the verbs of the ack replace those of the command before it'],
  ])('prints what only a WebSocket has (%j) in one line', (data, words) => {
    expect(printEvent(event(data))).toBe(`   7.3  jambonz      ${words}`);
  });

  it('cuts a text of megabytes', () => {
    expect(printEvent(event({ kind: 'say', text: 'word '.repeat(1_000_000) }))?.length).toBeLessThan(11_000);
    expect(printReply('x'.repeat(1_000_000))?.length).toBeLessThan(100);
  });

  it.each([
    [
      [
        { verb: 'say', text: 'Welcome to the reception line.\nHow can we help you today?' },
        { verb: 'gather', input: ['digits', 'speech'], say: { text: 'Press 1.' }, actionHook: '/menu' },
      ],
      'say "Welcome to the reception line. How can…", gather digits or speech say "Press 1." → /menu',
    ],
    [
      [
        {
          verb: 'dial',
          target: [
            { type: 'phone', number: '+1' },
            { type: 'user', name: 'jo' },
          ],
          actionHook: { url: '/x' },
        },
      ],
      'dial +1 and jo → /x',
    ],
    [
      [{ verb: 'play', url: 'a.mp3' }, { verb: 'pause', length: 2 }, { verb: 'hangup' }],
      'play a.mp3, pause 2 s, hangup',
    ],
    [[{ verb: 'enqueue', name: 'support', waitHook: '/wait' }], 'enqueue support waitHook → /wait'],
    [
      [{ verb: 'llm', vendor: 'openai', model: 'gpt', llmOptions: {}, toolHook: '/tool' }],
      'llm openai gpt toolHook → /tool',
    ],
    [[{ verb: 'config', bargeIn: {}, recognizer: {} }], 'config (bargeIn, recognizer)'],
    [[{ verb: 'say', txt: 'x' }], 'say (txt)'],
    [
      [
        { verb: 'tag', data: { name: 'Jo' } },
        { verb: 'dtmf', dtmf: '12' },
      ],
      'tag {"name":"Jo"}, dtmf 12',
    ],
    [
      [
        { verb: { toString: 1 } },
        { verb: 'dial', target: [{ number: { toString: 1 } }], actionHook: { url: { a: 1 } } },
      ],
      '{"toString":1}, dial {"toString":1} → {"a":1}',
    ],
    [[], 'no verbs'],
    [{ result: 21 }, '{"result":21}'],
    [undefined, ''],
  ])('describes the reply %j', (reply, words) => {
    expect(printReply(reply)).toBe(words);
  });

  it.each([
    ['callStatus', { call_status: 'ringing' }, 'ringing'],
    ['conferenceStatus', { event: 'join' }, 'join'],
    ['streamingEvent', { event_type: 'stream_open' }, 'stream_open'],
  ])('names the event that the webhook %s reports', (name, payload, what) => {
    const webhook = { name, method: 'POST', url: '/x', payload, status: 204, latency: 5 };
    expect(printEvent(event({ kind: 'webhook', webhook }))).toBe(`   7.3  jambonz      POST /x (${what}): 204 in 5 ms`);
  });

  it('describes at most twenty verbs of a reply', () => {
    expect(printReply(Array.from({ length: 200_000 }, () => ({ verb: 'hangup' })))).toMatch(
      /^hangup(, hangup){19}, … 199980 more$/,
    );
  });

  it.each<[CallEventData, string]>([
    [{ kind: 'verb', verb: { verb: 'pause', length: 2 } }, 'runs pause 2 s'],
    [{ kind: 'verb', verb: { verb: 'listen', url: 'wss://example.com' } }, 'runs listen wss://example.com'],
    [{ kind: 'wait', seconds: 5 }, 'waits for up to 5 s'],
    [{ kind: 'ring', target: '+1' }, 'dials +1'],
    [{ kind: 'refuse', target: '+1', sip_status: 603 }, 'refuses with 603 (+1)'],
    [{ kind: 'tool-call', tool: 'weather', args: { city: 'Oslo' } }, 'calls the tool weather {"city":"Oslo"}'],
    [{ kind: 'tool-result', tool: 'weather', result: { celsius: 3 } }, 'answers the model {"celsius":3}'],
    [{ kind: 'message', to: '+1', text: 'Hello' }, 'sends a message to +1: Hello'],
    [{ kind: 'note', note: 'no-answer', seconds: 60 }, 'no answer within 60 s'],
    [
      { kind: 'mistake', failure: { cause: 'timeout', message: 'Headers Timeout Error' }, consequence: 'call-ends' },
      'gets no answer, the call ends: Headers Timeout Error',
    ],
    [{ kind: 'alert', alert_type: 'tts-failure', message: 'no key' }, 'stores the alert tts-failure: no key'],
  ])('shows %j', (data, words) => {
    expect(printEvent(event(data))).toBe(`   7.3  jambonz      ${words}`);
  });
});

it('printTranscript leaves out the start of a verb that other events show', () => {
  const say = event({ kind: 'say', text: 'Hello' });
  expect(printTranscript([event({ kind: 'verb', verb: { verb: 'say', text: 'Hello' } }), say])).toBe(printEvent(say));
});

describe('describeEnding', () => {
  it.each([
    [{}, undefined],
    [{ sip_status: 603, because: 'not-answered' }, 'SIP 603: no verb has answered the call'],
    [{ sip_status: 403, because: 'bad-credentials' }, 'SIP 403: Invalid credentials'],
    [{ sip_status: 603, sip_reason: 'Closed today' }, 'SIP 603 Closed today'],
    [{ sip_status: 480 }, 'SIP 480'],
  ] as const)('describes the ending %j', (ending, words) => {
    expect(describeEnding({ by: 'jambonz', status: 'failed', ...ending })).toBe(words);
  });
});
