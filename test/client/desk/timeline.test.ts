import { describe, expect, it } from 'vitest';
import type { WebhookDetail } from '../../../client/desk/api.ts';
import { describeTimeline } from '../../../client/desk/timeline.ts';
import { createWebhook } from '../../helpers/open-desk.ts';

let count = 0;

function answer(reply: unknown, body: unknown = {}, event: Partial<WebhookDetail> = {}): WebhookDetail {
  const { webhook: _, ...webhook } = createWebhook({ reply, body });
  return { id: `w${++count}`, ...webhook, logs: [], ...event };
}

/** Describes a call without its webhooks, each item as its kind and value. */
function tell(...webhooks: WebhookDetail[]): string[] {
  return describeTimeline(webhooks).flatMap((item) => {
    if (item.kind === 'webhook') return [];
    const { at: _, webhook: _w, kind, ...rest } = item;
    return [[kind, ...Object.values(rest)].join(' ')];
  });
}

describe('what the caller hears', () => {
  it.each([
    ['a text', { verb: 'say', text: 'Hello' }, ['heard Hello']],
    ['several texts', { verb: 'say', text: ['One.', 'Two.'] }, ['heard One.', 'heard Two.']],
    ['the short form of a verb', { say: { text: 'Hello' } }, ['heard Hello']],
    ['the prompt of a gather', { verb: 'gather', say: { text: 'Press 1' } }, ['heard Press 1']],
    [
      'the recordings of a gather',
      { verb: 'gather', play: { url: ['a.wav', 'b.wav'] } },
      ['played a.wav', 'played b.wav'],
    ],
    [
      'a gather that says and plays, which jambonz says only',
      { verb: 'gather', say: { text: 'A' }, play: { url: 'b' } },
      ['heard A'],
    ],
    ['SSML', { verb: 'say', text: '<speak>Fish &amp; <break time="1s"/>chips</speak>' }, ['heard Fish & chips']],
    ['a text with less and greater', { verb: 'say', text: '1 < 2 & 3 > 2' }, ['heard 1 < 2 & 3 > 2']],
    ['markup', { verb: 'say', text: '<img src=x onerror=alert(1)>' }, ['heard <img src=x onerror=alert(1)>']],
    ['a recording', { verb: 'play', url: 'https://example.com/a.mp3' }, ['played https://example.com/a.mp3']],
    ['a silence', { verb: 'play', url: 'silence_stream://500' }, ['did silence 0.5 s']],
    ['another verb', { verb: 'pause', length: 2 }, ['did pause 2 s']],
    [
      'a verb with a prompt',
      { verb: 'dub', action: 'x', play: { url: 'a.wav' } },
      ['did dub play a.wav', 'played a.wav'],
    ],
    ['no verb', 7, ['did 7']],
    ['texts that are none', { verb: 'say', text: [1, null, ''] }, []],
  ])('is shown of %s', (_, verb, expected) => {
    expect(tell(answer([verb]))).toEqual(expected);
  });

  it('ends with a verb whose actionHook brings other verbs', () => {
    const gather = { verb: 'gather', say: { text: 'Press 1' }, actionHook: '/menu?attempt=1' };
    const call = answer([gather, { verb: 'say', text: 'Nothing heard' }]);
    const menu = answer([{ verb: 'say', text: 'One' }], { digits: '1' }, { url: '/menu?attempt=1' });
    expect(tell(call)).toEqual(['heard Press 1']);
    expect(tell(call, menu)).toEqual(['heard Press 1', 'pressed 1', 'heard One']);
  });

  it.each(['/menu', { url: 'https://example.com/prefix/menu', method: 'POST' }])(
    'goes on behind a verb whose actionHook brings no verbs (%j)',
    (actionHook) => {
      const call = answer([{ verb: 'gather', actionHook }, { verb: 'say', text: 'Goodbye' }, { verb: 'hangup' }]);
      const menu = answer([], { reason: 'timeout' }, { url: '/menu' });
      expect(tell(call, menu, answer([], {}, { url: '/menu' }))).toEqual(['silent', 'heard Goodbye', 'did hangup']);
    },
  );

  it('goes on behind a verb whose actionHook is a GET with the result in its query', () => {
    const call = answer([
      { verb: 'gather', actionHook: { url: '/menu', method: 'GET' } },
      { verb: 'say', text: 'Goodbye' },
    ]);
    const menu = answer([], undefined, { method: 'GET', url: '/menu?reason=timeout&call_sid=c' });
    expect(tell(call, menu)).toEqual(['heard Goodbye']);
  });

  it('goes on behind enqueue although its waitHook was answered meanwhile', () => {
    const call = answer([{ verb: 'enqueue', name: 'q', actionHook: '/left', waitHook: '/wait' }, { verb: 'hangup' }]);
    const wait = answer([{ verb: 'say', text: 'Please hold' }], {}, { url: '/wait' });
    const left = answer([], {}, { url: '/left' });
    expect(tell(call, wait, wait, left)).toEqual([
      'did enqueue q → /left',
      'heard Please hold',
      'heard Please hold',
      'did hangup',
    ]);
  });
});

describe('nothing is heard', () => {
  const goodbye = [{ verb: 'say', text: 'Goodbye' }, { verb: 'hangup' }];

  it.each(['completed', 'failed', 'busy', 'no-answer'])('after the call is %s', (call_status) => {
    const ended = answer(undefined, { call_status }, { status: 204 });
    expect(tell(ended, answer(goodbye, { digits: '1' }))).toEqual(['pressed 1']);
    expect(tell(answer(goodbye, { call_status }))).toEqual([]);
  });

  it('except while the call goes on, such as when a leg that it dialled or a copy of it has ended', () => {
    const said = ['heard Goodbye', 'did hangup'];
    const leg = answer(undefined, { call_status: 'completed', parent_call_sid: 'c' }, { status: 204 });
    expect(tell(leg, answer(goodbye, { call_status: 'in-progress' }))).toEqual(said);
    const copy = answer(undefined, { call_status: 'completed' }, { status: 204, b3: 'own' });
    const items = describeTimeline([copy, answer(goodbye)], ({ b3 }) => b3 === 'own');
    expect(items.filter(({ kind }) => kind === 'heard')).toHaveLength(1);
  });
});

describe('what the caller does', () => {
  const speak = (speech: object) => tell(answer(undefined, { speech }, { status: 204 }));

  it('is read from the keys and words that a hook reports', () => {
    expect(tell(answer([], { digits: '42#', reason: 'dtmfDetected' }))).toEqual(['pressed 42#']);
    expect(speak({ alternatives: [{ transcript: 'Sales', confidence: 0.5 }, { transcript: 'Sails' }] })).toEqual([
      'said Sales 0.5',
    ]);
    expect(tell(answer([], { reason: 'timeout' }))).toEqual(['silent']);
    expect(tell(answer([], { reason: 'timeout', digits: '1' }))).toEqual(['pressed 1']);
  });

  it('leaves out words that are not final, and values of other types', () => {
    expect(speak({ is_final: false, alternatives: [{ transcript: 'Sa' }] })).toEqual([]);
    expect(speak({ alternatives: 'x' })).toEqual([]);
    expect(tell(answer([], { digits: 1, reason: 2 }), answer([], null), answer([], []))).toEqual([]);
  });
});

describe('a webhook in the timeline', () => {
  const find = (webhook: WebhookDetail) => describeTimeline([webhook]).find(({ kind }) => kind === 'webhook');

  it.each([
    ['hook', answer([{ verb: 'say', text: 'x' }])],
    ['status', answer(undefined, { call_status: 'completed' }, { status: 204 })],
    ['hook', answer({ title: 'Unauthorized' }, {}, { status: 401, outcome: 'refusal', detail: 'no signature' })],
    ['retry', answer([], {}, { outcome: 'replay' })],
    ['tool', answer({ result: 1 }, { tool_call_id: 't1', name: 'weather' })],
    ['tool', answer({ result: 1 }, {}, { message: { type: 'llm:tool-call' } })],
  ])('has the role %s', (role, webhook) => {
    expect(find(webhook)).toMatchObject({ role });
  });

  it('has the names of its verbs, and says why it is red', () => {
    expect(find(answer([{ verb: 'say' }, { hangup: {} }, 1]))).toMatchObject({
      verbs: ['say', 'hangup', 'an item without verb'],
    });
    expect(find(answer([]))).not.toHaveProperty('fault');
    expect(find(answer([], {}, { outcome: 'fallback', detail: 'it threw' }))).toMatchObject({ fault: 'it threw' });
    expect(find(answer(undefined, {}, { outcome: 'failure', status: 500 }))).toMatchObject({ fault: 'failure' });
  });

  it('that was sent again has no bubbles, unless the whole call was', () => {
    const first = answer([{ verb: 'say', text: 'Hello' }]);
    const again = answer([{ verb: 'say', text: 'Hello' }], {}, { b3: 'own' });
    const tellKinds = (webhooks: WebhookDetail[]) =>
      describeTimeline(webhooks, ({ b3 }) => b3 === 'own').map((item) => ('role' in item ? item.role : item.kind));
    expect(tellKinds([first, again])).toEqual(['hook', 'heard', 'again']);
    expect(tellKinds([again])).toEqual(['again', 'heard']);
  });
});
