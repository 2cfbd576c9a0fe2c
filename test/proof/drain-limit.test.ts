import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, it, vi } from 'vitest';
import { exampleOf } from '../../generated/server/test.ts';
import { deliver } from '../helpers/deliver.ts';
import { measureTime } from '../helpers/start-troubled.ts';
import { webhookRequest } from '../support/send-raw.ts';
import { authorization, SocketCall, startSocketServer } from './socket-call.ts';
import type { Instructions } from './socket-handlers.ts';

type Server = Awaited<ReturnType<typeof startSocketServer>>;

/** Sends a webhook over HTTP. Resolves with what answered it: the handler, or what its mark says. */
async function post({ url }: Server, instructions: Instructions): Promise<string> {
  const body = { ...exampleOf('answerCall'), ...instructions };
  const answer = deliver(url, { body, headers: { authorization } });
  return answer.then(({ status, headers }) => headers.get('contract-answer') ?? `handler ${status}`, String);
}

/** Sends a message over a WebSocket of its own. Resolves as `post` does, with the close code of the socket. */
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

/** Sends webhooks whose handlers take these times. Resolves when their handlers run, with the answers to come. */
async function sendAll(server: Server, waits: number[]) {
  const step = 'drained';
  const http = Promise.all(waits.map((waitMs) => post(server, { step, waitMs })));
  const sockets = Promise.all(waits.map((waitMs) => ask(server, { step, waitMs })));
  const countRuns = () => server.lines.filter((line) => line.startsWith(`ran ${step}`)).length;
  await vi.waitFor(() => expect(countRuns()).toBe(2 * waits.length), { timeout: 10_000 });
  return { http, sockets };
}

/** Opens connections that end by themselves late or never: they send or read only a part, or nothing. */
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

/** Ends a server as container engines do: SIGTERM, and SIGKILL after a time. Resolves with code and milliseconds. */
function stop({ child, ended }: Server, killAfterMs: number) {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  return measureTime(ended.finally(() => clearTimeout(timer)));
}

/** Stops a server with hostile peers while handlers run that take these times. */
async function stopAmongHostile(env: Record<string, string>, waits: number[], limitMs: number) {
  const server = await startSocketServer(env);
  await connectHostile(server);
  const { http, sockets } = await sendAll(server, waits);
  const [code, exitMs] = await stop(server, limitMs + 500);
  return { code, exitMs, http: await http, sockets: await sockets };
}

/** Sends a second signal 100 ms after SIGTERM. Measures from the second one. */
async function stopTwice(signal: 'SIGTERM' | 'SIGINT', waits: number[]) {
  const server = await startSocketServer();
  await connectHostile(server);
  const { http, sockets } = await sendAll(server, waits);
  server.child.kill('SIGTERM');
  await sleep(100);
  server.child.kill(signal);
  const [code, exitMs] = await measureTime(server.ended);
  return { code, exitMs, http: await http, sockets: await sockets };
}

const reply = 'handler 200';
const fallback = 'deadline; operation="answerCall"';
const acks = (...answers: string[]) => answers.map((answer) => `${answer}, closed with 1012`);
const menuFallback = 'deadline; operation="chooseFromMenu"';

let all: {
  short: Awaited<ReturnType<typeof stopAmongHostile>>;
  full: Awaited<ReturnType<typeof stopAmongHostile>>;
  terminated: Awaited<ReturnType<typeof stopTwice>>;
  interrupted: Awaited<ReturnType<typeof stopTwice>>;
};

/** The servers run side by side, because they wait most of the time. */
beforeAll(async () => {
  const [short, full, terminated, interrupted] = await Promise.all([
    stopAmongHostile({ DRAIN_SECONDS: '5' }, [300, 2_500, 20_000], 5_000),
    stopAmongHostile({}, [300, 3_000, 20_000], 18_000),
    stopTwice('SIGTERM', [300, 900, 5_000]),
    stopTwice('SIGINT', []),
  ]);
  all = { short, full, terminated, interrupted };
}, 60_000);

it('with DRAIN_SECONDS=5 a server with hostile peers exits within 5.5 s and answers what it has accepted', () => {
  expect(all.short).toMatchObject({
    code: 0,
    http: [reply, reply, fallback],
    sockets: acks(reply, reply, menuFallback),
  });
  expect(all.short.exitMs).toBeLessThan(5_500);
});

it('without DRAIN_SECONDS a server with hostile peers exits within 18.5 s and answers what it has accepted', () => {
  expect(all.full).toMatchObject({
    code: 0,
    http: [reply, reply, fallback],
    sockets: acks(reply, reply, menuFallback),
  });
  expect(all.full.exitMs).toBeLessThan(18_500);
});

it('a second SIGTERM leaves handlers one second, sends the fallback of the others, and ends the server with 1', () => {
  const { code, http, sockets, exitMs } = all.terminated;
  expect({ code, http }).toEqual({ code: 1, http: [reply, reply, fallback] });
  expect(sockets).toEqual(acks(reply, reply, menuFallback));
  expect(exitMs).toBeLessThan(2_500);
});

it('a second signal ends a server with idle and hostile connections, but without webhooks, within two seconds', () => {
  expect(all.interrupted.code).toBe(1);
  expect(all.interrupted.exitMs).toBeLessThan(2_000);
});
