/** Tests optimisations of single parts, which can be lost without failing any other test. docs/speed.md lists them. */
import crypto from 'node:crypto';
import { ServerResponse } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { Gauge } from 'prom-client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exampleOf, serve } from '../../generated/server/test.ts';
import { createParameterReader } from '../../server/pipeline/parameters.ts';
import { createLog } from '../../server/telemetry/log.ts';
import { maskNumbers } from '../../server/telemetry/mask-numbers.ts';
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

  it('has a query whose members V8 reads as fast properties, although it inherits none', () => {
    setFlagsFromString('--allow-natives-syntax');
    const isFast = new Function('object', 'return %HasFastProperties(object)');
    setFlagsFromString('--no-allow-natives-syntax');
    const query = createParameterReader({} as never, []).readQuery('/webhooks/call?from=1');
    expect(query).toEqual({ from: '1' });
    expect('constructor' in query).toBe(false);
    expect([isFast(query), isFast(Object.create(null))]).toEqual([true, false]);
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
