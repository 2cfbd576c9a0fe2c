import { describe, expect, it } from 'vitest';
import type { Call } from '../../../generated/server/contract.ts';
import { exampleOf, serve } from '../../../generated/server/test.ts';
import { say } from '../../../generated/server/verbs.ts';
import { maxSentBytes } from '../../../openapi/contract/messages.ts';
import { openSocket } from '../../helpers/open-socket.ts';

const newCall = exampleOf('answerCall');
const sessionNew = { type: 'session:new', msgid: 'm1', call_sid: newCall.call_sid, data: newCall };
const reconnect = { ...sessionNew, type: 'session:reconnect', msgid: 'm2' };
const menu = {
  type: 'verb:hook',
  msgid: 'm3',
  call_sid: newCall.call_sid,
  hook: '/webhooks/menu',
  data: { ...exampleOf('chooseFromMenu'), call_sid: newCall.call_sid },
};
type Line = Record<string, unknown>;
const detailsOf = (log: Line[]) => log.filter(({ outcome }) => outcome === 'closed').map(({ detail }) => detail);
const findErrors = (log: Line[]) => log.filter(({ level }) => Number(level) >= 50);

/** Resolves with the code and the reason of the close frame of the server. */
const readClose = ({ socket }: Awaited<ReturnType<typeof openSocket>>) =>
  new Promise((resolve) => socket.once('close', (code, reason) => resolve([code, String(reason)])));

describe('a socket whose session jambonz has reconnected', () => {
  it('is closed with 1008, also if it still looks open', async () => {
    const { url, log } = await serve();
    const first = await openSocket(`${url}/webhooks/call`);
    await first.ask(sessionNew);
    const closed = readClose(first);
    const second = await openSocket(`${url}/webhooks/call`);
    expect(await second.ask(reconnect)).toMatchObject({ msgid: 'm2', contract_answer: 'replay' });
    expect(await closed).toEqual([1008, 'jambonz has reconnected']);
    expect(await second.ask(menu)).toMatchObject({ msgid: 'm3' });
    expect(detailsOf(log)).toEqual(['jambonz has reconnected']);
  });

  it('stays open if the reconnect belongs to another call', async () => {
    const { url } = await serve();
    const first = await openSocket(`${url}/webhooks/call`);
    await first.ask(sessionNew);
    const other = await openSocket(`${url}/webhooks/call`);
    const call_sid = '9c27c1a5-5b1e-4b8a-9c27-c1a55b1e4b8a';
    await other.ask({ ...reconnect, call_sid, data: { ...newCall, call_sid } });
    expect(await first.ask(menu)).toMatchObject({ msgid: 'm3' });
  });

  it('stays open if the reconnect names no call, as after the verb redirect to another server', async () => {
    let runs = 0;
    const { url } = await serve({ handlers: { answerCall: () => [say({ text: `run ${++runs}` })] } });
    const peers = await Promise.all(['a', 'b'].map(() => openSocket(`${url}/webhooks/call`)));
    for (const peer of peers)
      expect(await peer.ask({ type: 'session:reconnect', msgid: 'm2', data: {} })).toMatchObject({ msgid: 'm2' });
    for (const peer of peers) expect(await peer.ask(menu)).toMatchObject({ msgid: 'm3' });
    expect(runs).toBe(0);
  });
});

describe('call.send of a handler that has ended', () => {
  it('reaches the new socket after a reconnect that is answered from the store', async () => {
    let kept: Call | undefined;
    const { url } = await serve({
      handlers: {
        answerCall: ({ call }) => {
          kept = call;
          return [say({ text: 'Hello' })];
        },
      },
    });
    const first = await openSocket(`${url}/webhooks/call`);
    await first.ask(sessionNew);
    first.socket.terminate();
    const second = await openSocket(`${url}/webhooks/call`);
    expect(await second.ask(reconnect)).toMatchObject({ contract_answer: 'replay' });
    kept?.send({ command: 'tts:flush' });
    expect(await second.read()).toEqual({ type: 'command', command: 'tts:flush', callSid: newCall.call_sid });
  });
});

describe('the log of a socket', () => {
  it('has one line if the socket breaks, and none if jambonz closes it at the end of the call', async () => {
    const { url, log } = await serve();
    const ended = await openSocket(`${url}/webhooks/call`);
    await ended.ask(sessionNew);
    ended.socket.close(1000);
    await ended.closed;
    const broken = await openSocket(`${url}/webhooks/call`);
    await broken.ask(sessionNew);
    broken.socket.terminate();
    await expect.poll(() => detailsOf(log)).toEqual(['the socket broke']);
    expect(log.find(({ detail }) => detail === 'the socket broke')).toMatchObject({
      transport: 'websocket',
      call_sid: newCall.call_sid,
      code: 1006,
    });
  });
});

it('messages that wait when their socket closes run their handlers too', async () => {
  let release = () => {};
  const isReleased = new Promise<void>((resolve) => {
    release = resolve;
  });
  let [begun, ended] = [0, 0];
  const { url } = await serve({
    handlers: {
      reportCallStatus: async () => {
        begun++;
        await isReleased;
        ended++;
      },
    },
  });
  const peer = await openSocket(`${url}/webhooks/call`);
  for (let index = 0; index < 40; index++)
    peer.send({ type: 'call:status', msgid: `s${index}`, data: exampleOf('reportCallStatus') });
  await expect.poll(() => begun).toBe(32);
  expect(await peer.ask(sessionNew)).toMatchObject({ msgid: 'm1' }); // behind all statuses
  peer.socket.close(1000);
  await peer.closed;
  release();
  await expect.poll(() => ended).toBe(40);
});

it('the replay of a reply of as many bytes as jambonz takes still has its verbs', async () => {
  const ackBytes = JSON.stringify({ type: 'ack', msgid: 'm1', data: [{ verb: 'say', text: '' }] }).length;
  const text = 'x'.repeat(maxSentBytes - ackBytes);
  const { url, log } = await serve({ handlers: { answerCall: () => [say({ text })] }, onInvalidReply: 'fallback' });
  const first = await openSocket(`${url}/webhooks/call`);
  const ack = await first.ask(sessionNew);
  expect([JSON.stringify(ack).length, ack.contract_answer]).toEqual([maxSentBytes, undefined]);
  first.socket.terminate();
  const second = await openSocket(`${url}/webhooks/call`);
  expect(await second.ask(reconnect)).toEqual({ ...ack, msgid: 'm2' });
  expect(findErrors(log)).toEqual([]);
});

it('a reconnect with parent_call_info is that of a dialled party, whatever the path of its socket', async () => {
  const seen: string[] = [];
  const { url } = await serve({
    handlers: {
      answerCall: ({ body }) => {
        seen.push(`answerCall ${body.call_sid}`);
        return [say({ text: 'Hello' })];
      },
      reportAdulting: ({ body }) => void seen.push(`reportAdulting ${body.call_sid}`),
    },
  });
  const data = exampleOf('reportAdulting');
  const peer = await openSocket(`${url}/webhooks/call`);
  expect(await peer.ask({ type: 'session:reconnect', msgid: 'm1', data })).toEqual({ type: 'ack', msgid: 'm1' });
  expect(seen).toEqual([`reportAdulting ${data.call_sid}`]);
});
