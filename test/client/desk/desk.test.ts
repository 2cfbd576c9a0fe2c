import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { CallsChange } from '../../../client/desk/api.ts';
import { DeskProblem } from '../../../client/desk/desk-problem.ts';
import { UsageError } from '../../../openapi/contract/usage-error.ts';
import { createFakeTelephone, createWebhook, openDesk } from '../../helpers/open-desk.ts';
import { atEnd } from '../../support/at-end.ts';

const sid = createWebhook().call_sid as string;

describe('the events of the desk', () => {
  it('begin with the whole state', async () => {
    const { stream, waitForCall, readEvents } = await openDesk();
    stream.send('webhook', createWebhook());
    await waitForCall(sid);
    const { events, waitFor } = await readEvents();
    await waitFor(1, 'phone');
    expect(events.slice(0, 3)).toEqual([
      { id: undefined, type: 'server', data: { connected: true, url: 'http://127.0.0.1:9', missed: 0 } },
      { id: undefined, type: 'calls', data: { changed: [expect.objectContaining({ call_sid: sid })], removed: [] } },
      { id: undefined, type: 'phone', data: createFakeTelephone().state },
    ]);
  });

  it('report many webhooks together', async () => {
    const { stream, readEvents, waitForCall } = await openDesk();
    const { waitFor, events } = await readEvents();
    await waitFor(1, 'phone');
    for (let webhook = 0; webhook < 400; webhook++) stream.send('webhook', createWebhook({ webhook }));
    await waitForCall(sid, 400);
    const readCount = async () => {
      const changes = (await waitFor(2, 'calls')) as unknown as CallsChange[];
      return changes.at(-1)?.changed[0]?.webhooks;
    };
    await expect.poll(readCount).toBe(400);
    expect(events.length).toBeLessThan(30);
  });

  it('report calls that have left', async () => {
    const { stream, readEvents } = await openDesk();
    const { waitFor } = await readEvents();
    for (let webhook = 0; webhook < 301; webhook++)
      stream.send('webhook', createWebhook({ webhook, call_sid: `c${webhook}` }));
    await expect
      .poll(async () => ((await waitFor(1, 'calls')) as unknown as CallsChange[]).flatMap(({ removed }) => removed))
      .toEqual(['c0']);
  });

  it('report changes of the telephone', async () => {
    const telephone = createFakeTelephone();
    const { readEvents } = await openDesk({ telephone });
    const { waitFor } = await readEvents();
    await waitFor(1, 'phone');
    Object.assign(telephone.state, { heard: 'Hello' });
    for (let time = 0; time < 5; time++) telephone.onChange?.();
    expect(await waitFor(2, 'phone')).toMatchObject([{ heard: '' }, { heard: 'Hello' }]);
  });

  it('are refused to more than 20 pages', async () => {
    const { get } = await openDesk();
    const pages = await Promise.all(Array.from({ length: 20 }, () => get('events')));
    expect(pages.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect((await get('events')).status).toBe(503);
    await pages[0]?.body?.cancel();
    await expect.poll(async () => (await get('events')).status).toBe(200);
  });
});

describe('the desk', () => {
  it('shows markup of a caller as data', async () => {
    const { stream, waitForCall, get } = await openDesk();
    const name = '<script>alert(1)</script>';
    stream.send('webhook', createWebhook({ body: { caller_name: name } }));
    expect((await waitForCall(sid)).summary.name).toBe(name);
    const response = await get(`calls/${sid}`);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('shows the log lines of a webhook', async () => {
    const { stream, waitForCall } = await openDesk();
    stream.send('log', { webhook: 1, level: 40, time: 0, msg: 'no such choice', choice: 9 });
    stream.send('log', { webhook: 1, level: 40, time: 0, msg: 'of another server' }, 'other');
    stream.send('webhook', createWebhook());
    const { webhooks } = await waitForCall(sid);
    const logs = [{ level: 'warn', at: '1970-01-01T00:00:00.000Z', msg: 'no such choice', fields: { choice: 9 } }];
    expect(webhooks).toEqual([expect.objectContaining({ id: 'boot-1', logs })]);
  });

  it('opens a call with a webhook of 50,000 levels, and reads the stream on', async () => {
    const { stream, waitForCall } = await openDesk();
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    stream.send('webhook', JSON.stringify(createWebhook({ body: 0 })).replace('"body":0', `"body":${deep}`));
    stream.send('log', `{"webhook":1,"level":30,"time":0,"deep":${deep}}`);
    stream.send('webhook', createWebhook({ webhook: 2 }));
    const { webhooks } = await waitForCall(sid, 2);
    expect(webhooks[0]?.body).toBe('(not shown: more than 100 levels)');
    expect(stream.lastIds).toHaveLength(1);
  });

  it('counts a webhook that it cannot read as missed', async () => {
    const { stream, readEvents } = await openDesk();
    const { waitFor } = await readEvents();
    await waitFor(1, 'server');
    stream.send('webhook', '{"webhook":1}');
    await expect.poll(async () => (await waitFor(2, 'server')).at(-1)).toMatchObject({ missed: 1 });
  });

  it('tells webhooks of a restarted server from those before', async () => {
    const { stream, waitForCall } = await openDesk();
    for (const boot of ['one', 'two']) stream.send('webhook', createWebhook(), boot);
    expect((await waitForCall(sid, 2)).webhooks.map(({ id }) => id)).toEqual(['one-1', 'two-1']);
  });

  it('passes requests on to the telephone and the flow', async () => {
    const { post } = await openDesk();
    const asked = async (path: string) => (await post(path, { line: '1' })).json();
    expect(await asked('phone/step')).toMatchObject({ ended: '{"line":"1"}' });
    expect(await asked('phone/call')).toMatchObject({ ended: '{"form":{"line":"1"}}' });
    expect(await asked('flow')).toEqual({ summary: 'explored' });
    expect(await asked('phone/other')).toMatchObject({ status: 404, detail: 'the desk has no POST /phone/other' });
  });

  it.each([
    [new UsageError('--from must be a number'), 400],
    [new DeskProblem(409, 'press does not fit now'), 409],
    [new Error('anything else'), 500],
  ])('answers the error of a part with a problem: %s', async (error, status) => {
    const telephone = { ...createFakeTelephone(), dial: () => Promise.reject(error) };
    const { post } = await openDesk({ telephone });
    const response = await post('phone/call');
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect([response.status, await response.json()]).toEqual([
      status,
      { title: expect.any(String), status, detail: error.message },
    ]);
  });

  it.each([
    ['calls/unknown', undefined, 404, 'the desk does not hold this call'],
    ['calls/%E0%A4%A', undefined, 400, 'Failed to decode param'],
    ['calls/unknown/again', '{}', 404, 'the desk does not hold this call'],
    [`calls/${sid}/again`, '{"webhook":1}', 400, 'webhook must be the id of a webhook'],
    [`calls/${sid}/again`, '{"webhook":"other"}', 404, 'the call has no such webhook'],
    ['phone/call', '{', 400, 'JSON'],
    ['phone/call', JSON.stringify({ from: 'x'.repeat(100_000) }), 413, 'too large'],
  ])('explains why it refuses %s with %s', async (path, body, status, detail) => {
    const { url, stream, waitForCall } = await openDesk();
    stream.send('webhook', createWebhook());
    await waitForCall(sid);
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(url + path, body === undefined ? {} : { method: 'POST', headers, body });
    expect([response.status, await response.json()]).toEqual([
      status,
      expect.objectContaining({ detail: expect.stringContaining(detail) }),
    ]);
  });

  it('takes a free port if its own is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    atEnd(() => other.close());
    const { port } = other.address() as AddressInfo;
    const { url, get } = await openDesk({ port });
    expect(new URL(url).port).not.toBe(String(port));
    expect((await get('calls/x')).status).toBe(404);
  });

  it('stops reading and listening when it is closed', async () => {
    const { close, get, stream } = await openDesk();
    await get('events');
    await close();
    await expect(get('calls/x')).rejects.toThrow();
    stream.end();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(stream.lastIds).toHaveLength(1);
  });
});
