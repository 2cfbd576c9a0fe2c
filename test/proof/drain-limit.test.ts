import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { exampleOf } from '../../generated/server/test.ts';
import { deliver } from '../helpers/deliver.ts';
import { webhookRequest } from '../support/send-raw.ts';
import { authorization, SocketCall, startSocketServer } from './socket-call.ts';
import type { Instructions } from './socket-handlers.ts';

type Server = Awaited<ReturnType<typeof startSocketServer>>;

/**
 * Sends a webhook over HTTP. Resolves with what answered it: the handler, or what its mark says.
 */
async function post({ url }: Server, instructions: Instructions): Promise<string> {
  const body = { ...exampleOf('answerCall'), ...instructions };
  const answer = deliver(url, { body, headers: { authorization } });
  return answer.then(({ status, headers }) => headers.get('contract-answer') ?? `handler ${status}`, String);
}

/**
 * Sends a message over a WebSocket of its own. Resolves as `post` does, with the close code of the
 * socket.
 */
async function ask({ url }: Server, instructions: Instructions): Promise<string> {
  const call = new SocketCall();
  await call.open(url);
  await call.startSession();
  const ack = call
    .askMenu(instructions)
    .then(({ contract_answer, data }) => contract_answer ?? `handler ${data && 200}`);
  const closed = call.closed.then((code) => `closed with ${code}`);
  return `${await Promise.race([ack, closed])}, ${await closed}`;
}

/**
 * Sends webhooks whose handlers take these times. Resolves when their handlers run, with the
 * answers to come.
 */
async function sendAll(server: Server, waits: number[]) {
  const step = 'drained';
  const http = Promise.all(waits.map((waitMs) => post(server, { step, waitMs })));
  const sockets = Promise.all(waits.map((waitMs) => ask(server, { step, waitMs })));
  const countRuns = () => server.lines.filter((line) => line.startsWith(`ran ${step}`)).length;
  await vi.waitFor(() => expect(countRuns()).toBe(2 * waits.length), { timeout: 10_000 });
  return { http, sockets };
}

/**
 * Opens connections that end by themselves late or never: they send or read only a part, or
 * nothing.
 */
async function connectHostile({ url }: Server): Promise<void> {
  const request = webhookRequest('/webhooks/call', { ...exampleOf('answerCall'), replyLength: 20_000_000 })
    .replace('Connection: close\n', `Authorization: ${authorization}\n`)
    .replaceAll('\n', '\r\n');
  for (const sent of [request, request.slice(0, -10), request.slice(0, 40), '']) {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(sent)).pause();
    socket.on('error', () => {});
    await once(socket, 'connect');
  }
  const idle = connect(Number(new URL(url).port), '127.0.0.1');
  idle.write('OPTIONS /webhooks/call HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
  await once(idle, 'data');
  for (const isPaused of [true, true, false]) {
    const call = new SocketCall();
    await call.open(url);
    await call.startSession();
    if (isPaused) call.pause();
  }
}

/** How late a timer may be on a busy machine. */
const slackMs = 500;

/**
 * Stops a server with hostile peers while handlers run that take these times: SIGTERM, another
 * signal 100 ms later if named, and SIGKILL after the limit, as container engines do.
 */
async function stop(env: Record<string, string>, waits: number[], limitMs: number, again?: 'SIGTERM' | 'SIGINT') {
  const server = await startSocketServer(env);
  await connectHostile(server);
  const { http, sockets } = await sendAll(server, waits);
  server.child.kill('SIGTERM');
  if (again) {
    await sleep(100);
    server.child.kill(again);
  }
  const timer = setTimeout(() => server.child.kill('SIGKILL'), limitMs + slackMs);
  const code = await server.ended;
  clearTimeout(timer);
  const isCut = server.lines.some((line) => line.includes('took longer than the shutdown of the server allows'));
  return { code, isCut, http: await http, sockets: await sockets };
}

// The servers run side by side, because they wait most of the time.
const [short, full, terminated, interrupted] = await Promise.all([
  stop({ DRAIN_SECONDS: '5', HANDLER_DEADLINE_MS: '9000' }, [300, 2_500, 20_000], 5_000),
  stop({}, [300, 3_000, 20_000], 18_000),
  stop({}, [300, 900, 5_000], 2_500, 'SIGTERM'),
  stop({}, [], 2_000, 'SIGINT'),
]);

const reply = 'handler 200';
/** What answers three webhooks, the last of which has a handler that takes too long. */
const answers = {
  http: [reply, reply, 'deadline; operation="answerCall"'],
  sockets: [reply, reply, 'deadline; operation="chooseFromMenu"'].map((answer) => `${answer}, closed with 1012`),
};

it('with DRAIN_SECONDS=5 a server with hostile peers exits within 5 s and answers what it has accepted', () => {
  expect(short).toEqual({ code: 0, isCut: true, ...answers });
});

it('without DRAIN_SECONDS a server with hostile peers exits within 18 s and answers what it has accepted', () => {
  expect(full).toEqual({ code: 0, isCut: false, ...answers });
});

it('a second SIGTERM leaves handlers one second, sends the fallback of the others, and ends the server with 1', () => {
  expect(terminated).toEqual({ code: 1, isCut: true, ...answers });
});

it('SIGINT after SIGTERM ends a server with hostile peers, but without webhooks in progress, within two seconds', () => {
  expect(interrupted).toEqual({ code: 1, isCut: false, http: [], sockets: [] });
});
