import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { exampleOf } from '../../generated/server/test.ts';
import { deliver } from '../helpers/deliver.ts';
import { measureTime } from '../helpers/start-troubled.ts';
import { type RandomMessage, randomMessage } from './random-socket-messages.ts';
import { authorization, SocketCall, startSocketServer } from './socket-call.ts';
import { encodeFrame, formatHandshake, opcodes, RawPeer } from './socket-frames.ts';

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const seedHint = `repeat with SEED=${seed}`;
const noAccess = { WEBHOOK_USERNAME: '', WEBHOOK_PASSWORD: '' };
const [server, openServer] = await Promise.all([
  startSocketServer({ LOG_LEVEL: 'warn' }),
  startSocketServer({ LOG_LEVEL: 'warn', ...noAccess }),
]);

const session = { type: 'session:new', msgid: 'm1', data: exampleOf('answerCall') };
const messages = fc.sample(randomMessage, { seed, numRuns: Number(process.env.RANDOM_MESSAGES ?? 5_000) });
/** The codes that a server may close a socket with because of what it has received. */
const refusalCodes = [1002, 1003, 1007, 1008, 1009];

/** Sends messages over one socket after the other, each followed by one that is always answered. */
async function sendMessages(url: string, messages: readonly RandomMessage[], handshake: string) {
  const counts = { acks: 0, problems: 0, fallbacks: 0, closed: {} as Record<number, number> };
  const failures: string[] = [];
  let peer: RawPeer | undefined;
  let probes = 0;
  for (const { bytes, text, awaited, mayClose } of messages) {
    const report = (what: string) => failures.push(`${what}: ${text.slice(0, 1_000)}`);
    if (!peer) {
      peer = new RawPeer(url, handshake);
      while (peer.status === undefined) await sleep(1);
    }
    const probe = `probe ${probes++}`;
    const missing = new Set([probe, ...(awaited === undefined ? [] : [awaited])]);
    const answered = new Promise<void>((resolve) => {
      (peer as RawPeer).onMessage = (json) => {
        const ack = parseJson(json);
        if (!ack) return void report(`not JSON: ${json}`);
        if (ack.problem && ack.msgid !== probe) counts.problems++;
        if (ack.problem?.status >= 500) report(`status ${ack.problem.status}`);
        if (ack.contract_answer && !ack.contract_answer.startsWith('replay')) counts.fallbacks++;
        if (ack.data && ack.contract_answer === undefined) counts.acks++;
        missing.delete(ack.msgid);
        if (missing.size === 0) resolve();
      };
    });
    peer.socket.write(bytes);
    peer.socket.write(encodeFrame(JSON.stringify({ type: 'verb:hook', msgid: probe, hook: '/nowhere' })));
    const ending = await Promise.race([
      answered.then(() => 'answered' as const),
      peer.ended.then(() => 'ended' as const),
      sleep(mayClose ? 100 : 10_000, 'silence' as const),
    ]);
    if (ending === 'answered') continue;
    const { closeCode = 0 } = peer;
    if (ending === 'silence' && !mayClose) report(`no answer to ${[...missing].join()}`);
    if (ending === 'ended' && !(mayClose || closeCode === 1008)) report(`closed with ${closeCode}`);
    // The answer to a close frame without a code has none (RFC 6455, section 5.5.1).
    const expectedCodes = [...refusalCodes, 1000, ...(isEmptyClose(bytes) ? [1005] : [])];
    if (ending === 'ended' && !expectedCodes.includes(closeCode)) report(`code ${closeCode}`);
    counts.closed[closeCode] = (counts.closed[closeCode] ?? 0) + 1;
    peer.socket.destroy();
    peer = undefined;
  }
  return { counts, failures };
}

function isEmptyClose([head = 0, length = 1]: Buffer): boolean {
  return (head & 0x0f) === opcodes.close && (length & 0x7f) === 0;
}

function parseJson(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

it.each([
  ['with credentials', {}, formatHandshake()],
  ['without credentials', noAccess, formatHandshake('/webhooks/call', { Authorization: '' })],
])(
  'a server %s answers or closes 5,000 random messages without a 5xx or a failed handler',
  {
    timeout: 120_000,
  },
  async (_, env, handshake) => {
    const { url, child, lines } = await startSocketServer({ LOG_LEVEL: 'error', ...env });
    const workers = 25;
    const results = await Promise.all(
      Array.from({ length: workers }, (_, worker) =>
        sendMessages(
          url,
          messages.filter((_, index) => index % workers === worker),
          handshake,
        ),
      ),
    );
    expect(results.flatMap(({ failures }) => failures).slice(0, 5), seedHint).toEqual([]);
    const sum = (of: 'acks' | 'problems' | 'fallbacks') => results.reduce((total, { counts }) => total + counts[of], 0);
    // Each outcome must occur often enough to make the test meaningful.
    for (const outcome of ['acks', 'problems', ...('WEBHOOK_USERNAME' in env ? [] : (['fallbacks'] as const))] as const)
      expect(sum(outcome), outcome).toBeGreaterThan(100);
    for (const code of [1002, 1003, 1007, 1009])
      expect(
        results.some(({ counts }) => counts.closed[code]),
        `code ${code}, ${seedHint}`,
      ).toBe(true);
    // Only an invalid message may get a fallback, with the cause `request`.
    expect(
      lines.filter((line) => line.includes('"cause"') && !line.includes('"cause":"request"')),
      seedHint,
    ).toEqual([]);
    expect(child.exitCode).toBeNull();
  },
);

const text = (message: object) => encodeFrame(JSON.stringify(message));
const [first, ...rest] = [text(session).subarray(0, 20), text(session).subarray(20)];

describe.concurrent('a socket that sends', { timeout: 30_000 }, () => {
  it.each([
    ['a binary message', encodeFrame('{}', { opcode: opcodes.binary }), 1003],
    ['text that is not JSON', encodeFrame('hello'), 1007],
    ['a JSON array', encodeFrame('[]'), 1007],
    ['text that is not UTF-8', encodeFrame(Buffer.from([0x22, 0xff, 0x22])), 1007],
    ['a frame that is not masked', encodeFrame('{}', { isMasked: false }), 1002],
    ['a frame with a reserved bit', encodeFrame('{}', { reserved: 0x40 }), 1002],
    ['a frame with a reserved opcode', encodeFrame('{}', { opcode: 3 }), 1002],
    ['a continuation of nothing', encodeFrame('{}', { opcode: opcodes.continuation }), 1002],
    ['a message inside another', Buffer.concat([encodeFrame('{', { isFinal: false }), encodeFrame('{}')]), 1002],
    ['a ping of 126 bytes', encodeFrame('x'.repeat(126), { opcode: opcodes.ping }), 1002],
    ['a ping in fragments', encodeFrame('x', { opcode: opcodes.ping, isFinal: false }), 1002],
    ['a close frame with a reserved code', encodeFrame(Buffer.from([3, 237]), { opcode: opcodes.close }), 1002],
    ['a close frame without a code', encodeFrame('', { opcode: opcodes.close }), 1005],
    ['a message of 1 MB', encodeFrame(`"${'x'.repeat(1_000_000)}"`), 1009],
    [
      'a frame that declares 8 EB',
      Buffer.from([0x81, 0xff, 0x7f, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0]),
      1009,
    ],
    ['an endless number of fragments', endlessFragments(), 1008],
    ['ten messages without a msgid', Buffer.concat(Array.from({ length: 10 }, () => encodeFrame('{}'))), 1008],
    ['HTTP', Buffer.from('GET / HTTP/1.1\r\nHost: x\r\n\r\n'), 1002],
    ['a second handshake', Buffer.from(formatHandshake()), 1002],
  ])('%s is closed with a code that says why', async (_, bytes, code) => {
    const peer = new RawPeer(server.url);
    peer.socket.write(bytes);
    await Promise.race([peer.ended, sleep(10_000)]);
    expect([peer.status, peer.closeCode]).toEqual([101, code]);
  });

  it.each([
    ['with the handshake', Buffer.concat([Buffer.from(formatHandshake()), text(session)]), undefined],
    ['byte by byte', Buffer.from(formatHandshake()), [...text(session)].map((byte) => Buffer.from([byte]))],
    ['in two packets', Buffer.from(formatHandshake()), [first, ...rest]],
  ])('its first message %s gets the verbs', async (_, handshake, packets) => {
    const peer = new RawPeer(server.url, handshake);
    peer.socket.setNoDelay(true);
    while (peer.status === undefined) await sleep(1);
    for (const packet of packets ?? []) {
      peer.socket.write(packet as Buffer);
      if ((packets?.length ?? 0) < 10) await sleep(20);
    }
    await vi.waitFor(() => expect(peer.messages).toHaveLength(1), 5_000);
    expect(JSON.parse(peer.messages[0] ?? '')).toMatchObject({ msgid: 'm1', data: [{ verb: 'say' }] });
  });

  it('nothing after an incomplete handshake is disconnected within seven seconds', async () => {
    const peer = new RawPeer(server.url, formatHandshake().slice(0, -2));
    const [, ms] = await measureTime(peer.ended);
    expect(ms).toBeLessThan(7_000);
    expect(peer.answer).toMatch(/^HTTP\/1.1 408 /);
  });
});

describe.concurrent('a request to upgrade', { timeout: 30_000 }, () => {
  const body = JSON.stringify(exampleOf('answerCall'));
  const post = `POST /webhooks/call HTTP/1.1\r\nHost: x\r\nAuthorization: ${authorization}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n`;
  it.each([
    ['to an unknown path', formatHandshake('/nowhere'), 404],
    ['without credentials', formatHandshake('/webhooks/call', { Authorization: '' }), 401],
    ['without a subprotocol', formatHandshake('/webhooks/call', { 'Sec-WebSocket-Protocol': '' }), 400],
    ['without a key', formatHandshake('/webhooks/call', { 'Sec-WebSocket-Key': '' }), 400],
    ['with an invalid key', formatHandshake('/webhooks/call', { 'Sec-WebSocket-Key': 'x' }), 400],
    ['of another version', formatHandshake('/webhooks/call', { 'Sec-WebSocket-Version': '7' }), 400],
    ['with POST', formatHandshake().replace('GET', 'POST'), 400],
    ['in HTTP/1.0', formatHandshake().replace('HTTP/1.1', 'HTTP/1.0'), 101],
    [
      'to h2c',
      `${post}Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n\r\n${body}`,
      200,
    ],
    ['with a header of 20 kB', formatHandshake('/webhooks/call', { X: 'x'.repeat(20_000) }), 431],
  ])('%s is answered with a status', async (_, request, status) => {
    const peer = new RawPeer(server.url, request);
    await vi.waitFor(() => expect(peer.status).toBeDefined(), 5_000);
    expect(peer.status).toBe(status);
    if (status !== 200 && status !== 101) expect(peer.answer).toContain('application/problem+json');
  });

  it('with a body is closed with 1002', async () => {
    const peer = new RawPeer(server.url, `${formatHandshake('/webhooks/call', { 'Content-Length': '5' })}hello`);
    await Promise.race([peer.ended, sleep(10_000)]);
    expect([peer.status, peer.closeCode]).toEqual([101, 1002]);
  });

  it('behind a webhook whose handler runs is disconnected, and the server goes on', async () => {
    const peer = new RawPeer(server.url, `${post}\r\n${body}${formatHandshake()}`);
    await peer.ended;
    expect(peer.messages).toEqual([]);
    expect((await deliver(server.url, { body: exampleOf('answerCall'), headers: { authorization } })).status).toBe(200);
  });
});

/** How long a caller may wait, in milliseconds: jambonz waits for five seconds. */
const limitMs = 4_500;

describe('a server that is flooded', () => {
  /** Resolves with the milliseconds of the slowest answer to other sockets and over HTTP. */
  async function measureOthers(url: string, during: Promise<unknown>) {
    let slowestMs = 0;
    let isOver = false;
    const call = new SocketCall();
    await call.open(url);
    await call.startSession();
    during.finally(() => {
      isOver = true;
    });
    while (!isOver) {
      const [, socketMs] = await measureTime(call.askMenu());
      const sent = deliver(url, { body: exampleOf('answerCall'), headers: { authorization } });
      const [{ status }, httpMs] = await measureTime(sent);
      expect(status).toBe(200);
      slowestMs = Math.max(slowestMs, socketMs, httpMs);
      await sleep(20);
    }
    return slowestMs;
  }

  it.each([
    ['one socket sends 10,000 messages a second', 1, (index: number) => text({ ...session, msgid: `m${index}` })],
    [
      'one socket sends 10,000 unknown hooks a second',
      1,
      (index: number) => text({ type: 'verb:hook', msgid: `m${index}`, hook: '/x' }),
    ],
    ['one socket sends 10,000 unknown types a second', 1, (index: number) => text({ type: 'x', msgid: `m${index}` })],
    ['one socket sends 10,000 pings a second', 1, () => encodeFrame('ping', { opcode: opcodes.ping })],
    [
      '100 sockets send 1,000 unknown types a second each',
      100,
      (index: number) => text({ type: 'x', msgid: `m${index}` }),
    ],
  ])(
    'answers other calls in time, and logs a bounded number of lines, while %s',
    {
      timeout: 30_000,
    },
    async (what, socketCount, createFrame) => {
      const before = openServer.lines.length;
      const began = performance.now();
      const peers = Array.from({ length: socketCount }, () => new RawPeer(openServer.url));
      const perBatch = socketCount === 1 ? 1_000 : 100;
      const flood = async () => {
        for (let batch = 0; batch < 10; batch++) {
          const frames = Array.from({ length: perBatch }, (_, nth) => createFrame(batch * perBatch + nth));
          for (const { socket } of peers) socket.write(Buffer.concat(frames));
          await sleep(100);
        }
      };
      const slowestMs = await measureOthers(openServer.url, flood());
      console.log(`while ${what}: the slowest answer took ${Math.round(slowestMs)} ms`);
      expect(slowestMs).toBeLessThan(limitMs);
      await sleep(1_100);
      // The rest waits in the socket: a peer cannot make the server work faster than its limit.
      const seconds = Math.ceil((performance.now() - began) / 1_000);
      const answerCounts = peers.map(({ messages }) => messages.length);
      expect(Math.max(...answerCounts)).toBeLessThan(500 * (seconds + 1));
      // Each second of the test may have ten lines of a kind, and the count of the others.
      expect(openServer.lines.length - before).toBeLessThan(60 + 20 * seconds);
      for (const { socket } of peers) socket.destroy();
    },
  );
});

it('a peer that does not read its acks is disconnected within 12 seconds, and the log says why', {
  timeout: 30_000,
}, async () => {
  const peer = new RawPeer(server.url);
  while (peer.status === undefined) await sleep(1);
  peer.socket.pause();
  const data = { ...exampleOf('chooseFromMenu'), replyLength: 20_000 };
  // The operating system takes some megabytes before any wait in the server.
  for (let sent = 0; sent < 500; sent += 50) {
    const messages = Array.from({ length: 50 }, (_, nth) =>
      text({ type: 'verb:hook', msgid: `u${sent + nth}`, hook: '/webhooks/menu', data }),
    );
    peer.socket.write(Buffer.concat(messages));
    await sleep(100);
  }
  await vi.waitFor(() => expect(server.lines).toContainEqual(expect.stringMatching(/the peer is too slow/)), 12_000);
});

it('the server that all of this was sent to still serves a call, with lines of bounded length', async () => {
  const call = new SocketCall();
  await call.open(server.url);
  expect(await call.startSession()).toMatchObject({ data: [{ verb: 'say' }] });
  expect(await call.askMenu()).toMatchObject({ data: [{ verb: 'say' }] });
  expect(Math.max(...server.lines.map(({ length }) => length))).toBeLessThan(3_000);
});

function endlessFragments(): Buffer {
  const fragment = encodeFrame(' ', { opcode: opcodes.continuation, isFinal: false });
  return Buffer.concat([encodeFrame('[', { isFinal: false }), ...Array.from({ length: 20_000 }, () => fragment)]);
}
