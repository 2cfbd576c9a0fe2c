import { describe, expect, it } from 'vitest';
import { exampleOf, serve } from '../../../generated/server/test.ts';
import { createLog } from '../../../server/telemetry/log.ts';
import { createClient } from '../../helpers/create-client.ts';

const credentials = { username: 'jambonz', password: 'open sesame' };
const { url, log, lines } = await serve({
  config: { credentials },
  handlers: {
    reportCallStatus: ({ body, call, log }) => log.info({ from: body.from, sid: call.sid }, 'seen'),
    runTool: () => {
      throw new Error('out of order');
    },
  },
});
const client = createClient({ baseUrl: url, ...credentials });
const status = exampleOf('reportCallStatus', 'status-trying');

describe('the log', () => {
  it('contains the operation, call_sid and trace_id in each entry that a handler writes', async () => {
    await client.POST('/webhooks/call-status', { body: status });
    const { call_sid, trace_id } = status;
    expect(log).toContainEqual(
      expect.objectContaining({ msg: 'seen', operation: 'reportCallStatus', call_sid, trace_id, sid: call_sid }),
    );
  });

  it('contains the reason of a refusal', async () => {
    await client.POST('/webhooks/call-status', { body: { ...status, sip_status: 'x' as never } });
    expect(log).toContainEqual(
      expect.objectContaining({
        outcome: 'refusal',
        operation: 'reportCallStatus',
        call_sid: status.call_sid,
        trace_id: status.trace_id,
        status: 400,
        errors: [expect.objectContaining({ pointer: '/sip_status' })],
      }),
    );
  });

  it('contains a symbol that a handler logs as its text', () => {
    const written: string[] = [];
    const log = createLog('info', { destination: { write: (line) => void written.push(line) } });
    log.info(Symbol('x') as unknown as object);
    log.info(Symbol('x') as unknown as object, 'y');
    log.info('%s', Symbol('x'));
    expect(written.map((line) => JSON.parse(line).msg)).toEqual(Array(3).fill(expect.stringContaining('Symbol(x)')));
  });

  it('contains the stack of a failed handler', async () => {
    await client.POST('/webhooks/tool', { body: { tool_call_id: '1' } });
    expect(log).toContainEqual(
      expect.objectContaining({
        outcome: 'failure',
        err: expect.objectContaining({ message: 'out of order', stack: expect.stringContaining('log.test.ts') }),
      }),
    );
  });

  it('contains no credentials, valid or invalid', async () => {
    await fetch(`${url}/webhooks/call`, { headers: { authorization: `Basic ${btoa('jambonz:guess')}` } });
    await client.POST('/webhooks/call-status', { body: status });
    const text = JSON.stringify(log);
    for (const secret of ['open sesame', 'guess', btoa('jambonz:guess'), btoa('jambonz:open sesame'), 'Basic '])
      expect(text).not.toContain(secret);
  });

  it('escapes and truncates the text of a client', async () => {
    const evil = '\u001b[31m\nforged line\u0000';
    await client.POST('/webhooks/call-status', { body: { ...status, from: evil } });
    await fetch(`${url}/${'x'.repeat(5000)}`);
    expect(log).toContainEqual(expect.objectContaining({ from: evil }));
    for (const line of lines) {
      expect(line).toMatch(/^[^\n]{0,3000}\n$/);
      expect(line).not.toContain('\u001b');
    }
  });
});

describe('the log line of a webhook', () => {
  it('contains the operation, the outcome and the duration', async () => {
    const body = exampleOf('answerCall', 'call-documented-minimum');
    await fetch(`${url}/webhooks/call`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        authorization: `Basic ${btoa('jambonz:open sesame')}`,
        b3: '0af7651916cd43dd8448eb211c80319c-00f067aa0ba902b7-1',
      },
    });
    expect(log).toContainEqual(
      expect.objectContaining({
        msg: 'webhook',
        operation: 'answerCall',
        outcome: 'reply',
        status: 200,
        ms: expect.any(Number),
        verbs: ['gather', 'say', 'hangup'],
        call_sid: body.call_sid,
        trace_id: '0af7651916cd43dd8448eb211c80319c',
        span_id: '00f067aa0ba902b7',
      }),
    );
  });

  it('is written once for each webhook, for every outcome', async () => {
    log.length = 0;
    await client.POST('/webhooks/call', { body: exampleOf('answerCall') });
    await client.POST('/webhooks/tool', { body: { tool_call_id: '1' } });
    await fetch(`${url}/nowhere`);
    expect(log.filter(({ msg }) => msg === 'webhook').map(({ outcome }) => outcome)).toEqual([
      'reply',
      'failure',
      'refusal',
    ]);
  });
});
