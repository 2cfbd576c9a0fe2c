import { describe, expect, it } from 'vitest';
import { say } from '../generated/server/verbs.ts';
import type { AppOptions } from '../server/app.ts';
import { createMetrics } from '../server/metrics.ts';
import { exampleOf } from './helpers/examples.ts';
import { serve } from './helpers/serve.ts';
import { secret, signedWebhook } from './helpers/signed-webhook.ts';

const newCall = exampleOf('answerCall');
const webhook = () => signedWebhook('/webhooks/call', newCall);

/** A server whose answer says how often its handler ran. `open` lets the runs end that wait; from then on none waits. */
async function counting(options: Partial<AppOptions> = {}) {
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

describe('a webhook that jambonz sends again', () => {
  it('waits for the first run, and gets the same bytes', async () => {
    const server = await counting();
    const send = webhook();
    const attempts = [send(server.url), send(server.url), send(server.url)];
    await expect.poll(() => server.runs).toBe(1);
    server.open();
    expect(new Set((await Promise.all(attempts)).map(({ text }) => text))).toEqual(new Set(['[{"verb":"say","text":"run 1"}]']));
    expect(server.runs).toBe(1);
  });

  it('gets the stored bytes when the first run is over, and is counted', async () => {
    const metrics = createMetrics();
    const server = await counting({ metrics });
    server.open();
    const send = webhook();
    const first = await send(server.url);
    expect([await send(server.url), await send(server.url)]).toEqual([first, first]);
    expect(server.runs).toBe(1);
    expect((await metrics.replays.get()).values).toEqual([{ labels: { operation: 'answerCall' }, value: 2 }]);
  });

  it('gets the answer of the first run when it hung up in the middle of it', async () => {
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

  it('is stale 300 seconds after it was signed, and refused', async () => {
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

describe('another webhook', () => {
  const time = new Date();
  const { call_sid: _, ...others } = newCall;
  it.each([
    ['call site', signedWebhook('/webhooks/call', newCall, { time, b3: '0-1-1' })],
    ['query', signedWebhook('/webhooks/call?again', newCall, { time })],
    ['body', signedWebhook('/webhooks/call', { ...others, call_sid: 'another' }, { time })],
    ['second', signedWebhook('/webhooks/call', newCall, { time: new Date(time.getTime() - 1000) })],
  ])('is one with another %s: its handler runs', async (_what, other) => {
    const server = await counting();
    server.open();
    await signedWebhook('/webhooks/call', newCall, { time })(server.url);
    expect((await other(server.url)).text).toContain('run 2');
  });

  it('is every webhook where no secret is configured, because nothing proves it to be a retry', async () => {
    const server = await counting({ config: {} });
    server.open();
    const send = webhook();
    await send(server.url);
    expect((await send(server.url)).text).toContain('run 2');
  });
});
