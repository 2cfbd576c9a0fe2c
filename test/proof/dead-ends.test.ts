import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { explore } from '../../client/index.ts';
import {
  config,
  dial,
  hangup,
  listen,
  pause,
  redirect,
  say,
  sipDecline,
  sipRefer,
} from '../../generated/server/verbs.ts';
import { createMenu, exploreScript, goodbye, replyBy, replyToChoice, sales } from '../helpers/explore-script.ts';
import { hook } from '../helpers/hook.ts';
import { answering, type scripted } from '../helpers/scripted.ts';
import { itOverHttp } from '../helpers/transport.ts';

type Script = Parameters<typeof scripted>[0];

describe('the explorer', () => {
  it('reports no dead end for a sound application', async () => {
    const { names, places } = await exploreScript({});
    expect(names).toEqual([]);
    expect(places.length).toBeGreaterThan(6);
  });

  itOverHttp('reports a hook that answers 404', async () => {
    const { findings } = await exploreScript({ '/sales-ended': answering(404) });
    expect(findings).toEqual([
      {
        kind: 'hook-fails',
        name: 'hook-fails POST /sales-ended 404',
        hook: { method: 'POST', url: '/sales-ended' },
        failure: expect.objectContaining({ cause: 'status' }),
        status: 404,
        way: ['press 1', 'is busy'],
        others: 5,
      },
    ]);
  });

  itOverHttp('reports a call hook that fails', async () => {
    const { findings } = await exploreScript({ '/call': answering(500) });
    expect(findings).toMatchObject([{ name: 'hook-fails POST /call 500', way: [], others: 0 }]);
  });

  itOverHttp('reports a call status hook that fails once for each way', async () => {
    const { findings } = await exploreScript({ '/call': [say({ text: 'We are closed.' })], '/status': answering(401) });
    expect(findings).toMatchObject([{ name: 'hook-fails POST /status 401', way: [], others: 0 }]);
  });

  it('reports a webhook answer that violates the OpenAPI document, named by the invalid parts', async () => {
    const { findings } = await exploreScript({ '/support-ended': [{ verb: 'say', txt: 'Goodbye.' }] });
    expect(findings).toMatchObject([
      {
        kind: 'invalid-answer',
        name: 'invalid-answer POST /support-ended invalid-verbs /0/txt',
        way: ['press 2', 'the other side joins', 'the other side hangs up'],
        others: 2,
      },
    ]);
  });

  it('reports a menu that repeats endlessly for a silent caller', async () => {
    const { findings } = await exploreScript({
      '/menu': replyBy((body) =>
        body.reason === 'timeout' ? [redirect({ actionHook: hook('/call') })] : replyToChoice(body),
      ),
    });
    expect(findings).toMatchObject([
      { kind: 'repeat', name: 'repeat POST /menu', by: ['silence'], rounds: 10, way: ['silence'] },
    ]);
  });

  it('reports an application whose verbs loop without input from the caller', async () => {
    const { findings } = await exploreScript({
      '/call': [say({ text: 'Hello.' }), redirect({ actionHook: hook('/call') })],
    });
    expect(findings).toMatchObject([{ kind: 'verb-loop', name: 'verb-loop POST /call', way: [] }]);
  });

  it('reports a menu that has no timeout, and a prompt that never ends', async () => {
    const { findings } = await exploreScript({
      '/call': [createMenu('For sales, press 1. For support, press 2.', { timeout: 0 })],
      '/sales-ended': [say({ text: 'Goodbye.', loop: 'forever' })],
    });
    expect(findings).toMatchObject([
      { name: 'stuck gather POST /call', waits: { verb: 'gather', for: 'input' }, way: [] },
      { name: 'stuck say POST /sales-ended', waits: { verb: 'say', for: 'prompt-end' }, way: ['press 1', 'is busy'] },
    ]);
  });

  it('reports a menu that handles a key announced in its prompt like an unknown key', async () => {
    const { findings } = await exploreScript({
      '/menu': replyBy((body) => replyToChoice(body.digits === '2' ? { digits: '7' } : body)),
    });
    expect(findings).toMatchObject([
      { name: 'ignored key 2 POST /menu', by: 'key', choices: ['2'], like: 'press 9 (not announced)', way: [] },
    ]);
  });

  it('reports a menu that handles words announced in its prompt like silence', async () => {
    const { findings } = await exploreScript({
      '/call': [createMenu('Press 1, or say sales.', { input: ['digits', 'speech'] }), ...goodbye],
      '/menu': replyBy(({ digits, speech }) => {
        if (digits === '1') return sales;
        return JSON.stringify(speech ?? '').includes('mumble') ? [say({ text: 'Pardon?' }), hangup()] : [];
      }),
    });
    expect(findings).toMatchObject([{ name: 'ignored speech sales POST /menu', like: 'silence' }]);
  });

  it('reports a menu that announces keys but does not set numDigits', async () => {
    const { findings } = await exploreScript({
      '/call': [createMenu('For sales, press 1.', { numDigits: undefined }), ...goodbye],
    });
    expect(findings).toMatchObject([{ name: 'ignored key 1 POST /menu', isLosingKeys: true }]);
  });

  it('accepts 0 for the operator where silence and unknown keys lead to the operator', async () => {
    const menu = createMenu('For sales, press 1. For the operator, press 0.');
    const operator = [say({ text: 'The operator.' }), ...sales.slice(1)];
    const reply = replyBy(({ digits }) => (digits === '1' ? sales : operator));
    const { names } = await exploreScript({ '/call': [menu], '/menu': reply });
    expect(names).toEqual([]);
  });

  it('reports two announced keys that lead where silence and unknown keys lead', async () => {
    const menu = createMenu('For sales, press 1. For support, press 2. For the operator, press 0.');
    const operator = [say({ text: 'The operator.' }), ...sales.slice(1)];
    const reply = replyBy(({ digits }) => (digits === '1' ? sales : operator));
    const { names } = await exploreScript({ '/call': [menu], '/menu': reply });
    expect(names).toEqual(['ignored key 2,0 POST /menu']);
  });

  it('reports 0 for the operator where silence ends the call', async () => {
    const menu = createMenu('For sales, press 1. For the operator, press 0.');
    const reply = replyBy(({ digits }) => (digits === '1' ? sales : goodbye));
    const { names } = await exploreScript({ '/call': [menu], '/menu': reply });
    expect(names).toEqual(['ignored key 0 POST /menu']);
  });

  itOverHttp('reports an answer that comes too late, because no verb is left', async () => {
    const bargeIn = { enable: true, input: ['digits' as const], numDigits: 1, actionHook: hook('/barged') };
    const { findings } = await exploreScript({
      '/call': [config({ bargeIn }), say({ text: 'A long text.' })],
      '/barged': goodbye,
    });
    expect(findings).toMatchObject([
      { kind: 'lost-answer', name: 'lost-answer POST /barged late', way: ['press 1 meanwhile'] },
    ]);
  });

  it('reports a gather that jambonz skips, because bargeIn is on', async () => {
    const bargeIn = { enable: true, input: ['digits' as const], numDigits: 1, actionHook: hook('/barged') };
    const { names } = await exploreScript({
      '/call': [config({ bargeIn }), say({ text: 'Hello.' }), createMenu('For sales, press 1.'), ...goodbye],
      '/barged': goodbye,
    });
    expect(names).toContain('lost-answer POST /call barge-in');
  });

  it('reports a listen that jambonz never ends', async () => {
    const stream = listen({ url: 'wss://example.com', transcribe: { transcriptionHook: hook('/heard') } });
    const { names } = await exploreScript({ '/call': [say({ text: 'Hello.' }), stream, ...goodbye], '/heard': [] });
    expect(names).toContain('stuck listen POST /call');
  });

  it('reports a call in which the caller hears nothing between the last webhook and the end of the call', async () => {
    const { findings } = await exploreScript({ '/sales-ended': [pause({ length: 1 }), hangup()] });
    expect(findings).toMatchObject([
      { kind: 'silent-end', name: 'silent-end POST /sales-ended', way: ['press 1', 'is busy'], others: 2 },
    ]);
  });

  itOverHttp('reports the silent end of a call whose only verb dials a busy party', async () => {
    const target = [{ type: 'phone', number: '+14155550100' } as const];
    const { findings } = await exploreScript({ '/call': [dial({ target, answerOnBridge: true })] });
    expect(findings).toMatchObject([{ name: 'silent-end POST /call 603', verb: 'dial', way: ['is busy'] }]);
  });

  itOverHttp('reports a call that no verb answers, but not a call that the verb sip:decline rejects', async () => {
    expect((await exploreScript({ '/call': [pause({ length: 1 })] })).findings).toMatchObject([
      { name: 'silent-end POST /call 603', way: [], ended: { sip_status: 603 } },
    ]);
    expect((await exploreScript({ '/call': [sipDecline({ status: 486 })] })).names).toEqual([]);
  });

  itOverHttp('accepts the silent end of a call that was transferred by SIP REFER', async () => {
    const { names } = await exploreScript({
      '/call': [say({ text: 'Hello.' }), sipRefer({ referTo: 'sip:anna@example.com' }), say({ text: 'Sorry.' })],
    });
    expect(names).toEqual([]);
  });

  it('reports a server that ends while it is explored, and stops', async () => {
    const server = createServer(async (request, response) => {
      const body = (await json(request)) as Record<string, unknown>;
      const verbs = { '/call': [createMenu('For sales, press 1.')], '/menu': replyToChoice(body) };
      if (request.url !== '/sales-ended') {
        response
          .setHeader('Content-Type', 'application/json')
          .end(JSON.stringify(verbs[request.url as keyof typeof verbs]));
        return;
      }
      // As a process that dies: the port is closed before the connections are.
      server.close();
      server.closeAllConnections();
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { findings, stopped, places } = await explore({ url: `${url}/call` }, { slow: 60_000 });
    expect(findings).toMatchObject([
      { kind: 'server-ended', name: 'server-ended POST /sales-ended', way: ['press 1', 'the caller hangs up'] },
    ]);
    expect(stopped).toBe('server');
    expect(places.map(({ unexplored }) => unexplored)).toContain('server ended');
  });

  it('reports a slow hook once, although two branches of the call lead to it', async () => {
    const slowly: Script[string] = (response) =>
      setTimeout(() => response.setHeader('Content-Type', 'application/json').end('[]'), 120);
    const { findings } = await exploreScript(
      {
        '/call': [createMenu('Your PIN?', { actionHook: hook('/slow?from=call&n=12'), numDigits: 4 }), ...goodbye],
        '/slow': slowly,
      },
      { slow: 100 },
    );
    expect(findings).toMatchObject([
      {
        name: 'slow POST /slow?from=call&n=…',
        hook: { url: '/slow?from=call&n=12' },
        slow: 100,
        latency: expect.any(Number),
        way: ['press 1234'],
        others: 1,
      },
    ]);
  });
});

describe('the explorer on a repeating menu', () => {
  it('reports an unannounced key that repeats the menu endlessly, but accepts an announced repeat key', async () => {
    const menu = [createMenu('For sales, press 1. To hear this again, press 2.'), ...sales];
    const { findings } = await exploreScript(
      { '/call': menu, '/menu': replyBy(({ digits }) => (digits === '1' ? sales : digits ? menu : [])) },
      { rounds: 3 },
    );
    expect(findings).toMatchObject([
      { name: 'repeat POST /menu', by: ['key'], rounds: 3, way: ['press 9 (not announced)'] },
    ]);
  });

  it('reports once that silence, unknown keys and unknown words repeat the menu endlessly', async () => {
    const menu = [createMenu('For sales, press 1 or say sales.', { input: ['digits', 'speech'] }), ...sales];
    const { findings } = await exploreScript(
      {
        '/call': menu,
        '/menu': replyBy(({ digits, speech }) =>
          digits === '1' || JSON.stringify(speech ?? '').includes('sales') ? sales : menu,
        ),
      },
      { rounds: 3 },
    );
    expect(findings).toMatchObject([{ name: 'repeat POST /menu', by: ['key', 'speech', 'silence'], others: 0 }]);
  });

  it('accepts a menu that ends the call at the third attempt, although the first two replies are equal', async () => {
    const counts = new Map<unknown, number>();
    const menu = [createMenu('For sales, press 1.'), redirect({ actionHook: hook('/menu') })];
    const { names, places } = await exploreScript({
      '/call': menu,
      '/menu': replyBy(({ call_sid, digits, reason }) => {
        if (digits === '1') return sales;
        const count = (counts.get(call_sid) ?? 0) + 1;
        counts.set(call_sid, count);
        return count < 3 ? menu : [say({ text: `That was ${reason} too often.` }), hangup()];
      }),
    });
    expect(names).toEqual([]);
    const way = places[0]?.ways.find(({ label }) => label === 'silence, 3 times');
    expect(places[way?.to ?? 0]).toMatchObject({ heard: ['That was timeout too often.'], ended: { by: 'jambonz' } });
  });
});
