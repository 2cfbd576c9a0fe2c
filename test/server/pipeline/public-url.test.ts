import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import express from 'express';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { loadContract } from '../../../generated/server/contract.ts';
import { type Handlers, handlers } from '../../../generated/server/handlers.ts';
import { exampleOf, serve } from '../../../generated/server/test.ts';
import { dial, gather, hangup, redirect, say, tag } from '../../../generated/server/verbs.ts';
import { createApp } from '../../../server/app.ts';
import { createServices } from '../../../server/services.ts';
import { createMetrics } from '../../../server/telemetry/metrics.ts';
import { createClient } from '../../helpers/create-client.ts';
import { listen } from '../../support/listen.ts';

const newCall = exampleOf('answerCall', 'call-documented-minimum');
const services = createServices();
/**
 * Handlers that answer the first webhook of a call with a redirect to the same path, and the second
 * webhook with a hangup.
 */
const twoHooks: Partial<Handlers> = {
  answerCall: ({ body }) =>
    body.caller_name === 'second' ? [hangup()] : [redirect({ actionHook: '/webhooks/call?again#rc=2' })],
};
const config = { publicUrl: 'https://pbx.example.com/voice' };

const shared = [
  gather({ actionHook: '/webhooks/call?attempt=2#rc=2', partialResultHook: { url: '/webhooks/call', method: 'POST' } }),
  dial({
    target: [{ type: 'phone', number: '+14155550100', confirmHook: '/webhooks/call' }],
    actionHook: 'https://other.example.com/done',
    transcribe: { transcriptionHook: '/webhooks/call' },
  }),
  gather({
    actionHookDelayAction: {
      noResponseTimeout: 2,
      actions: [say({ text: '/webhooks/call' })],
      giveUpActions: [redirect({ actionHook: '/webhooks/call' })],
    },
  }),
  tag({ data: { actionHook: '/webhooks/call' } }),
  hangup(),
];

describe('the path of PUBLIC_URL', () => {
  it('prefixes exactly the relative hooks that the OpenAPI document declares', async () => {
    const { client } = await serveShared();
    const { data } = await client.POST('/webhooks/call', { body: newCall });
    expect(data).toEqual([
      {
        verb: 'gather',
        actionHook: '/voice/webhooks/call?attempt=2#rc=2',
        partialResultHook: { url: '/voice/webhooks/call', method: 'POST' },
      },
      {
        verb: 'dial',
        target: [{ type: 'phone', number: '+14155550100', confirmHook: '/voice/webhooks/call' }],
        actionHook: 'https://other.example.com/done',
        transcribe: { transcriptionHook: '/voice/webhooks/call' },
      },
      {
        verb: 'gather',
        actionHookDelayAction: {
          noResponseTimeout: 2,
          actions: [{ verb: 'say', text: '/webhooks/call' }],
          giveUpActions: [{ verb: 'redirect', actionHook: '/voice/webhooks/call' }],
        },
      },
      { verb: 'tag', data: { actionHook: '/webhooks/call' } },
      { verb: 'hangup' },
    ]);
  });

  it('does not modify the reply object of the handler', async () => {
    const { client } = await serveShared();
    const first = await client.POST('/webhooks/call', { body: newCall });
    const second = await client.POST('/webhooks/call', { body: newCall });
    expect(second.data).toEqual(first.data);
  });

  it('prefixes hooks even if they already begin with the same path, for a proxy that strips one prefix', async () => {
    const { client } = await serve({ config: { publicUrl: 'https://pbx.example.com/webhooks' }, handlers: twoHooks });
    expect((await client.POST('/webhooks/call', { body: newCall })).data?.[0]).toMatchObject({
      actionHook: '/webhooks/webhooks/call?again#rc=2',
    });
  });

  it('is optional, and hooks are unchanged without it', async () => {
    const { client } = await serve({ config: { publicUrl: 'https://pbx.example.com' }, handlers: twoHooks });
    const { data } = await client.POST('/webhooks/call', { body: newCall });
    expect(data?.[0]).toMatchObject({ actionHook: '/webhooks/call?again#rc=2' });
  });
});

describe.each([
  ['strips the path', (path: string) => path.replace(/^\/voice/, '')],
  ['passes the path on', (path: string) => path],
])('behind a proxy that serves /voice and %s', (_what, rewrite) => {
  it('a call reaches each hook of its verbs', async () => {
    const { url } = await serve({ config, handlers: twoHooks });
    const proxy = await listen((req: IncomingMessage, res: ServerResponse) => {
      const onward = request(url + rewrite(req.url ?? ''), { method: req.method, headers: req.headers }, (answer) => {
        res.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(res);
      });
      req.pipe(onward);
    });
    expect(await callThrough(proxy)).toEqual(['redirect', 'hangup']);
  });
});

describe('the app in an existing Express application', () => {
  it('serves the webhooks of a call beside the other routes of that application', async () => {
    const app = express();
    app.get('/health', (_req, res) => res.send('fine'));
    app.use(
      '/voice',
      await createApp({
        contract: loadContract(),
        handlers: { ...handlers, ...twoHooks },
        services,
        config,
        log: pino({ level: 'silent' }),
      }),
    );
    const url = await listen(app);
    expect(await callThrough(url)).toEqual(['redirect', 'hangup']);
    expect(await (await fetch(`${url}/health`)).text()).toBe('fine');
    expect((await fetch(`${url}/voice/health`)).status).toBe(404);
  });

  it('refuses a request whose client disconnected in an earlier middleware', async () => {
    const metrics = createMetrics();
    const lines: string[] = [];
    const log = pino({ level: 'info' }, { write: (line: string) => lines.push(line) });
    const app = await createApp({ contract: loadContract(), handlers, services, log, metrics });
    const gone = (req: IncomingMessage, _res: ServerResponse, next: () => void) =>
      req.once('close', () => setImmediate(next));
    const socket = connect(Number(new URL(await listen(express().use(gone).use(app))).port), '127.0.0.1');
    socket.write(
      'POST /webhooks/call HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{',
      () => socket.destroy(),
    );
    await expect.poll(() => lines.join()).toContain('the client has disconnected');
    expect(metrics.inFlight.webhooks).toBe(0);
  });

  it('answers 500 and logs the remedy if an earlier express.json() has consumed the body', async () => {
    const log: string[] = [];
    const app = await createApp({
      contract: loadContract(),
      handlers,
      services,
      log: pino({ level: 'error' }, { write: (line: string) => log.push(line) }),
    });
    const url = await listen(express().use(express.json()).use(app));
    const { response } = await createClient({ baseUrl: url }).POST('/webhooks/call', { body: newCall });
    expect(response.status).toBe(500);
    expect(log.join()).toContain('mount the application of createApp() before express.json()');
  });

  it.each([
    [
      'answers 500 if an earlier middleware has set an encoding',
      (req: IncomingMessage) => req.setEncoding('utf8'),
      500,
    ],
    ['reads the body if an earlier middleware has paused it', (req: IncomingMessage) => req.pause(), 200],
  ])('%s', async (_, change, status) => {
    const log = pino({ level: 'silent' });
    const app = await createApp({ contract: loadContract(), handlers, services, log });
    const outer = express().use((req, _res, next) => {
      change(req);
      next();
    });
    const { response } = await createClient({ baseUrl: await listen(outer.use(app)) }).POST('/webhooks/call', {
      body: newCall,
    });
    expect(response.status).toBe(status);
  });

  it('refuses a publicUrl below which hooks would name another host', async () => {
    const options = {
      contract: loadContract(),
      handlers,
      services,
      config: { publicUrl: 'https://example.com//voice' },
    };
    await expect(createApp(options)).rejects.toThrow('publicUrl must be');
  });
});

function serveShared() {
  return serve({ config, handlers: { answerCall: () => shared } });
}

/**
 * Sends a new call, and then the hook that the reply names. The path of the hook is relative to the
 * origin, as in jambonz. Resolves with the first verb of each of the two replies.
 */
async function callThrough(origin: string): Promise<unknown[]> {
  const { data = [] } = await createClient({ baseUrl: `${origin}/voice` }).POST('/webhooks/call', { body: newCall });
  const [first] = data as { verb: string; actionHook: string }[];
  const answer = await fetch(origin + first?.actionHook, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...newCall, caller_name: 'second' }),
  });
  const [second] = (await answer.json()) as { verb: string }[];
  return [first?.verb, second?.verb];
}
