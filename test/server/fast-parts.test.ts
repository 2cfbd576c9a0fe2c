/**
 * Tests optimisations of single parts, which can be lost without failing any other test.
 * docs/speed.md lists them.
 */
import crypto from 'node:crypto';
import { ServerResponse } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import { Gauge } from 'prom-client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exampleOf, serve } from '../../generated/server/test.ts';
import { answerOnce } from '../../server/pipeline/answer-once.ts';
import { createMemoryStores } from '../../server/store/memory-stores.ts';
import { createLog } from '../../server/telemetry/log.ts';
import { maskNumbers } from '../../server/telemetry/mask-numbers.ts';
import { createMetrics } from '../../server/telemetry/metrics.ts';
import { openSocket } from '../helpers/open-socket.ts';
import { openScriptedStores, scriptedRedis } from '../helpers/scripted-redis.ts';
import { createSignedWebhook, credentials, secret } from '../helpers/signed-webhook.ts';

afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

const [username = '', password = ''] = credentials.split(':');
const { url } = await serve({ config: { secrets: [{ value: secret }], credentials: { username, password } } });

const createCall = () =>
  createSignedWebhook('/webhooks/call', { ...exampleOf('answerCall'), call_sid: crypto.randomUUID() });
const sendCall = async () => expect(await createCall()(url)).toMatchObject({ status: 200 });
await sendCall(); // the first webhook causes one-time work

describe('a webhook', () => {
  it('is verified with a key that is prepared at the start, and not by createHmac()', async () => {
    const send = createCall();
    const createHmac = vi.spyOn(crypto, 'createHmac');
    syncBuiltinESMExports();
    const alloc = vi.spyOn(Buffer, 'alloc');
    expect(await send(url)).toMatchObject({ status: 200 });
    expect(createHmac).not.toHaveBeenCalled();
    expect(alloc.mock.calls).not.toContainEqual([64, 0x36]); // the inner pad of HMAC (RFC 2104)
  });

  it('has the headers of its answer written in one call, without setHeader()', async () => {
    const setHeader = vi.spyOn(ServerResponse.prototype, 'setHeader');
    const writeHead = vi.spyOn(ServerResponse.prototype, 'writeHead');
    await sendCall();
    expect([setHeader.mock.calls, writeHead.mock.calls.length]).toEqual([[], 1]);
  });

  it('updates no gauge, because gauges are read when the metrics are collected', async () => {
    const updates = (['inc', 'dec', 'set'] as const).map((method) => vi.spyOn(Gauge.prototype, method));
    await sendCall();
    expect(updates.map(({ mock }) => mock.calls)).toEqual([[], [], []]);
  });
});

describe('a log line', () => {
  it('is not parsed again unless it is too long', () => {
    const log = createLog('info', { destination: { write() {} } });
    const parse = vi.spyOn(JSON, 'parse');
    log.info({ operation: 'answerCall', caller: '+14155550100' }, 'webhook');
    expect(parse).not.toHaveBeenCalled();
    log.info({ text: 'x'.repeat(10_000) }, 'webhook');
    expect(parse).toHaveBeenCalledOnce();
  });

  it('is searched for phone numbers by a pattern that begins with a digit, which V8 finds fast', () => {
    const replace = vi.spyOn(String.prototype, 'replace');
    maskNumbers('a line');
    expect(replace.mock.calls.map(([pattern]) => (pattern as RegExp).source.split('(')[0])).toEqual(['\\p{Nd}']);
  });
});

describe('Redis', () => {
  it('is asked for the claim of a webhook and the state of its call in one round trip', async () => {
    const isQuestion = ([name = '', , , ...options]: string[]) =>
      name === 'HGETALL' || (name === 'SET' && options.includes('NX'));
    const redis = await scriptedRedis((command) => (isQuestion(command) ? '' : undefined)); // never answers them
    const { url } = await serve({ config: { secrets: [{ value: secret }] }, stores: openScriptedStores(redis.url) });
    await createSignedWebhook('/webhooks/menu', exampleOf('chooseFromMenu'))(url);
    const questions = redis.listCommands().filter(isQuestion);
    expect(questions.map(([name]) => name)).toEqual(['HGETALL', 'SET']);
  });

  it('is sent the text of a script only once', async () => {
    let isKnown = false;
    const redis = await scriptedRedis(([name]) => {
      if (name === 'EVAL') isKnown = true;
      return name === 'EVALSHA' && !isKnown
        ? '-NOSCRIPT No matching script.\r\n'
        : name === 'EVAL'
          ? ':1\r\n'
          : undefined;
    });
    const { calls, waitUntilReady } = openScriptedStores(redis.url);
    await waitUntilReady();
    for (const value of ['1', '2', '3']) await calls.save('a call', { set: { value }, remove: [], ended: false });
    const names = redis.listCommands().map(([name]) => name);
    expect(names.filter((name) => name?.startsWith('EVAL'))).toEqual(['EVALSHA', 'EVAL', 'EVALSHA', 'EVALSHA']);
  });

  it('is sent commands without an AbortSignal', async () => {
    const redis = await scriptedRedis();
    const { calls, waitUntilReady } = openScriptedStores(redis.url);
    await waitUntilReady();
    const timeout = vi.spyOn(AbortSignal, 'timeout');
    await calls.load('a call');
    expect(redis.listCommands().map(([name]) => name)).toContain('HGETALL');
    expect(timeout).not.toHaveBeenCalled();
  });
});

describe('a WebSocket', () => {
  it('is not compressed, although its client offers it', async () => {
    const { socket } = await openSocket(`${url}/webhooks/call`, {
      headers: { authorization: `Basic ${btoa(credentials)}` },
      perMessageDeflate: true,
    });
    expect(socket.extensions).toBe('');
  });
});

describe('stores in this process', () => {
  it('answer at once, so that a webhook waits for no promise', () => {
    const { answers, calls } = createMemoryStores();
    expect(answers.claim('a webhook')).toBeUndefined();
    expect(answers.settle('a webhook', { status: 204, body: '' }, { reach: 'all', ttlMs: 1_000 })).toBeUndefined();
    expect(answers.claim('a webhook')).toEqual({ status: 204, body: '' });
    expect(calls.save('a call', { set: { step: '1' }, remove: [], ended: false })).toBe(true);
    expect(calls.load('a call')).toEqual({ step: '1' });
  });

  it('let answerOnce call the next step before it returns', () => {
    const { answers, calls } = createMemoryStores();
    const handling = new Map([['answerCall', { answerOnce: true }]]);
    const step = answerOnce({ handling, answers, calls, metrics: createMetrics(), record() {} } as never);
    const webhook = {
      route: { operationId: 'answerCall' },
      identify: () => ({ key: 'a webhook', ttlMs: 1_000, isUnique: true }),
      storeWait: { spentMs: 0 },
    };
    const next = vi.fn();
    step(webhook as never, next);
    expect(next).toHaveBeenCalledOnce();
  });
});
