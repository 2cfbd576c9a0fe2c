import { describe, expect, it } from 'vitest';
import { exampleOf, serve } from '../../../generated/server/test.ts';
import { gather, say } from '../../../generated/server/verbs.ts';
import { untyped } from '../../../server/context/untyped.ts';
import { openSocket, refuseSocket } from '../../helpers/open-socket.ts';

const newCall = exampleOf('answerCall');
const sessionNew = { type: 'session:new', msgid: 'm1', call_sid: newCall.call_sid, data: newCall };
const credentials = { username: 'jambonz', password: 'a long password' };
const authorize = (password: string) => ({
  headers: { authorization: `Basic ${Buffer.from(`jambonz:${password}`).toString('base64')}` },
});
const authorized = authorize('a long password');

describe('a message over a WebSocket', () => {
  it('session:new is acked with the verbs of the handler', async () => {
    const { url, client } = await serve();
    const { data: verbs } = await client.POST('/webhooks/call', { body: newCall });
    const peer = await openSocket(`${url}/webhooks/call`);
    expect(await peer.ask(sessionNew)).toEqual({ type: 'ack', msgid: 'm1', data: verbs });
  });

  it('verb:hook reaches the operation of its hook, with query and fragment', async () => {
    let query: unknown;
    const { url } = await serve({
      handlers: {
        chooseFromMenu: (context) => {
          query = context.query;
          return [say({ text: `${context.body.digits} ${context.call.sid}` })];
        },
      },
    });
    const peer = await openSocket(`${url}/webhooks/call`);
    const body = { ...exampleOf('chooseFromMenu'), call_sid: newCall.call_sid };
    const hook = '/webhooks/menu?from=1#rc=2';
    const ack = await peer.ask({ type: 'verb:hook', msgid: 'm2', call_sid: newCall.call_sid, hook, data: body });
    expect(ack).toMatchObject({ type: 'ack', data: [{ verb: 'say' }] });
    expect(query).toEqual({ from: '1' });
  });

  it('call:status reaches the operation that takes call statuses, and is not acked', async () => {
    const seen: string[] = [];
    const { url } = await serve({ handlers: { reportCallStatus: ({ body }) => void seen.push(body.call_status) } });
    const peer = await openSocket(`${url}/webhooks/call`);
    peer.send({ type: 'call:status', msgid: 'm3', data: exampleOf('reportCallStatus') });
    expect(await peer.ask(sessionNew)).toMatchObject({ msgid: 'm1' });
    expect(seen).toHaveLength(1);
  });

  it('session:reconnect gets the answer of session:new, and the handler runs once', async () => {
    let runs = 0;
    const { url } = await serve({ handlers: { answerCall: () => [say({ text: `run ${++runs}` })] } });
    const first = await openSocket(`${url}/webhooks/call`);
    const { data } = await first.ask(sessionNew);
    first.socket.terminate();
    const second = await openSocket(`${url}/webhooks/call`);
    const ack = await second.ask({ ...sessionNew, type: 'session:reconnect', msgid: 'm4' });
    expect(ack).toEqual({ type: 'ack', msgid: 'm4', data, contract_answer: 'replay' });
    expect(runs).toBe(1);
  });

  it('session:new runs its handler even if an equal one was answered', async () => {
    let runs = 0;
    const { url } = await serve({ handlers: { answerCall: () => [say({ text: `run ${++runs}` })] } });
    const peer = await openSocket(`${url}/webhooks/call`);
    await peer.ask(sessionNew);
    await peer.ask({ ...sessionNew, msgid: 'm5' });
    expect(runs).toBe(2);
  });

  it('session:reconnect of a dialled party that is on its own runs no handler again', async () => {
    const seen: unknown[] = [];
    const { url } = await serve({ handlers: { reportAdulting: ({ body }) => void seen.push(body.call_sid) } });
    const data = exampleOf('reportAdulting');
    const first = await openSocket(`${url}/webhooks/call/adulting`);
    expect(await first.ask({ type: 'session:adulting', msgid: 'm1', data })).toEqual({ type: 'ack', msgid: 'm1' });
    first.socket.terminate();
    const second = await openSocket(`${url}/webhooks/call/adulting/adulting`);
    expect(await second.ask({ type: 'session:reconnect', msgid: 'm2', data })).toMatchObject({ msgid: 'm2' });
    expect(seen).toEqual([data.call_sid]);
  });

  it('with an unknown hook is acked with a problem', async () => {
    const { url } = await serve();
    const peer = await openSocket(`${url}/webhooks/call`);
    const ack = await peer.ask({ type: 'verb:hook', msgid: 'm6', hook: '/webhooks/mneu', data: {} });
    expect(ack).toMatchObject({
      msgid: 'm6',
      problem: { status: 404, detail: expect.stringContaining('/webhooks/menu') },
    });
  });

  it('that breaks the contract gets the fallback if the handshake had credentials, and a problem if not', async () => {
    const broken = { ...sessionNew, data: { ...newCall, from: 7 } };
    const open = await serve();
    expect(await (await openSocket(`${open.url}/webhooks/call`)).ask(broken)).toMatchObject({
      problem: { status: 400 },
    });
    const guarded = await serve({ config: { credentials }, onInvalidReply: 'fallback' });
    const ack = await (await openSocket(`${guarded.url}/webhooks/call`, authorized)).ask(broken);
    expect(ack).toMatchObject({
      data: [{ verb: 'say' }, { verb: 'hangup' }],
      contract_answer: expect.stringMatching(/^request;/),
    });
  });
});

describe('slow handlers of call statuses', () => {
  it('do not delay the hook that the caller waits for', async () => {
    const handlers = { reportCallStatus: () => new Promise<void>((resolve) => setTimeout(resolve, 3_000)) };
    const { url } = await serve({ handlers });
    const peer = await openSocket(`${url}/webhooks/call`);
    for (let index = 0; index < 50; index++)
      peer.send({ type: 'call:status', msgid: `s${index}`, data: exampleOf('reportCallStatus') });
    const before = performance.now();
    expect(await peer.ask(sessionNew)).toMatchObject({ msgid: 'm1' });
    expect(performance.now() - before).toBeLessThan(1_500);
  });
});

describe('a reply over a WebSocket', () => {
  it('of more than 24 KiB becomes the fallback', async () => {
    const handlers = { answerCall: () => [say({ text: 'x'.repeat(25_000) })] };
    const { url, log } = await serve({ handlers, onInvalidReply: 'fallback' });
    const ack = await (await openSocket(`${url}/webhooks/call`)).ask(sessionNew);
    expect(ack).toMatchObject({ contract_answer: expect.stringMatching(/^too_large;/) });
    expect(JSON.stringify(log)).toMatch(/returned 25\d{3} bytes/);
  });
});

describe('call.send', () => {
  it('sends a command to the session of the call, with the path of PUBLIC_URL in its hooks', async () => {
    const handlers: Parameters<typeof serve>[0] = {
      handlers: {
        answerCall: ({ call }) => {
          call.send({ command: 'redirect', data: [gather({ input: ['digits'], actionHook: '/webhooks/menu' })] });
          return [say({ text: 'Hello' })];
        },
      },
      config: { publicUrl: 'https://voice.example/jambonz' },
    };
    const { url } = await serve(handlers);
    const peer = await openSocket(`${url}/webhooks/call`);
    // jambonz drops a command that arrives before the first ack.
    expect(await peer.ask(sessionNew)).toMatchObject({ type: 'ack', data: [{ verb: 'say' }] });
    expect(await peer.read()).toEqual({
      type: 'command',
      command: 'redirect',
      callSid: newCall.call_sid,
      data: [{ verb: 'gather', input: ['digits'], actionHook: '/jambonz/webhooks/menu' }],
    });
  });

  it('sends a command of an action hook before its ack, also shortly after the first ack', async () => {
    const { url } = await serve({
      onInvalidReply: 'fallback', // the delay after the first ack is that of a real server
      handlers: {
        chooseFromMenu: ({ call }) => {
          call.send({ command: 'mute:status', data: { mute_status: 'mute' } });
          return [];
        },
      },
    });
    const peer = await openSocket(`${url}/webhooks/call`);
    await peer.ask(sessionNew);
    const data = { ...exampleOf('chooseFromMenu'), call_sid: newCall.call_sid };
    const menu = { type: 'verb:hook', msgid: 'm2', call_sid: newCall.call_sid, hook: '/webhooks/menu', data };
    expect(await peer.ask(menu)).toMatchObject({ command: 'mute:status' });
    expect(await peer.read()).toMatchObject({ type: 'ack', msgid: 'm2' });
  });

  it('names the leg in a command about a leg that the call dials', async () => {
    const status = { ...exampleOf('reportCallStatus'), call_sid: '9c27c1a5-5b1e-4b8a-9c27-c1a55b1e4b8a' };
    const { url } = await serve({
      handlers: {
        reportCallStatus: ({ call }) => {
          call.send({ command: 'mute:status', data: { mute_status: 'mute' } });
        },
      },
    });
    const peer = await openSocket(`${url}/webhooks/call`);
    await peer.ask(sessionNew);
    const command = await peer.ask({ type: 'call:status', msgid: 'm2', call_sid: newCall.call_sid, data: status });
    expect(command).toMatchObject({ command: 'mute:status', callSid: status.call_sid });
  });

  it('logs the mistakes of an invalid command in one line, and the reply is sent', async () => {
    const handlers = {
      answerCall: ({ call }: { call: { send(command: never): void } }) => {
        call.send({ command: 'whisper', data: { wisper: say({ text: 'Hello' }) } } as never);
        return [say({ text: 'Hello' })];
      },
    };
    const { url, log } = await serve({ handlers, onInvalidReply: 'fallback' });
    const peer = await openSocket(`${url}/webhooks/call`);
    expect(await peer.ask(sessionNew)).toMatchObject({ type: 'ack', data: [{ verb: 'say' }] });
    const lines = log.filter(({ detail }) => String(detail).startsWith('a command was not sent'));
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).toContain('did you mean whisper?');
  });

  it('does not send a value that is no JSON object', async () => {
    const { url, log } = await serve({
      handlers: {
        answerCall: ({ call }) => {
          for (const value of ['text', 5, [], {}, null]) call.send(untyped(value));
          call.send({ command: 'tts:flush' });
          return [say({ text: 'Hello' })];
        },
      },
      onInvalidReply: 'fallback',
    });
    const peer = await openSocket(`${url}/webhooks/call`);
    expect(await peer.ask(sessionNew)).toMatchObject({ type: 'ack' });
    expect(await peer.read()).toMatchObject({ command: 'tts:flush' }); // commands keep their order
    expect(log.filter(({ detail }) => String(detail).startsWith('a command was not sent'))).toHaveLength(5);
  });

  it('over HTTP logs one line', async () => {
    const { client, log } = await serve({
      handlers: {
        answerCall: ({ call }) => {
          call.send({ command: 'tts:flush' });
          return [say({ text: 'Hello' })];
        },
      },
    });
    expect((await client.POST('/webhooks/call', { body: newCall })).data).toHaveLength(1);
    expect(log.filter(({ level }) => Number(level) >= 40).map(({ detail }) => detail)).toEqual([
      expect.stringMatching(/^a command was not sent: the call has no WebSocket/),
    ]);
  });
});

describe('a tool call over a WebSocket', () => {
  const data = { tool_call_id: 'call_1', name: 'client-get-time', args: {} };
  const toolCall = { type: 'llm:tool-call', msgid: 'm2', hook: '/webhooks/tool?vendor=ultravox', data };

  it('is answered with the command llm:tool-output in the form of the vendor', async () => {
    const { url } = await serve();
    const command = await (await openSocket(`${url}/webhooks/call`)).ask(toolCall);
    expect(command).toMatchObject({
      type: 'command',
      command: 'llm:tool-output',
      tool_call_id: 'call_1',
      data: { type: 'client_tool_result', invocation_id: 'call_1' },
    });
  });

  it('that is refused is answered with an error, because the model waits', async () => {
    const { url } = await serve();
    const peer = await openSocket(`${url}/webhooks/call`);
    const command = await peer.ask({ ...toolCall, data: { ...data, tool_call_id: 7 } });
    expect(command).toMatchObject({ command: 'llm:tool-output', data: { result: expect.stringContaining('error') } });
  });
});

describe('a handshake', () => {
  it('without the subprotocol, with wrong credentials or to an unknown path is refused with the status of HTTP', async () => {
    const { url } = await serve({ config: { credentials } });
    expect((await refuseSocket(`${url}/webhooks/call`, authorized, [])).status).toBe(400);
    expect((await refuseSocket(`${url}/webhooks/call`, authorize('wrong'))).status).toBe(401);
    expect((await refuseSocket(`${url}/webhooks/cal`, authorized)).problem.detail).toContain('/webhooks/call');
  });

  it('of a web page is refused', async () => {
    const { url } = await serve();
    expect((await refuseSocket(`${url}/webhooks/call`, { headers: { origin: 'https://example.com' } })).status).toBe(
      403,
    );
  });

  it('is refused if webhooks are signed and no credentials are configured', async () => {
    const { url } = await serve({ config: { secrets: [{ value: 'a secret', account: undefined }] } });
    const { status, problem } = await refuseSocket(`${url}/webhooks/call`);
    expect(status).toBe(401);
    expect(problem.detail).toContain('WEBHOOK_USERNAME');
  });
});
