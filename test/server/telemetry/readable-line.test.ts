import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReadableLine } from '../../../server/telemetry/readable-line.ts';
import { anyText } from '../../helpers/any-text.ts';

const toReadable = createReadableLine(false);
const time = new Date(2026, 10, 30, 9, 12, 0).getTime();
const line = (fields: object) => toReadable(JSON.stringify({ level: 30, time, pid: 1, hostname: 'host', ...fields }));
const webhook = {
  msg: 'webhook',
  method: 'POST',
  url: '/webhooks/menu',
  operation: 'chooseFromMenu',
  outcome: 'reply',
  status: 200,
  ms: 0.9,
  verbs: ['say', 'dial'],
  transport: 'http',
  call_sid: 'c1',
  trace_id: 't1',
};

describe('a line of the log on a terminal', () => {
  it('shows a webhook over HTTP with its reply in one line', () => {
    expect(line(webhook)).toBe('09:12:00 POST /webhooks/menu chooseFromMenu 200 0.9 ms → say, dial');
  });

  it('shows a message over WebSocket with its reply in one line', () => {
    const { method: _, url: __, ...message } = webhook;
    expect(line({ ...message, type: 'verb:hook', hook: '/webhooks/menu', transport: 'websocket' })).toBe(
      '09:12:00 verb:hook /webhooks/menu chooseFromMenu 200 0.9 ms → say, dial',
    );
  });

  it('shows the cause of a fallback below its webhook', () => {
    const failure = { level: 50, outcome: 'fallback', verbs: ['hangup'], mistakes: ['/0 say: text is missing'] };
    expect(line({ ...webhook, ...failure })).toBe(
      `09:12:00 POST /webhooks/menu chooseFromMenu 200 fallback 0.9 ms → hangup
    mistakes: [
      "/0 say: text is missing"
    ]`,
    );
  });

  it('shows an error with the lines of its stack', () => {
    const err = { type: 'Error', message: 'no', stack: 'Error: no\n    at answer (handlers.ts:3:1)' };
    expect(line({ level: 50, msg: 'failed', err })).toMatch(
      /^09:12:00 error failed\n {4}err: \{\n[\s\S]*"stack":\n +Error: no\n +at answer \(handlers\.ts:3:1\)/,
    );
  });

  it('shows the fields of a warning below it, also those that a webhook has in its line', () => {
    expect(line({ level: 40, msg: 'payment API failed', url: '/pay', status: 503 })).toBe(
      `09:12:00 warning payment API failed
    url: "/pay"
    status: 503`,
    );
  });

  it('shows verbs that were cut because the line was too long', () => {
    expect(line({ ...webhook, verbs: '["say","dial"…' })).toMatch(/→ \["say","dial"…$/);
  });

  it('shows a message of a handler with its fields, without those of the call', () => {
    expect(line({ msg: 'order found', orderId: 17, operation: 'answerCall', call_sid: 'c1' })).toBe(
      '09:12:00 order found {"orderId":17}',
    );
  });

  it('is in colour only if colours are allowed', () => {
    const coloured = createReadableLine(true)(JSON.stringify({ level: 30, time, ...webhook }));
    expect(coloured).toContain('\u001b[32m200\u001b[39m');
  });

  it.each(['ready http://127.0.0.1:3000', '{"no": "line"}', '{', '', 'null'])('stays as it is if it is %j', (text) => {
    expect(toReadable(text)).toBe(text);
  });

  it('contains no control character but line feeds, and one line for a webhook that succeeds, whatever the text', () => {
    const field = fc.oneof(anyText(), fc.constantFrom('\u001b[2J', 'a\nb', '\u202e', '\r', '\u009b31m'));
    fc.assert(
      fc.property(field, field, field, (url, operation, msg) => {
        const shown = [line({ ...webhook, url, operation }), line({ msg }), line({ level: 40, msg, url })];
        for (const text of shown)
          expect(text).not.toMatch(/[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        expect(shown[0]).not.toContain('\n');
      }),
    );
  });
});
