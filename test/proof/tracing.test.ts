import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { DiagLogLevel, diag, SpanKind, SpanStatusCode } from '@opentelemetry/api';
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
import { type Handlers, handlers } from '../../generated/server/handlers.ts';
import { exampleOf, serve } from '../../generated/server/test.ts';
import { hangup } from '../../generated/server/verbs.ts';
import { readConfig } from '../../server/config/config.ts';
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
const counter: SpanProcessor = {
  onStart: () => void counts.started++,
  onEnd: () => void counts.ended++,
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
  const url = await listen((req, res) => {
    parents.push(req.headers.traceparent);
    res.end('{}');
  });
  return { url, parents };
}

/** Sends a webhook over HTTP or as the first message of a socket, and resolves when it is answered. */
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
const transports = ['http', 'websocket'] as const;
const names = { http: 'POST /webhooks/call', websocket: '/webhooks/call' };

describe.each(transports)('spans of webhooks over %s', (transport) => {
  const send = senders[transport];

  it(`the span of jambonz is the parent of the webhook (${transport}), the webhook that of the handler, and the handler that of its fetch`, async () => {
    const database = await serveDatabase();
    const { url, log } = await serve({
      handlers: {
        answerCall: async (context) => {
          await (await fetch(database.url)).text();
          context.log.info('asked');
          return [hangup()];
        },
      },
    });
    await send(url, b3);
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
    expect(log.filter(({ msg }) => msg === 'webhook' || msg === 'asked')).toEqual([
      expect.objectContaining(idsOf(webhook)),
      expect.objectContaining(idsOf(webhook)),
    ]);
  });

  it(`a trace that jambonz does not sample is not recorded (${transport}), and its log lines have the IDs of jambonz`, async () => {
    const { url, log } = await serve();
    await send(url, `${traceId}-${senderSpanId}-0`);
    expect(listSpans()).toEqual([]);
    const line = expect.objectContaining({ msg: 'webhook', trace_id: traceId, span_id: senderSpanId });
    expect(log).toContainEqual(line);
  });

  it.each([`${traceId}-${senderSpanId}-d`, `${b3}-05e3ac9a4f6e3b90`])(
    `the span of jambonz is read from b3 %s (${transport})`,
    async (sent) => {
      const { url } = await serve();
      await send(url, sent);
      expect(parentIdOf(findSpan(names[transport]))).toBe(senderSpanId);
    },
  );

  it.each([
    ['a missing context', undefined],
    ['no context', ''],
    ['zeros', `${'0'.repeat(32)}-${'0'.repeat(16)}-1`],
    ['a span of zeros', `${traceId}-${'0'.repeat(16)}-1`],
    ['a trace of zeros', `${'0'.repeat(32)}-${senderSpanId}-1`],
    ['a decision alone', '1'],
    ['no decision', `${traceId}-${senderSpanId}`],
    ['an unknown decision', `${traceId}-${senderSpanId}-2`],
    ['a suffix', `${b3}x`],
    ['a parent that is no ID', `${b3}-x`],
    ['capitals', b3.toUpperCase()],
    ['an ID that is too long', `0${b3}`],
    ['a W3C context', `00-${traceId}-${senderSpanId}-01`],
    ['two contexts', `${b3}, ${b3}`],
    ['12,000 zeros', '0'.repeat(12_000)],
    ['12,000 digits', `${'1'.repeat(12_000)}-${senderSpanId}-1`],
  ])(`a webhook (${transport}) whose b3 is %s starts a trace of its own`, async (_, sent) => {
    const { url, log } = await serve();
    await send(url, sent);
    const webhook = findSpan(names[transport]);
    expect(webhook.parentSpanContext).toBe(undefined);
    expect(idsOf(webhook).trace_id).not.toBe(traceId);
    expect(log).toContainEqual(expect.objectContaining({ msg: 'webhook', ...idsOf(webhook) }));
  });
});

it('concurrent handlers are each the parent of their own fetch', async () => {
  const database = await serveDatabase();
  const { url } = await serve({
    handlers: {
      answerCall: async ({ body }) => {
        await sleep(Math.random() * 20);
        await (await fetch(`${database.url}/${body.call_sid}`)).text();
        return [hangup()];
      },
    },
  });
  const calls = Array.from({ length: 50 }, (_, index) => `call-${index}`);
  await Promise.all(
    calls.map((call_sid, index) => senders[index % 2 ? 'http' : 'websocket'](url, b3, { ...newCall, call_sid })),
  );
  const byId = new Map(listSpans().map((span) => [idsOf(span).span_id, span]));
  const askedBy = listSpans()
    .filter(({ name }) => name === 'GET')
    .map((query) => {
      const handler = byId.get(parentIdOf(query) ?? '') as ReadableSpan;
      const webhook = byId.get(parentIdOf(handler) ?? '') as ReadableSpan;
      expect(query.attributes['url.path']).toBe(`/${webhook.attributes['jambonz.call_sid']}`);
      return webhook.attributes['jambonz.call_sid'];
    });
  expect(askedBy.sort()).toEqual(calls.sort());
});

it('a webhook without b3 is no child of another one on the same connection or socket', async () => {
  const { url } = await serve({ handlers: { answerCall: () => sleep(20, [hangup()]) } });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  atEnd(() => agent.destroy());
  const post = () =>
    new Promise((resolve) => {
      const headers = { 'content-type': 'application/json' };
      const req = request(`${url}/webhooks/call`, { method: 'POST', headers, agent }, async (res) =>
        resolve(await text(res)),
      );
      req.end(JSON.stringify(newCall));
    });
  await Promise.all([post(), post(), post()]);
  const peer = await openSocket(`${url}/webhooks/call`);
  for (let msgid = 0; msgid < 40; msgid++)
    peer.send({ type: 'session:new', msgid: String(msgid), data: { ...newCall, call_sid: `call-${msgid}` } });
  for (let read = 0; read < 40; read++) await peer.read();
  const webhooks = listSpans().filter(({ kind }) => kind === SpanKind.SERVER);
  expect(webhooks.length).toBe(43);
  expect(webhooks.filter(({ parentSpanContext }) => parentSpanContext)).toEqual([]);
});

it('with the HTTP span of an application around this one, the span of jambonz is the parent, and without b3 the HTTP span', async () => {
  const { url } = await serve();
  const { trace } = await import('@opentelemetry/api');
  const tracer = trace.getTracer('instrumentation-http');
  const { createApp } = await import('../../server/app.ts');
  const { loadContract } = await import('../../generated/server/contract.ts');
  const { createServices } = await import('../../server/services.ts');
  expect(url).toContain('http');
  const log = createLog('silent');
  const services = createServices({ config: readConfig({}), log, stores: undefined as never });
  const app = await createApp({ contract: loadContract(), handlers, services, log });
  const outer = express().use((_req, res, next) =>
    tracer.startActiveSpan('HTTP', (span) => {
      res.on('close', () => span.end());
      next();
    }),
  );
  const around = await listen(outer.use(app));
  await senders.http(around, b3);
  expect(parentIdOf(findSpan(names.http))).toBe(senderSpanId);
  exporter.reset();
  await senders.http(around, undefined);
  await expect.poll(() => findSpan('HTTP')).toBeDefined();
  expect(parentIdOf(findSpan(names.http))).toBe(idsOf(findSpan('HTTP')).span_id);
});
