import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import { type Call, createPhone, type PhoneOptions } from '../../client/index.ts';
import { serve } from '../../generated/server/test.ts';
import { config, dial, gather, hangup, redirect, say } from '../../generated/server/verbs.ts';
import { hook } from '../helpers/hook.ts';
import { answering, type Step, scripted } from '../helpers/scripted.ts';
import { atEnd } from '../support/at-end.ts';

const asking = gather({ numDigits: 1, say: { text: 'Which key?' }, actionHook: hook('/menu') });
const llm = { verb: 'openai_s2s', model: 'm', auth: { apiKey: 'k' }, llmOptions: {}, toolHook: '/tool' };

/** Plays a script over a WebSocket. */
const start = async (script: Parameters<typeof scripted>[0], options: Partial<PhoneOptions> = {}) => {
  const server = await scripted(script, { transport: 'websocket', ...options });
  return { ...server, call: await server.call() };
};
const send = (socket: WebSocket | undefined, message: object) => socket?.send(JSON.stringify(message));
const command = (socket: WebSocket | undefined, name: string, data?: unknown, more: object = {}) =>
  send(socket, { type: 'command', command: name, data, ...more });
/** Waits until the transcript has an event that `matches`. */
const until = (call: Call, matches: string) => expect.poll(() => String(call), { timeout: 5_000 }).toContain(matches);
const typesOf = (deliveries: { type?: string }[]) => deliveries.map(({ type }) => type);

/** Serves handshakes that `refuse` may answer itself. Resolves with the URL. */
async function serveHandshakes(
  refuse: (count: number, request: { url?: string | undefined }, socket: { end(text: string): unknown }) => boolean,
  options: object = {},
): Promise<string> {
  let count = 0;
  const server: Server = createServer();
  const sockets = new WebSocketServer({ noServer: true, ...options });
  server.on('upgrade', (request, socket, head) => {
    if (refuse(++count, request, socket)) return;
    sockets.handleUpgrade(request, socket, head, (each) =>
      each.on('message', (text) => {
        const { type, msgid } = JSON.parse(String(text));
        if (type === 'session:new') send(each, { type: 'ack', msgid, data: [{ verb: 'hangup' }] });
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(() => server.close().closeAllConnections());
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}/call`;
}
const parties = { from: '+12125551212', to: '+14155551234' };
const refusal = (status: string, json = '{}') =>
  `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: ${json.length}\r\n\r\n${json}`;

describe('the handshake', () => {
  it('has the subprotocol, Basic credentials and the user agent of jambonz, and no signature', async () => {
    const { deliveries } = await start({ '/call': [hangup()] }, { username: 'u', password: 'p', secret: 's' });
    const { headers } = deliveries[0] ?? { headers: {} };
    expect(headers).toMatchObject({
      'sec-websocket-protocol': 'ws.jambonz.org',
      authorization: 'Basic dTpw',
      'user-agent': 'jambonz',
    });
    expect(headers).not.toHaveProperty('jambonz-signature');
  });

  it('withholds credentials from an origin that isTrusted refuses', async () => {
    const credentials = { username: 'u', password: 'p', isTrusted: () => false };
    const { deliveries } = await start({ '/call': [hangup()] }, credentials);
    expect(deliveries[0]?.headers.authorization).toBeUndefined();
  });

  it('rejects the call with the status and the words of a refusal', async () => {
    const url = await serveHandshakes((_, __, socket) => {
      socket.end(refusal('401 Unauthorized', '{"detail":"set WEBHOOK_USERNAME"}'));
      return true;
    });
    const call = await createPhone({ url }).call(parties);
    expect(call.ended).toMatchObject({ status: 'failed', sip_status: 480, failure: { cause: 'status', status: 401 } });
    expect(String(call)).toMatch(/session:new \/call: 401 in \d+ ms, the server says: set WEBHOOK_USERNAME/);
  });

  it.each([
    ['', 1],
    ['#rp=5xx&rc=2', 3],
    ['#rp=all', 6],
  ])('with the fragment "%s" is tried %i times if the status is 503, with growing waits', async (fragment, tries) => {
    let count = 0;
    const url = await serveHandshakes((_, __, socket) => {
      count++;
      socket.end(refusal('503 Service Unavailable'));
      return true;
    });
    const call = await createPhone({ url: url + fragment }).call(parties);
    expect([count, call.seconds]).toEqual([tries, { 1: 0, 3: 1.5, 6: 13.5 }[tries]]);
  });

  it('is tried six times if the connection is refused', async () => {
    const call = await createPhone({ url: 'ws://127.0.0.1:1/call' }).call(parties);
    expect(call.transcript.filter(({ kind }) => kind === 'webhook')).toHaveLength(6);
    expect(call.seconds).toBe(13.5);
  });

  it('fails if the server does not agree to the subprotocol', async () => {
    const url = await serveHandshakes(() => false, { handleProtocols: () => false });
    const call = await createPhone({ url }).call(parties);
    expect(call.ended?.failure).toEqual({ cause: 'websocket', message: 'Server sent no subprotocol' });
  });
});

describe('a message', () => {
  it('has the members of jambonz in their order, and no hook but for a hook of a verb', async () => {
    const { call, deliveries } = await start({ '/call': [asking], '/menu': [hangup()] }, { tracing: true });
    await call.press('1');
    const [first, ...others] = deliveries;
    expect(Object.keys(JSON.parse(first?.bytes ?? ''))).toEqual(['type', 'msgid', 'call_sid', 'data', 'b3']);
    const menu = others.find(({ type }) => type === 'verb:hook');
    expect(Object.keys(JSON.parse(menu?.bytes ?? ''))).toEqual(['type', 'msgid', 'call_sid', 'hook', 'data', 'b3']);
    expect(JSON.parse(menu?.bytes ?? '')).toMatchObject({ hook: '/menu', call_sid: call.facts.call_sid });
    expect(new Set(typesOf(deliveries))).toEqual(new Set(['session:new', 'call:status', 'verb:hook']));
  });

  it('fails if no ack comes in time, and a late ack is noted', async () => {
    let sendAck = () => {};
    const late: Step = (response) => {
      sendAck = () => response.end('[{"verb":"hangup"}]');
    };
    const { call } = await start({ '/call': [asking], '/menu': [late, []] }, { timeout: 1_000 });
    await call.press('1');
    expect(call.mistakes.join()).toMatch(/timeout from far end for msgid \w{22}$/);
    sendAck();
    await until(call, 'no message waits for the ack of');
  });

  it('is noted if its ack comes twice', async () => {
    const twice: Step = (response) => {
      response.end('[]');
      response.end('[]');
    };
    const { call } = await start({ '/call': [asking], '/menu': twice });
    await call.press('1');
    await until(call, 'no message waits for the ack of');
  });

  it('that the server refuses is a mistake, and jambonz goes on without verbs', async () => {
    const script = { '/call': [asking, say({ text: 'Next' })], '/menu': answering(400, '{"detail":"no such hook"}') };
    const { call } = await start(script);
    await call.press('1');
    expect([call.heard, call.waitingFor?.for]).toEqual(['Next', 'command']);
    expect(call.mistakes.join()).toContain('the server refuses the message 400');
    expect(String(call)).toContain('the server says: no such hook');
  });

  it('that the server cannot send as JSON is reported by jambonz:error', async () => {
    const { call, sockets, sentTo } = await start({ '/call': [asking] });
    sockets[0]?.send('hello');
    await until(call, 'jambonz:error /error (InvalidMessage): sent');
    await call.staysSilent();
    expect(sentTo('/error')[0]?.body).toMatchObject({ msg: 'InvalidMessage', content: 'hello' });
    expect(call.mistakes.join()).toContain('invalid message: ');
  });
});

describe('a socket that closes', () => {
  it('in mid-call is opened again, with the payload of the first message, and the call goes on', async () => {
    const { call, sockets, deliveries } = await start({ '/call': [[asking], []], '/menu': [hangup()] });
    sockets[0]?.close(1012, 'restart');
    await until(call, 'connects again to ws://');
    await call.press('1');
    const [first, again] = deliveries.filter(({ target }) => target === '/call' && target);
    expect(call.ended?.by).toBe('jambonz');
    expect(typesOf(deliveries)).toContain('session:reconnect');
    expect(deliveries.find(({ type }) => type === 'session:reconnect')?.body).toEqual(first?.body);
    expect(again).toBeDefined();
    expect(String(call)).toMatch(/the socket ws:\S+\/call is closed \(1012 restart\)/);
  });

  it('fails the messages in flight', async () => {
    const { call } = await start({ '/call': [[asking], []], '/menu': (_, __, socket) => socket.terminate() });
    await call.press('1');
    expect(call.mistakes.join()).toContain('abandoning msgid');
  });

  it('before the first ack lets the ack of the reconnection count, and jambonz sends nothing more', async () => {
    const first: Step = (_, __, socket) => socket.terminate();
    const { call, sentTo } = await start({ '/call': [first, [asking]], '/menu': [hangup()] });
    expect(call.heard).toBe('Which key?');
    await call.press('1');
    expect([sentTo('/menu'), call.mistakes.join()]).toEqual([[], expect.stringContaining('holds back all messages')]);
  });

  it('with the code 1000 is opened no more: the call ends when no verb is left', async () => {
    const { call, sockets, sentTo } = await start({ '/call': [asking, say({ text: 'Bye' })], '/menu': [asking] });
    sockets[0]?.close(1000);
    await until(call, 'is closed (1000)');
    await call.press('1');
    expect([call.heard, call.ended?.by, sentTo('/menu').length]).toEqual(['Bye', 'jambonz', 0]);
  });

  it('leads to the end of the call if its reconnection gets no ack', async () => {
    const silent: Step = () => {};
    const { call, sockets } = await start({ '/call': [[asking], silent] }, { timeout: 1_000 });
    sockets[0]?.close(1012);
    await until(call, 'webhook-connection-failure');
    await expect.poll(() => call.ended?.by).toBe('jambonz');
    expect(call.mistakes.join()).toContain('timeout from far end');
  });

  it('because of a message of more than 24 KiB is a mistake', async () => {
    const large = [say({ text: 'x'.repeat(25_000) })];
    const { call } = await start({ '/call': [[asking], []], '/menu': large });
    await call.press('1');
    expect(call.mistakes[0]).toMatch(/is closed \(1006\), because a message is larger than 24 KiB$/);
    expect(call.mistakes[1]).toContain('abandoning msgid');
  });

  it.each([24 * 1024, 24 * 1024 + 1])('is not that of a message of %i bytes, unless it is larger', async (bytes) => {
    const exact: Step = (_, __, socket) =>
      send(socket, { type: 'command', command: 'x', data: 'y'.repeat(bytes - 42) });
    const { call } = await start({
      '/call': [[asking], []],
      '/menu': (response, body, socket) => {
        if (typeof exact === 'function') exact(response, body, socket);
        response.end('[]');
      },
    });
    await call.press('1');
    expect(String(call).includes('larger than 24 KiB')).toBe(bytes > 24 * 1024);
  });
});

describe('a call without verbs', () => {
  it('goes on, and a command brings verbs', async () => {
    const { call, sockets } = await start({ '/call': [say({ text: 'Hi' })] });
    expect(call.waitingFor).toMatchObject({ verb: 'call', for: 'command' });
    command(sockets[0], 'redirect', [say({ text: 'Pushed' }), hangup()]);
    await until(call, 'hangs up');
    expect([call.heard, call.ended?.by]).toEqual(['Pushed', 'jambonz']);
  });

  it('takes queued verbs too', async () => {
    const { call, sockets } = await start({ '/call': [say({ text: 'Hi' })] });
    command(sockets[0], 'redirect', [say({ text: 'Queued' }), hangup()], { queueCommand: true });
    await until(call, 'hangs up');
    expect(call.heard).toBe('Queued');
  });

  it('ends when the caller hangs up', async () => {
    const { call } = await start({ '/call': [say({ text: 'Hi' })] });
    await call.waits(60);
    await call.hangsUp();
    expect(call.ended).toEqual({ by: 'caller', status: 'completed' });
  });
});

describe('a command', () => {
  it('redirect replaces the verbs at once, and queued runs them behind', async () => {
    const { call, sockets } = await start({ '/call': [asking, say({ text: 'Second' }), hangup()], '/menu': [] });
    command(sockets[0], 'redirect', [say({ text: 'Third' }), hangup()], { queueCommand: true });
    await until(call, 'sends the command redirect (queued)');
    expect(call.waitingFor?.verb).toBe('gather');
    command(sockets[0], 'redirect', [asking]);
    await expect.poll(() => call.transcript.filter(({ kind }) => kind === 'verb').length).toBe(2);
    expect(call.waitingFor?.verb).toBe('gather');
  });

  it('runs queued verbs after those of the call', async () => {
    const { call, sockets } = await start({ '/call': [asking, say({ text: 'Second' })], '/menu': [] });
    command(sockets[0], 'redirect', [say({ text: 'Third' }), hangup()], { queueCommand: true });
    await until(call, '(queued)');
    await call.press('1');
    expect([call.heard, call.ended?.by]).toEqual(['Second\nThird', 'jambonz']);
  });

  it('before an ack with verbs is overtaken by it, and before one without verbs is not', async () => {
    const menu =
      (verbs: object[]): Step =>
      (response, _, socket) => {
        command(socket, 'redirect', [say({ text: 'Command' }), hangup()]);
        response.end(JSON.stringify(verbs));
      };
    const overtaken = await start({ '/call': [asking], '/menu': menu([say({ text: 'Ack' }), hangup()]) });
    await overtaken.call.press('1');
    expect(overtaken.call.heard).toBe('Ack');
    const kept = await start({ '/call': [asking], '/menu': menu([]) });
    await kept.call.press('1');
    expect(kept.call.heard).toBe('Command');
  });

  it('before the first verbs is lost', async () => {
    const first: Step = (response, _, socket) => {
      command(socket, 'redirect', [hangup()]);
      response.end(JSON.stringify([asking]));
    };
    const { call } = await start({ '/call': first });
    expect(call.waitingFor?.verb).toBe('gather');
    expect(String(call)).toContain('the command redirect is lost');
  });

  it('redirect with a hook asks it, by session:redirect', async () => {
    const { call, sockets, sentTo } = await start({ '/call': [asking], '/new': [say({ text: 'New' }), hangup()] });
    command(sockets[0], 'redirect', { call_hook: '/new' });
    await until(call, 'hangs up');
    expect([call.heard, typesOf(sentTo('/new'))]).toEqual(['New', ['session:redirect']]);
  });

  it('with invalid verbs changes nothing and is a mistake', async () => {
    const { call, sockets } = await start({ '/call': [asking] });
    command(sockets[0], 'redirect', [{ verb: 'say', txt: 'x' }]);
    await until(call, 'unknown property, did you mean text?');
    expect([call.waitingFor?.verb, call.mistakes.length]).toEqual(['gather', 1]);
  });

  it('call:status ends the call', async () => {
    const { call, sockets } = await start({ '/call': [asking] });
    command(sockets[0], 'call:status', { call_status: 'completed' });
    await expect.poll(() => call.ended?.by).toBe('jambonz');
  });

  it('whisper is heard by one side of a dial, also while a hook of it is asked', async () => {
    const verb = dial({
      target: [{ type: 'phone', number: '+14155550100' }],
      dtmfCapture: ['*'],
      dtmfHook: hook('/dtmf'),
    });
    const whisper: Step = (response, _, socket) => {
      command(socket, 'whisper', { whisper: say({ text: 'One minute left' }) });
      response.end('[]');
    };
    const { call } = await start({ '/call': [verb], '/dtmf': whisper });
    await call.answers();
    await call.press('*');
    expect(call.heard).toContain('One minute left');
  });

  it('that fits another verb, or that the phone does not play, is ignored with a note', async () => {
    const { call, sockets } = await start({ '/call': [asking] });
    command(sockets[0], 'mute:status', 'mute');
    await until(call, 'ignores the command mute:status, which needs another verb');
    command(sockets[0], 'nonsense', {});
    await until(call, 'the phone does not play the command nonsense');
    command(sockets[0], 'dtmf', { dtmf: { digit: '5' } });
    await expect.poll(() => call.transcript.at(-1)).toMatchObject({ kind: 'press', keys: '5' });
  });

  it('dial starts an outbound call, over a socket of its own', async () => {
    const server = await start({ '/call': [asking], '/outbound': [say({ text: 'Hello you' }), hangup()] });
    const data = { from: '+1', to: { type: 'phone', number: '+14155550100' }, call_hook: '/outbound' };
    command(server.sockets[0], 'dial', data);
    await expect.poll(() => server.phone.calls.length).toBe(2);
    const [, started] = server.phone.calls;
    await started?.answers();
    expect([started?.heard, typesOf(server.sentTo('/outbound')), server.sockets.length]).toEqual([
      'Hello you',
      ['session:new'],
      2,
    ]);
  });

  it('tag attaches data to the later messages of the call', async () => {
    const { call, sockets, sentTo } = await start({ '/call': [asking], '/menu': [hangup()] });
    command(sockets[0], 'tag', { orderId: 1 });
    await until(call, 'sends the command tag');
    await call.press('1');
    expect(sentTo('/menu')[0]?.body.customerData).toEqual({ orderId: 1 });
  });

  it('that never stops does not keep the phone busy', async () => {
    const flood: Step = (response, _, socket) => {
      for (let count = 0; count < 11_000; count++) command(socket, 'nonsense', {});
      response.end(JSON.stringify([asking]));
    };
    const { call } = await start({ '/call': flood });
    expect(call.mistakes.at(-1)).toContain('the phone stops after 10000 events');
  });
});

describe('the tool of a language model', () => {
  const output =
    (data: (id: string) => object, more: object = {}): Step =>
    (_, body, socket) =>
      command(socket, 'llm:tool-output', data(String(body.tool_call_id)), { tool_call_id: body.tool_call_id, ...more });

  it('is answered by a command', async () => {
    const result = (call_id: string) => ({
      type: 'conversation.item.create',
      item: { type: 'function_call_output', call_id, output: 'nine' },
    });
    const { call, sentTo } = await start({ '/call': [llm], '/tool': output(result) });
    await call.callsTool('time');
    expect([typesOf(sentTo('/tool')), call.mistakes]).toEqual([['llm:tool-call'], []]);
    expect(call.transcript.at(-1)).toMatchObject({ kind: 'tool-result', tool: 'time' });
  });

  it('gets no result if no command comes, or if the server refuses the message', async () => {
    const { call } = await start({ '/call': [llm], '/tool': [() => {}, answering(500)] }, { timeout: 1_000 });
    await call.callsTool('time');
    expect(call.mistakes.at(-1)).toContain('no command llm:tool-output has come');
    await call.callsTool('time');
    expect(call.waitingFor?.verb).toBe('openai_s2s');
  });
});

describe('streaming speech', () => {
  const stream = { verb: 'say', stream: true } as const;

  it('speaks a text of say with stream', async () => {
    const { call, sentTo } = await start({ '/call': [{ ...stream, text: 'Streamed' }, hangup()] });
    expect([call.heard, call.mistakes]).toEqual(['Streamed', []]);
    expect(sentTo('/streaming-event').map(({ body }) => body.event_type)).toEqual(['stream_open']);
  });

  it('speaks tokens sentence by sentence, and the rest at a flush', async () => {
    const { call, sockets, sentTo } = await start({
      '/call': [config({ autoStreamTts: true } as never), stream, asking],
    });
    command(sockets[0], 'tts:tokens', { id: 1, tokens: 'First. And' });
    await until(call, 'says First.');
    expect(call.waitingFor?.verb).toBe('gather');
    command(sockets[0], 'tts:flush');
    await until(call, 'says And');
    await call.staysSilent();
    expect(sentTo('/tokens-result').map(({ body }) => body)).toEqual([{ id: 1, status: 'ok' }]);
  });

  it('refuses tokens beyond its buffer', async () => {
    const { call, sockets, sentTo } = await start({ '/call': [asking] });
    command(sockets[0], 'tts:tokens', { id: 1, tokens: 'x'.repeat(1_001) });
    await until(call, 'tts:tokens-result');
    await call.staysSilent();
    expect(sentTo('/tokens-result')[0]?.body).toEqual({ id: 1, status: 'failed', reason: 'full' });
  });
});

it('notifyEvents of config reports the beginning and end of verbs by verb:status', async () => {
  const verbs = [config({ notifyEvents: true }), say({ id: 'hi', text: 'Hi' }), hangup()];
  const { sentTo } = await start({ '/call': verbs });
  const events = sentTo('/verb-status').map(({ body }) => [body.event, body.name, body.id]);
  expect(events).toEqual([
    ['finished', 'config', undefined],
    ['starting', 'say', 'hi'],
    ['finished', 'say', 'hi'],
    ['starting', 'hangup', undefined],
    ['finished', 'hangup', undefined],
  ]);
});

describe('a hook of the other transport', () => {
  it('that is a complete http URL is asked over HTTP, signed, from a WebSocket session', async () => {
    const other = await scripted({ '/menu': [say({ text: 'By HTTP' }), hangup()] });
    const verb = gather({ numDigits: 1, actionHook: hook(`${other.url}/menu`) });
    const { call } = await start({ '/call': [verb] }, { secret: 's', username: 'u', password: 'p' });
    await call.press('1');
    expect(call.heard).toBe('By HTTP');
    const { method = '', headers = {} } = other.deliveries[0] ?? {};
    expect([method, headers.authorization]).toEqual(['POST', undefined]);
    expect(headers['jambonz-signature']).toMatch(/^t=/);
  });

  it('that redirects to http hands the call over, and later hooks go there', async () => {
    const other = await scripted({ '/new': [asking], '/menu': [say({ text: 'By HTTP' })] });
    const { call, sentTo } = await start({ '/call': [redirect({ actionHook: hook(`${other.url}/new`) })] });
    await call.press('1');
    expect([call.heard, call.ended?.by, sentTo('/menu').length]).toEqual(['By HTTP', 'jambonz', 0]);
  });

  it('that redirects an HTTP call to ws opens a socket with session:new, which brings commands', async () => {
    const other = await scripted({ '/new': [asking], '/menu': [] }, { transport: 'websocket' });
    const socketUrl = other.url.replace('http', 'ws');
    const { call } = await scripted({ '/call': [redirect({ actionHook: hook(`${socketUrl}/new`) })] });
    const running = await call();
    expect(typesOf(other.deliveries)).toEqual(['session:new']);
    command(other.sockets[0], 'redirect', [say({ text: 'Commanded' }), hangup()]);
    await until(running, 'hangs up');
    expect(running.heard).toBe('Commanded');
  });

  it('that redirects to another ws URL sends session:redirect there, without call_sid', async () => {
    const other = await scripted({ '/new': [asking], '/menu': [hangup()] }, { transport: 'websocket' });
    const target = `${other.url.replace('http', 'ws')}/new`;
    const { call } = await start({ '/call': [redirect({ actionHook: hook(target) })] });
    await call.press('1');
    expect(typesOf(other.deliveries)).toEqual(['session:redirect', 'verb:hook']);
    expect(JSON.parse(other.deliveries[0]?.bytes ?? '{}')).not.toHaveProperty('call_sid');
  });
});

describe('call statuses', () => {
  it('of an inbound call take the socket of the call, and an http hook takes HTTP', async () => {
    const { deliveries } = await start({ '/call': [hangup()] });
    expect(typesOf(deliveries).filter((type) => type === 'call:status').length).toBeGreaterThan(0);
    const other = await scripted({});
    const { deliveries: messages } = await start({ '/call': [hangup()] }, { statusUrl: `${other.url}/status` });
    expect([typesOf(messages), other.deliveries.length > 0]).toEqual([['session:new'], true]);
  });

  it('of an outbound call come before session:new, without call_sid', async () => {
    const { phone, deliveries } = await scripted({ '/call': [hangup()] }, { transport: 'websocket' });
    const call = await phone.call({ ...parties, outbound: true });
    await call.answers();
    expect(typesOf(deliveries)[0]).toBe('call:status');
    expect(JSON.parse(deliveries[0]?.bytes ?? '{}')).not.toHaveProperty('call_sid');
    expect(typesOf(deliveries)).toContain('session:new');
  });

  it('of an outbound call cannot have a socket of their own', async () => {
    const { phone } = await scripted({}, { transport: 'websocket', statusUrl: 'ws://127.0.0.1/other' });
    await expect(phone.call({ ...parties, outbound: true })).rejects.toThrow('another WebSocket than its url');
  });
});

it('a dialled party that continues in a call of its own has a socket at /adulting behind the path', async () => {
  const verb = dial({ target: [{ type: 'phone', number: '+14155550100' }], referHook: hook('/refer') });
  const paths: string[] = [];
  const server = await scripted({ '/call': [verb], '/refer': [asking] }, { transport: 'websocket' });
  const call = await server.call();
  await call.answers();
  await call.refers('+14155550199');
  const adulting = server.deliveries.find(({ type }) => type === 'session:adulting');
  paths.push(String(server.phone.calls[1]?.waitingFor?.verb));
  expect([adulting?.target, paths, server.sockets.length]).toEqual(['/adulting', ['gather'], 2]);
  expect(JSON.parse(adulting?.bytes ?? '{}')).not.toHaveProperty('call_sid');
});

it('a handler of the real server sends a command, which the phone carries out', async () => {
  const { socketUrl } = await serve({
    handlers: {
      chooseFromMenu: ({ call }) => {
        call.send({ command: 'redirect', data: [say({ text: 'Sent by the handler' }), hangup()] });
        return [];
      },
    },
  });
  const call = await createPhone({ url: `${socketUrl}/webhooks/call` }).call(parties);
  await call.press('1');
  expect([call.heard, call.ended?.by, call.mistakes]).toEqual(['Sent by the handler', 'jambonz', []]);
});

it('a refusal of the real server is in the transcript, with its words', async () => {
  const { socketUrl } = await serve({ config: { credentials: { username: 'u', password: 'p' } } as never });
  const call = await createPhone({ url: `${socketUrl}/webhooks/call` }).call(parties);
  expect(call.ended).toMatchObject({ sip_status: 480, failure: { cause: 'status', status: 401 } });
});
