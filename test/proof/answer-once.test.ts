import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { Handlers } from '../../generated/server/handlers.ts';
import { exampleOf, serve } from '../../generated/server/test.ts';
import { say } from '../../generated/server/verbs.ts';
import { sign, signatureHeader } from '../../openapi/contract/signature.ts';
import type { AppOptions } from '../../server/app.ts';
import { createMetrics } from '../../server/telemetry/metrics.ts';
import { createSignedWebhook, secret, traced, untraced } from '../helpers/signed-webhook.ts';

const newCall = exampleOf('answerCall');
const webhook = () => createSignedWebhook('/webhooks/call', newCall);

/**
 * Starts a server whose handler counts its runs, waits until the test calls `open`, and then
 * replies with a text that contains the number of this run.
 */
async function counting(options: Partial<AppOptions<Handlers>> = {}) {
  const state = { runs: 0, open: () => {} };
  const opened = new Promise<void>((resolve) => {
    state.open = resolve;
  });
  const answerCall = async () => {
    const run = ++state.runs;
    await opened;
    return [say({ text: `run ${run}` })];
  };
  const { url, log } = await serve({ config: { secrets: [{ value: secret }] }, ...options, handlers: { answerCall } });
  return Object.assign(state, { url, log });
}

describe('a retried webhook', () => {
  it('waits for the running handler and gets the same bytes as the first attempt', async () => {
    const server = await counting();
    const send = webhook();
    const attempts = [send(server.url), send(server.url), send(server.url)];
    await expect.poll(() => server.runs).toBe(1);
    server.open();
    expect(new Set((await Promise.all(attempts)).map(({ text }) => text))).toEqual(
      new Set(['[{"verb":"say","text":"run 1"}]']),
    );
    expect(server.runs).toBe(1);
  });

  it('is refused with 503 while 16 retries of the webhook already wait, and the 16 get the answer', async () => {
    const server = await counting({ onInvalidReply: 'fallback' });
    const send = webhook();
    const attempts = Array.from({ length: 40 }, () => send(server.url));
    await expect.poll(() => server.log.filter(({ status }) => status === 503).length).toBe(23);
    server.open();
    const statuses = (await Promise.all(attempts)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(17);
    expect(statuses.filter((status) => status === 503)).toHaveLength(23);
    expect(server.runs).toBe(1);
    expect((await send(server.url)).status).toBe(200);
  });

  it('gets the stored answer after the handler has run, and is counted as a replay', async () => {
    const metrics = createMetrics();
    const server = await counting({ metrics });
    server.open();
    const send = webhook();
    const first = await send(server.url);
    expect([await send(server.url), await send(server.url)]).toEqual([
      { ...first, mark: 'replay' },
      { ...first, mark: 'replay' },
    ]);
    expect(first.mark).toBeNull();
    expect(server.runs).toBe(1);
    expect((await metrics.replays.get()).values).toEqual([{ labels: { operation: 'answerCall' }, value: 2 }]);
  });

  it('gets the answer of the first attempt, which was disconnected while the handler ran', async () => {
    const server = await counting();
    const send = webhook();
    const hangUp = new AbortController();
    const first = send(server.url, hangUp.signal);
    await expect.poll(() => server.runs).toBe(1);
    hangUp.abort();
    await expect(first).rejects.toThrow();
    const retry = send(server.url);
    server.open();
    expect((await retry).text).toContain('run 1');
    expect(server.runs).toBe(1);
    expect(server.log.map(({ outcome }) => outcome)).toEqual(['reply', 'replay']);
  });

  it('is refused once its signature is older than 300 seconds', async () => {
    let late = 0;
    const server = await counting({ now: () => new Date(Date.now() + late) });
    server.open();
    const send = webhook();
    await send(server.url);
    late = 299_000;
    expect((await send(server.url)).text).toContain('run 1');
    late = 302_000;
    expect(await send(server.url)).toMatchObject({ status: 401, text: expect.stringContaining('s old') });
    expect(server.runs).toBe(1);
  });
});

describe('a webhook that is not a retry', () => {
  const time = new Date();
  const { call_sid: _, ...others } = newCall;
  it.each([
    ['b3 header', createSignedWebhook('/webhooks/call', newCall, { time, b3: traced.replace('-00', '-11') })],
    ['query', createSignedWebhook('/webhooks/call?again', newCall, { time })],
    ['body', createSignedWebhook('/webhooks/call', { ...others, call_sid: 'another' }, { time })],
    ['signature time', createSignedWebhook('/webhooks/call', newCall, { time: new Date(time.getTime() - 1000) })],
  ])('runs the handler if its %s differs', async (_what, other) => {
    const server = await counting();
    server.open();
    await createSignedWebhook('/webhooks/call', newCall, { time })(server.url);
    expect((await other(server.url)).text).toContain('run 2');
  });

  it('runs the handler if no secret is configured, because an unsigned webhook does not prove a retry', async () => {
    const server = await counting({ config: {} });
    server.open();
    const send = webhook();
    await send(server.url);
    expect((await send(server.url)).text).toContain('run 2');
  });
});

describe('identical webhooks without a usable b3 tracing header', () => {
  const forms = [untraced, ''];
  const send = (index: number, more: object = {}) =>
    createSignedWebhook(
      '/webhooks/call',
      { ...newCall, call_sid: `call ${index}`, ...more },
      { b3: forms[index % forms.length] as string },
    );

  it('each run the handler if the second webhook is sent after the first answer (200 pairs)', async () => {
    const server = await counting();
    server.open();
    for (let index = 0; index < 200; index++) {
      const webhook = send(index);
      const texts = [(await webhook(server.url)).text, (await webhook(server.url)).text];
      expect(texts).toEqual([
        `[{"verb":"say","text":"run ${2 * index + 1}"}]`,
        `[{"verb":"say","text":"run ${2 * index + 2}"}]`,
      ]);
    }
    expect(server.log.some(({ outcome }) => outcome === 'replay')).toBe(false);
  });

  it('share one handler run if the second webhook arrives while the handler runs', async () => {
    const metrics = createMetrics();
    const server = await counting({ metrics });
    const webhook = send(1);
    const both = [webhook(server.url), webhook(server.url)];
    await expect.poll(() => server.runs).toBe(1);
    await expect.poll(() => metrics.inFlight.webhooks).toBe(2);
    server.open();
    expect(new Set((await Promise.all(both)).map(({ text }) => text)).size).toBe(1);
    expect(server.runs).toBe(1);
  });

  it('get the undelivered answer on the first retry (200 times), and run the handler again on the second retry', async () => {
    let open = () => {};
    let runs = 0;
    const metrics = createMetrics();
    const inFlight = () => metrics.inFlight.webhooks;
    const answerCall = async () => {
      const run = ++runs;
      await new Promise<void>((resolve) => {
        open = resolve;
      });
      return [say({ text: `run ${run}` })];
    };
    const { url, log } = await serve({ config: { secrets: [{ value: secret }] }, metrics, handlers: { answerCall } });
    for (let index = 0; index < 200; index++) {
      const webhook = send(index);
      const disconnect = new AbortController();
      const first = webhook(url, disconnect.signal);
      await expect.poll(() => runs, { interval: 1 }).toBe(index + 1);
      disconnect.abort();
      await expect(first).rejects.toThrow();
      await expect.poll(inFlight, { interval: 1 }).toBe(0);
      const isEarly = index % 2 === 0; // half of the retries arrive before the handler returns
      const early = isEarly ? webhook(url) : undefined;
      if (early) await expect.poll(inFlight, { interval: 1 }).toBe(1);
      open();
      if (!early)
        await expect
          .poll(() => log.filter(({ outcome }) => outcome === 'reply').length, { interval: 1 })
          .toBe(index + 1);
      expect((await (early ?? webhook(url))).text).toContain(`run ${index + 1}"`);
    }
    expect(runs).toBe(200);
    for (const index of [198, 199]) {
      // The second retry. The first retry of webhook 198 was early, that of webhook 199 was late.
      const again = send(index)(url);
      await expect.poll(() => runs).toBe(index + 3);
      open();
      expect((await again).text).toContain(`run ${index + 3}`);
    }
  }, 60_000);

  it('get the whole answer on the first retry if the connection closed while the first answer was written', async () => {
    let runs = 0;
    const handlers = { answerCall: () => [say({ text: `run ${++runs} ${'x'.repeat(3_500_000)}` })] };
    const { url, log } = await serve({ config: { secrets: [{ value: secret }] }, handlers });
    const formRequest = (call_sid: string) => {
      const body = JSON.stringify({ ...newCall, call_sid });
      const headers = { 'content-type': 'application/json', [signatureHeader]: sign(body, secret), b3: untraced };
      return { method: 'POST', headers, body };
    };
    const cut = formRequest('cut');
    // Two answers are larger than the buffers of a connection whose client does not read.
    const socket = connect(Number(new URL(url).port)).pause();
    for (const { headers, body } of [formRequest('before'), cut]) {
      const lines = Object.entries({ ...headers, 'content-length': Buffer.byteLength(body) }).map((pair) =>
        pair.join(': '),
      );
      socket.write(['POST /webhooks/call HTTP/1.1', 'host: x', ...lines, '', body].join('\r\n'));
    }
    await expect.poll(() => log.length).toBe(2);
    await new Promise((resolve) => setTimeout(resolve, 100)); // the server writes until the buffers are full
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const retry = async () => (await fetch(`${url}/webhooks/call`, cut)).text();
    expect((await retry()).length).toBeGreaterThan(3_500_000);
    expect([runs, (await retry()).slice(0, 30)]).toEqual([2, expect.stringContaining('run 3')]);
  });

  it('are handled once if the connection is reset while the handler blocks the process', async () => {
    let runs = 0;
    const answerCall = () => {
      if (++runs === 1) for (const end = performance.now() + 600; performance.now() < end; );
      return [say({ text: `run ${runs}` })];
    };
    const { url, log } = await serve({ config: { secrets: [{ value: secret }] }, handlers: { answerCall } });
    const body = JSON.stringify({ ...newCall, call_sid: 'busy' });
    const head = { 'content-type': 'application/json', [signatureHeader]: sign(body, secret), b3: untraced };
    const lines = Object.entries({ ...head, 'content-length': Buffer.byteLength(body) }).map((pair) => pair.join(': '));
    const bytes = ['POST /webhooks/call HTTP/1.1', 'host: x', ...lines, '', body].join('\r\n');
    const client = `const socket = require('net').connect(${new URL(url).port}, '127.0.0.1', () => {
      socket.write(${JSON.stringify(bytes)});
      setTimeout(() => socket.resetAndDestroy(), 200);
    });`;
    // The client runs in another process, because the handler blocks the process of the test.
    await once(spawn(process.execPath, ['--eval', client], { stdio: 'ignore' }), 'exit');
    await expect.poll(() => log.length).toBe(1);
    const retry = await fetch(`${url}/webhooks/call`, { method: 'POST', headers: head, body });
    expect([runs, await retry.text()]).toEqual([1, expect.stringContaining('run 1')]);
  });
});
