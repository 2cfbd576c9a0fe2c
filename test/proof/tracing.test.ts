import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { context, DiagLogLevel, diag, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici';
import {
  InMemorySpanExporter,
  NodeTracerProvider,
  type ReadableSpan,
  SimpleSpanProcessor,
  type SpanProcessor,
} from '@opentelemetry/sdk-trace-node';
import express from 'express';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadContract } from '../../generated/server/contract.ts';
import { handlers } from '../../generated/server/handlers.ts';
import { exampleOf, serve } from '../../generated/server/test.ts';
import { hangup } from '../../generated/server/verbs.ts';
import { sign, signatureHeader } from '../../openapi/contract/signature.ts';
import { createApp } from '../../server/app.ts';
import { readConfig } from '../../server/config/config.ts';
import { createServices } from '../../server/services.ts';
import { createMemoryStores } from '../../server/store/memory-stores.ts';
import { openStores } from '../../server/store/open-stores.ts';
import { createLog } from '../../server/telemetry/log.ts';
import { createMetrics } from '../../server/telemetry/metrics.ts';
import { deliver } from '../helpers/deliver.ts';
import { openSocket } from '../helpers/open-socket.ts';
import { startRedis } from '../helpers/redis.ts';
import { atEnd } from '../support/at-end.ts';
import { listen } from '../support/listen.ts';

/** The SDK of this process: it registers itself before the first application is created. */
const exporter = new InMemorySpanExporter();
const counts = { started: 0, ended: 0 };
/** Names of the attributes of all spans of the server so far. */
const attributes = new Set<string>();
const counter: SpanProcessor = {
  onStart: () => void counts.started++,
  onEnd: (span) => {
    counts.ended++;
    if (span.instrumentationScope.name !== 'jambonz-contract') return;
    for (const name of Object.keys(span.attributes)) attributes.add(name);
  },
  forceFlush: async () => {},
  shutdown: async () => {},
};
new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter), counter] }).register();
const isWebhook = (path: string) => path.startsWith('/webhooks/');
new UndiciInstrumentation({ ignoreRequestHook: ({ path }) => isWebhook(path) }).enable();
/** Complaints of the SDK, such as a span that ends twice. */
const complaints: string[] = [];
const complain = (message: string) => void complaints.push(message);
diag.setLogger({ error: complain, warn: complain, info() {}, debug() {}, verbose() {} }, DiagLogLevel.WARN);

beforeEach(() => {
  exporter.reset();
  Object.assign(counts, { started: 0, ended: 0 });
});
afterEach(async () => {
  await expect.poll(() => counts.started - counts.ended, { timeout: 2_000 }).toBe(0);
  expect(complaints).toEqual([]);
});

const traceId = '0af7651916cd43dd8448eb211c80319c';
const senderSpanId = '00f067aa0ba902b7';
const b3 = `${traceId}-${senderSpanId}-1`;
const newCall = exampleOf('answerCall');
const secret = 'wh_secret_of_the_tests';

const listSpans = () => exporter.getFinishedSpans();
const findSpan = (name: string) => listSpans().find((span) => span.name === name) as ReadableSpan;
const idsOf = (span: ReadableSpan) => ({ trace_id: span.spanContext().traceId, span_id: span.spanContext().spanId });
const parentIdOf = (span: ReadableSpan) => span.parentSpanContext?.spanId;

/** Serves a database, which notes the header `traceparent` of each request. */
async function serveDatabase() {
  const parents: unknown[] = [];
  const url = await listen((req: IncomingMessage, res: ServerResponse) => {
    parents.push(req.headers.traceparent);
    res.end('{}');
  });
  return { url, parents };
}

/** Sends a webhook over HTTP, or as the first message of a socket. Resolves when it is answered. */
const senders = {
  http: async (url: string, sentB3: string | undefined, body: object = newCall) => {
    const headers: Record<string, string> = sentB3 === undefined ? {} : { b3: sentB3 };
    await deliver(url, { body, headers });
  },
  websocket: async (url: string, sentB3: string | undefined, data: object = newCall) => {
    const peer = await openSocket(`${url}/webhooks/call`);
    await peer.ask({ type: 'session:new', msgid: '1', b3: sentB3, data });
    peer.socket.close();
  },
};
const names = { http: 'POST /webhooks/call', websocket: '/webhooks/call' };

/** Handlers that do what the caller's name says, and ask a database before. */
const database = await serveDatabase();
const acts: Record<string, () => unknown> = {
  reply: () => [hangup()],
  fail: () => {
    throw new TypeError(`no customer with the number ${newCall.from}`);
  },
  'throw nothing': () => Promise.reject(undefined),
  silent: () => undefined,
  wrong: () => [{ verb: newCall.from }],
  late: () => sleep(600, [hangup()]),
  'fail late': () => sleep(600).then(() => Promise.reject(new TypeError('too late'))),
};
const server = await serve({
  onInvalidReply: 'fallback',
  config: { ...readConfig({}), handlerDeadlineMs: 500 },
  handlers: {
    reportCallStatus: () => sleep(80),
    answerCall: async ({ body, log }) => {
      if (body.caller_name === 'ask') await (await fetch(`${database.url}/${body.call_sid}`)).text();
      log.info('handled');
      return (await (acts[body.caller_name ?? ''] ?? acts.reply)?.()) as never;
    },
  },
});
const asking = { ...newCall, caller_name: 'ask' };

describe.each(['http', 'websocket'] as const)('spans of webhooks over %s', (transport) => {
  const send = senders[transport];

  it(`the span of jambonz is the parent of the webhook (${transport}), the webhook that of the handler, and the handler that of its fetch`, async () => {
    database.parents.length = 0;
    server.log.length = 0;
    await send(server.url, b3, asking);
    const [webhook, handler, query] = [names[transport], 'answerCall', 'GET'].map(findSpan);
    if (!webhook || !handler || !query) throw new Error(`spans: ${listSpans().map(({ name }) => name)}`);
    expect([webhook, handler, query].map(parentIdOf)).toEqual([
      senderSpanId,
      idsOf(webhook).span_id,
      idsOf(handler).span_id,
    ]);
    expect(webhook.parentSpanContext?.isRemote).toBe(true);
    expect([webhook.kind, handler.kind]).toEqual([SpanKind.SERVER, SpanKind.INTERNAL]);
    expect(new Set(listSpans().map((span) => idsOf(span).trace_id))).toEqual(new Set([traceId]));
    expect(database.parents).toEqual([`00-${traceId}-${idsOf(query).span_id}-01`]);
    expect(webhook.attributes).toEqual({
      'http.route': '/webhooks/call',
      'jambonz.call_sid': newCall.call_sid,
      'jambonz.operation_id': 'answerCall',
      'jambonz.outcome': 'reply',
      'network.protocol.name': transport,
      ...(transport === 'http' && { 'http.request.method': 'POST', 'http.response.status_code': 200 }),
    });
    expect(webhook.status.code).toBe(SpanStatusCode.UNSET);
    const [started = 0, ended = 0] = [webhook.startTime, webhook.endTime].map(([s, ns]) => s * 1e3 + ns / 1e6);
    const { ms } = server.log.find(({ msg }) => msg === 'webhook') as { ms: number };
    expect(ended - started).toBeGreaterThanOrEqual(ms - 0.1);
    expect(ended - started).toBeLessThan(ms + 1_000);
    expect(server.log.map(({ msg, trace_id, span_id }) => ({ msg, trace_id, span_id }))).toEqual([
      { msg: 'handled', ...idsOf(webhook) },
      { msg: 'webhook', ...idsOf(webhook) },
    ]);
  });

  it(`a trace that jambonz does not sample is not recorded (${transport}), and its log lines have the IDs of jambonz`, async () => {
    server.log.length = 0;
    await send(server.url, `${traceId}-${senderSpanId}-0`);
    expect(listSpans()).toEqual([]);
    expect(server.log.map(({ trace_id, span_id }) => [trace_id, span_id])).toEqual(
      Array(2).fill([traceId, senderSpanId]),
    );
  });

  it.each([`${traceId}-${senderSpanId}-d`, `${b3}-05e3ac9a4f6e3b90`])(
    `the span of jambonz is read from b3 %s (${transport})`,
    async (sent) => {
      await send(server.url, sent);
      expect(parentIdOf(findSpan(names[transport]))).toBe(senderSpanId);
    },
  );

  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['zeros', `${'0'.repeat(32)}-${'0'.repeat(16)}-1`],
    ['a span of zeros', `${traceId}-${'0'.repeat(16)}-1`],
    ['a trace of zeros', `${'0'.repeat(32)}-${senderSpanId}-1`],
    ['a decision alone', '1'],
    ['without a decision', `${traceId}-${senderSpanId}`],
    ['with an unknown decision', `${traceId}-${senderSpanId}-2`],
    ['with a suffix', `${b3}x`],
    ['with a parent that is no ID', `${b3}-x`],
    ['in capitals', b3.toUpperCase()],
    ['with an ID that is too long', `0${b3}`],
    ['a W3C context', `00-${traceId}-${senderSpanId}-01`],
    ['two contexts', `${b3}, ${b3}`],
    ['12,000 zeros', '0'.repeat(12_000)],
    ['12,000 digits', `${'1'.repeat(12_000)}-${senderSpanId}-1`],
  ])(`a webhook (${transport}) whose b3 is %s starts a trace of its own`, async (_, sent) => {
    await send(server.url, sent);
    const webhook = findSpan(names[transport]);
    expect(webhook.parentSpanContext).toBe(undefined);
    expect(idsOf(webhook).trace_id).not.toBe(traceId);
    expect(server.log.at(-1)).toMatchObject({ msg: 'webhook', ...idsOf(webhook) });
  });

  it.each([
    ['reply', 'reply', undefined, undefined],
    ['fail', 'fallback', 'exception', 'exception'],
    ['throw nothing', 'fallback', 'exception', 'exception'],
    ['silent', 'fallback', 'no_reply', undefined],
    ['wrong', 'fallback', 'invalid_reply', undefined],
    ['late', 'fallback', 'deadline', undefined],
    ['fail late', 'fallback', 'deadline', 'exception'],
  ])(
    `a handler that does "%s" (${transport}): the webhook has the outcome %s and error.type %s, the handler %s`,
    async (act, outcome, ...errors) => {
      await send(server.url, b3, { ...newCall, caller_name: act });
      await expect.poll(() => findSpan('answerCall')).toBeDefined();
      const spans = [findSpan(names[transport]), findSpan('answerCall')];
      expect(spans[0]?.attributes['jambonz.outcome']).toBe(outcome);
      expect(spans.map((span) => span.attributes['error.type'])).toEqual(errors);
      const isFailed = (span: ReadableSpan) => span.status.code === SpanStatusCode.ERROR;
      expect(spans.map(isFailed)).toEqual(errors.map((error) => error !== undefined));
      const hasException = (span: ReadableSpan) => span.events.some(({ name }) => name === 'exception');
      expect(spans.map(hasException)).toEqual(errors.map((error) => error === 'exception'));
    },
  );

  it(`spans contain no phone number and no payload (${transport})`, async () => {
    const call = { ...newCall, sip: { ...newCall.sip, headers: { subject: 'a secret word' } } };
    await Promise.all(Object.keys(acts).map((caller_name) => send(server.url, b3, { ...call, caller_name })));
    await expect.poll(() => listSpans().filter(({ name }) => name === 'answerCall').length).toBe(7);
    const recorded = JSON.stringify(
      listSpans().map(({ name, attributes, events, status }) => ({ name, attributes, events, status })),
    );
    expect(recorded).toMatch(/no customer with the number \+?…/);
    expect(recorded).not.toContain('a secret word');
    for (const number of [newCall.from, newCall.to]) expect(recorded).not.toContain(number.replace(/^\+/, ''));
  });
});

it('concurrent handlers are each the parent of their own fetch', async () => {
  const calls = Array.from({ length: 50 }, (_, index) => `call-${index}`);
  await Promise.all(
    calls.map((call_sid, index) => senders[index % 2 ? 'http' : 'websocket'](server.url, b3, { ...asking, call_sid })),
  );
  const byId = new Map(listSpans().map((span) => [idsOf(span).span_id, span]));
  const queries = listSpans().filter(({ name }) => name === 'GET');
  const pairs = queries.map((query) => {
    const handler = byId.get(parentIdOf(query) ?? '') as ReadableSpan;
    const webhook = byId.get(parentIdOf(handler) ?? '') as ReadableSpan;
    return [query.attributes['url.path'], webhook.attributes['jambonz.call_sid']];
  });
  expect(pairs.sort()).toEqual(calls.map((sid) => [`/${sid}`, sid]).sort());
});

it('a webhook without b3 is no child of another one on the same connection or socket', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  atEnd(() => agent.destroy());
  const headers = { 'content-type': 'application/json' };
  const post = async () => {
    const sent = request(`${server.url}/webhooks/call`, { method: 'POST', headers, agent });
    const [response] = await once(sent.end(JSON.stringify(asking)), 'response');
    await text(response);
  };
  await Promise.all([post(), post(), post()]);
  const peer = await openSocket(`${server.url}/webhooks/call`);
  const messageCount = 40; // more than a socket handles at once, so that the end of one starts another
  const data = exampleOf('reportCallStatus');
  for (let msgid = 0; msgid < messageCount; msgid++) peer.send({ type: 'call:status', msgid: String(msgid), data });
  const listWebhooks = () => listSpans().filter(({ kind }) => kind === SpanKind.SERVER);
  await expect.poll(() => listWebhooks().length).toBe(3 + messageCount);
  expect(listWebhooks().filter(({ parentSpanContext }) => parentSpanContext)).toEqual([]);
});

it('a webhook whose client disconnects while the handler runs ends its span with the reply', async () => {
  const client = new AbortController();
  const { url } = await serve({
    handlers: {
      answerCall: async () => {
        client.abort();
        await sleep(50);
        return [hangup()];
      },
    },
  });
  const body = JSON.stringify(newCall);
  const headers = { 'content-type': 'application/json', b3 };
  const { signal } = client;
  await expect(fetch(`${url}/webhooks/call`, { method: 'POST', body, headers, signal })).rejects.toThrow();
  await expect.poll(() => findSpan(names.http)?.attributes['jambonz.outcome']).toBe('reply');
});

it('a retry has a span of its own with the outcome replay, and a webhook without a valid signature has none', async () => {
  const { url } = await serve({ config: { ...readConfig({}), secrets: [{ value: secret }] } });
  const sent = { body: newCall, headers: { b3, [signatureHeader]: sign(JSON.stringify(newCall), secret) } };
  for (let attempt = 0; attempt < 2; attempt++) await deliver(url, sent);
  await deliver(url, { body: newCall, secret: 'wrong', headers: { b3 } });
  expect(listSpans().map(({ name, attributes }) => [name, attributes['jambonz.outcome']])).toEqual([
    ['answerCall', undefined],
    [names.http, 'reply'],
    [names.http, 'replay'],
  ]);
});

it('a refused webhook ends its span without an error, and a failed one with an error', async () => {
  const { url } = await serve({ handlers: { answerCall: acts.fail as never } });
  await deliver(url, { body: { ...newCall, sip_status: 'x' }, headers: { b3 } });
  await deliver(url, { body: newCall, headers: { b3 } });
  const webhooks = listSpans().filter(({ name }) => name === names.http);
  expect(
    webhooks.map(({ attributes, status }) => [
      attributes['jambonz.outcome'],
      attributes['http.response.status_code'],
      attributes['error.type'],
      status.code,
    ]),
  ).toEqual([
    ['refusal', 400, undefined, SpanStatusCode.UNSET],
    ['failure', 500, '500', SpanStatusCode.ERROR],
  ]);
});

describe('in an application that has a span for each HTTP request', () => {
  const serveInside = async (options: object, middleware: express.RequestHandler) => {
    const log = createLog('silent');
    const services = createServices({ config: readConfig({}), log, stores: createMemoryStores() });
    const app = await createApp({ contract: loadContract(), handlers, services, log, ...options });
    return listen(express().use(middleware, app));
  };

  it('the span of jambonz is the parent of the webhook, and without b3 the span of the HTTP request', async () => {
    const url = await serveInside({}, (req, res, next) =>
      trace.getTracer('http').startActiveSpan('HTTP', (span) => {
        // As @opentelemetry/instrumentation-http does.
        context.bind(context.active(), req);
        res.on('finish', () => span.end());
        next();
      }),
    );
    await senders.http(url, b3);
    expect(parentIdOf(findSpan(names.http))).toBe(senderSpanId);
    exporter.reset();
    await senders.http(url, undefined);
    expect(parentIdOf(findSpan(names.http))).toBe(idsOf(findSpan('HTTP')).span_id);
  });

  it.each([
    ['fails', 'failure', () => Promise.reject(new Error('too late'))],
    ['replies', 'reply', () => [hangup()]],
  ])(
    'a handler that %s after the application has answered ends the span once, with the outcome %s',
    async (_, outcome, act) => {
      const answerCall = () => sleep(50).then(act);
      const url = await serveInside(
        { handlers: { ...handlers, answerCall }, onInvalidReply: 'throw' },
        (_req, res, next) => {
          setTimeout(() => res.status(503).json({}), 10);
          next();
        },
      );
      await senders.http(url, b3);
      await expect.poll(() => findSpan(names.http)?.attributes['jambonz.outcome']).toBe(outcome);
    },
  );
});

it('each request to the stores in Redis has a span below its webhook, and stores in memory have none', async () => {
  const redis = await startRedis();
  const log = createLog('silent');
  const stores = await openStores(redis.url, log, createMetrics());
  atEnd(() => stores.close());
  const { url } = await serve({ stores, config: { ...readConfig({}), secrets: [{ value: secret }] } });
  await deliver(url, { body: newCall, secret, headers: { b3 } });
  const webhook = findSpan(names.http);
  const requests = listSpans().filter(({ kind }) => kind === SpanKind.CLIENT);
  expect(requests.map(({ name }) => name).sort()).toEqual(['redis claim', 'redis load', 'redis save', 'redis settle']);
  expect(new Set(requests.map(parentIdOf))).toEqual(new Set([idsOf(webhook).span_id]));
  expect(findSpan('redis claim').attributes).toEqual({ 'db.system.name': 'redis', 'db.operation.name': 'claim' });
  redis.hang();
  exporter.reset();
  await deliver(url, { body: asking, secret, headers: { b3 } });
  const [seconds = 0, nanoseconds = 0] = findSpan('redis claim').duration;
  expect(seconds * 1e3 + nanoseconds / 1e6).toBeGreaterThan(100);
  exporter.reset();
  await senders.http(server.url, b3);
  expect(listSpans().map(({ name }) => name)).toEqual(['answerCall', names.http]);
});

it('docs/tracing.md lists exactly the attributes of the spans that these tests have recorded', () => {
  const [, table = ''] = readFileSync('docs/tracing.md', 'utf8').split(/<!-- \/?spans -->/);
  const documented = [...table.matchAll(/`([a-z_]+(?:\.[a-z_]+)+)`/g)].map(([, name = '']) => name);
  expect([...attributes].sort()).toEqual([...new Set(documented)].sort());
});
