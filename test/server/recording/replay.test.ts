import { describe, expect, it } from 'vitest';
import { loadContract } from '../../../generated/server/contract.ts';
import { type Handlers, handlers } from '../../../generated/server/handlers.ts';
import { createPhone, exampleOf, serve } from '../../../generated/server/test.ts';
import { hangup, say } from '../../../generated/server/verbs.ts';
import type { Transport } from '../../../openapi/contract/transport.ts';
import { readConfig } from '../../../server/config/config.ts';
import { readRecordings } from '../../../server/recording/read-recordings.ts';
import { openRecorder } from '../../../server/recording/recorder.ts';
import { replayRecordings } from '../../../server/recording/replay.ts';
import { createServices } from '../../../server/services.ts';
import { createLog } from '../../../server/telemetry/log.ts';
import { deliver } from '../../helpers/deliver.ts';
import { openSocket } from '../../helpers/open-socket.ts';
import { createSignedWebhook, secret } from '../../helpers/signed-webhook.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

/** Serves handlers with a recorder. */
async function record(changed: Partial<Handlers> = {}, options: Parameters<typeof serve>[0] = {}) {
  const folder = temporaryFolder();
  const recorder = openRecorder(folder, { config: {}, document: loadContract().document, log: createLog('silent') });
  const served = await serve({
    onInvalidReply: 'fallback',
    ...options,
    handlers: changed,
    observers: [recorder.observe],
  });
  return {
    ...served,
    async readRecordings() {
      await recorder.close();
      return readRecordings(folder, (problem) => expect.unreachable(problem));
    },
  };
}

const replay = async (recordings: ReturnType<typeof readRecordings>, changed: Partial<Handlers> = {}) => {
  const { webhooks, deviations } = await replayRecordings(
    recordings,
    { loadContract, handlers: { ...handlers, ...changed }, createServices },
    readConfig({}),
  );
  const short = deviations.map(({ event, differences, outcome }) => ({
    operation: event.operation,
    differences,
    outcome,
  }));
  return { webhooks, deviations: short };
};

describe.each<Transport>(['http', 'websocket'])('replayRecordings over %s', (transport) => {
  it('finds no difference with the same code, and those of a changed handler by their pointers', async () => {
    const { url, socketUrl, readRecordings } = await record();
    const base = transport === 'http' ? url : socketUrl;
    const phone = createPhone({ url: `${base}/webhooks/call`, statusUrl: `${base}/webhooks/call-status` });
    const call = await phone.call({ from: '+12125551212', to: '+14155551234', name: 'Jo Smith' });
    await call.press('2');
    await call.hangsUp();
    const recordings = await readRecordings();
    const { webhooks, deviations } = await replay(recordings);
    expect(webhooks).toBeGreaterThan(3);
    expect(deviations).toEqual([]);

    const finish = { ...handlers, chooseFromMenu: () => [say({ text: 'Closed.' }), hangup()] };
    expect((await replay(recordings, finish)).deviations).toEqual([
      {
        operation: 'chooseFromMenu',
        outcome: undefined,
        differences: expect.arrayContaining([expect.objectContaining({ pointer: '/0/text', now: 'Closed.' })]),
      },
    ]);
  });
});

describe('replayRecordings', () => {
  it('sends the webhooks of all calls in the order in which they arrived, at their times', async () => {
    const { url, readRecordings } = await record();
    for (const path of ['/webhooks/call', '/webhooks/menu'])
      for (const call_sid of ['one', 'two'])
        await deliver(url, {
          path,
          body: { ...exampleOf(path === '/webhooks/call' ? 'answerCall' : 'chooseFromMenu'), call_sid },
        });
    const recordings = await readRecordings();
    const order: string[] = [];
    const note = (id: 'answerCall' | 'chooseFromMenu') =>
      ((context: Parameters<Handlers[typeof id]>[0]) => {
        order.push(`${context.call.sid} ${id} ${context.now().toISOString()}`);
        return handlers[id](context as never);
      }) as never;
    const { webhooks, deviations } = await replay(recordings, {
      answerCall: note('answerCall'),
      chooseFromMenu: note('chooseFromMenu'),
    });
    const [one, two] = recordings.map(({ events }) => events);
    const arrived = [one?.[0], two?.[0], one?.[1], two?.[1]];
    expect(order).toEqual(arrived.map((event) => `${event?.call_sid} ${event?.operation} ${event?.at}`));
    expect([webhooks, deviations]).toEqual([4, []]);
  });

  it('keeps the order of a call whose clock was set back', async () => {
    const { url, readRecordings } = await record();
    await deliver(url, { body: { ...exampleOf('answerCall'), call_sid: 'x' } });
    await deliver(url, { path: '/webhooks/menu', body: { ...exampleOf('chooseFromMenu'), call_sid: 'x' } });
    const recordings = await readRecordings();
    const [first] = recordings[0]?.events ?? [];
    if (first) first.at = '2099-01-01T00:00:00.000Z';
    const sent: unknown[] = [];
    await replayRecordings(recordings, { loadContract, handlers, createServices }, readConfig({}), ({ operation }) =>
      sent.push(operation),
    );
    expect(sent).toEqual(['answerCall', 'chooseFromMenu']);
  });

  it('keeps the state of a call from one webhook to the next', async () => {
    const changed: Partial<Handlers> = {
      answerCall: ({ call }) => {
        call.data.choice = 'support';
        return [say({ text: 'Hello' })];
      },
      chooseFromMenu: ({ call }) => [say({ text: String(call.data.choice) })],
    };
    const { url, readRecordings } = await record(changed);
    await deliver(url, { body: { ...exampleOf('answerCall'), call_sid: 'x' } });
    await deliver(url, { path: '/webhooks/menu', body: { ...exampleOf('chooseFromMenu'), call_sid: 'x' } });
    const recordings = await readRecordings();
    expect((await replay(recordings, changed)).deviations).toEqual([]);
    const { answerCall: _, ...forgetful } = changed;
    expect((await replay(recordings, forgetful)).deviations).toContainEqual({
      operation: 'chooseFromMenu',
      differences: [{ pointer: '/0/text', before: 'support', now: 'undefined' }],
      outcome: undefined,
    });
  });

  it('tells an outcome that has become a fallback, with its reason', async () => {
    const { url, readRecordings } = await record();
    await deliver(url, { body: exampleOf('answerCall') });
    const { deviations } = await replay(await readRecordings(), {
      answerCall: () => [{ verb: 'say', txt: 'Hi' }] as never,
    });
    expect(deviations).toMatchObject([{ outcome: 'fallback: /0/txt say: unknown property, did you mean text?' }]);
  });

  it('leaves out retries and refused webhooks', async () => {
    const { url, readRecordings } = await record({}, { config: { secrets: [{ value: secret }] } });
    const send = createSignedWebhook('/webhooks/call', exampleOf('answerCall'));
    for (let sent = 0; sent < 3; sent++) await send(url);
    await createSignedWebhook('/webhooks/auth', { call_sid: 'x', call_status: 'trying' })(url);
    const recordings = await readRecordings();
    expect(recordings.flatMap(({ events }) => events.map(({ outcome }) => outcome))).toEqual(
      expect.arrayContaining(['reply', 'replay', 'refusal']),
    );
    expect(await replay(recordings)).toEqual({ webhooks: 1, deviations: [] });
  });

  it('compares numbers, names and secrets of the code with their pseudonyms in the recording', async () => {
    const answerCall: Handlers['answerCall'] = ({ body }) => [
      say({ text: `Hello ${body.caller_name}, you call from ${body.from} to ${body.to}. Smith is at 14155550100.` }),
      {
        verb: 'dial',
        target: [{ type: 'sip', sipUri: 'sip:jo@example.com', auth: { username: 'jo', password: 'my-password' } }],
      },
    ];
    const { url, readRecordings } = await record({ answerCall });
    await deliver(url, { body: { ...exampleOf('answerCall'), caller_name: 'Jo Smith', from: '+12125551212' } });
    const recordings = await readRecordings();
    const json = JSON.stringify(recordings);
    for (const text of ['Smith', '2125551212', '14155550100', 'my-password']) expect(json).not.toContain(text);
    expect((await replay(recordings, { answerCall })).deviations).toEqual([]);
  });

  it('says why a webhook has no answer', async () => {
    const { socketUrl, readRecordings } = await record();
    const { ask } = await openSocket(`${socketUrl}/webhooks/call`);
    const data = exampleOf('answerCall');
    await ask({ type: 'session:new', msgid: 'm1', call_sid: data.call_sid, data });
    const [recording] = await readRecordings();
    if (!recording) return expect.unreachable();
    const events = recording.events.map((event) => ({ ...event, url: '/webhooks/removed' }));
    const { deviations } = await replay([{ ...recording, events }]);
    expect(deviations).toEqual([
      { operation: 'answerCall', differences: [], outcome: 'no answer: Unexpected server response: 404' },
    ]);
  });
});
