/**
 * A program that attacks the memory of a server until it is killed:
 * `memory-attacks.ts URL SECRET [ATTACK…]`, by default with all attacks. Their rates leave a third
 * of a processor to the server, because they are about memory.
 */

import { randomBytes, randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { setPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { exampleOf } from '../../generated/server/test.ts';
import { sign, signatureHeader } from '../../openapi/contract/signature.ts';
import { credentials } from '../helpers/signed-webhook.ts';

const [url = '', secret = '', ...names] = process.argv.slice(2);
const { hostname, port } = new URL(url);
/** Bytes of a large body that is below the default of BODY_LIMIT. */
const largeBytes = 250_000;
/** The credentials are those of a server that asks for some. */
const commonHead = `Host: x\r\nContent-Type: application/json\r\nAuthorization: Basic ${btoa(credentials)}\r\n`;
const chunkedHead = `POST /webhooks/call HTTP/1.1\r\n${commonHead}Transfer-Encoding: chunked\r\n\r\n`;

function formatRequest(path: string, body: string, key = secret): string {
  const own = `Content-Length: ${Buffer.byteLength(body)}\r\n${signatureHeader}: ${sign(body, key)}`;
  return `POST ${path} HTTP/1.1\r\n${commonHead}${own}\r\n\r\n${body}`;
}

/**
 * Returns the JSON text of a new call whose handler does what `trouble` says, with more members.
 */
function formatCall(trouble: string, members = ''): string {
  const body = JSON.stringify({ ...exampleOf('answerCall'), call_sid: randomUUID(), caller_name: trouble });
  return members ? `${body.slice(0, -1)},${members}}` : body;
}

const fill = (part: string, bytes: number) => part.repeat(Math.floor(bytes / part.length));

/** Opens connections, one every `intervalMs`, and each again two seconds after it was closed. */
function keepOpen(count: number, start: (socket: Socket) => void, intervalMs = 1): void {
  const open = () => {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => {});
    socket.once('connect', () => start(socket));
    socket.once('close', () => setTimeout(open, 2_000));
  };
  for (let opened = 0; opened < count; opened++) setTimeout(open, opened * intervalMs);
}

/** Sends a webhook every `intervalMs` on each of `count` connections. */
function keepSending(count: number, intervalMs: number, createRequest: () => string): void {
  keepOpen(count, (socket) => {
    socket.resume();
    const timer = setInterval(() => socket.write(createRequest()), intervalMs);
    socket.once('close', () => clearInterval(timer));
  });
}

function keepWriting(socket: Socket, chunk: string): void {
  while (socket.writable && socket.write(chunk));
  if (socket.writable) socket.once('drain', () => keepWriting(socket, chunk));
}

const functionCall = '{"id":"1","name":"client-get-time","args":{}},';
const toolBody = (bytes: number) =>
  `{"type":"toolCall","function_calls":[${fill(functionCall, bytes)}${functionCall.slice(0, -1)}]}`;

const attacks: Record<string, () => void> = {
  uploads: () =>
    keepOpen(400, async (socket) => {
      socket.resume();
      const chunk = '2710\r\n'.concat(' '.repeat(10_000), '\r\n');
      socket.write(chunkedHead);
      for (let sent = 0; sent < largeBytes && socket.writable; sent += 10_000) {
        socket.write(chunk);
        await sleep(400);
      }
    }),
  largeUploads: () =>
    keepOpen(200, async (socket) => {
      socket.resume();
      socket.write(chunkedHead);
      for (let sent = 0; sent < 990_000 && socket.writable; sent += 0xffff) {
        socket.write(`ffff\r\n${' '.repeat(0xffff)}\r\n`);
        await sleep(500);
      }
    }),
  tinyChunks: () =>
    keepOpen(20, async (socket) => {
      socket.resume();
      socket.write(chunkedHead);
      for (let sent = 0; sent < 40 && socket.writable; sent++) {
        socket.write('1\r\n \r\n'.repeat(2_000));
        await sleep(1_000);
      }
    }),
  slowReaders: () =>
    keepOpen(
      100,
      async (socket) => {
        socket.pause();
        for (let sent = 0; sent < 6 && socket.writable; sent++) {
          socket.write(formatRequest('/webhooks/call', formatCall('long 250000')));
          await sleep(500);
        }
      },
      100,
    ),
  floods: () =>
    keepOpen(3, (socket) => {
      socket.resume();
      socket.write(chunkedHead);
      keepWriting(socket, `ffff\r\n${' '.repeat(0xffff)}\r\n`);
    }),
  mistakes: () => {
    const headers = Array.from({ length: largeBytes / 9 }, (_, index) => `"${index.toString(36)}":0`);
    const body = formatCall('', `"sip":{"headers":{${headers.join()}}}`);
    keepSending(1, 200, () => formatRequest('/webhooks/call', body));
  },
  toolCalls: () => {
    const [largest, large] = [toolBody(990_000), toolBody(largeBytes)];
    let sent = 0;
    keepSending(1, 200, () => formatRequest('/webhooks/tool', sent++ % 2 ? large : largest));
  },
  costlyBodies: () => {
    const members = `"x":[${fill('{"31":0},', largeBytes)}0]`;
    keepSending(20, 2_000, () => formatRequest('/webhooks/call', formatCall('slow 3000', members)));
  },
  largeAnswers: () => keepSending(2, 100, () => formatRequest('/webhooks/call', formatCall('long 80000'))),
  text: () => {
    const members = `"x":"${'界'.repeat(largeBytes / 3 - 1_000)}"`;
    keepSending(2, 200, () => formatRequest('/webhooks/call', formatCall('slow 1000', members)));
  },
  badSignatures: () => keepSending(10, 50, () => formatRequest('/webhooks/call', formatCall(''), 'guessed')),
  garbage: () => keepOpen(20, (socket) => socket.resume().write(randomBytes(10_000))),
  idle: () => keepOpen(3_000, (socket) => socket.resume()),
  halfHeaders: () =>
    keepOpen(1_000, (socket) => {
      socket.resume();
      socket.write(`POST /webhooks/call HTTP/1.1\r\n${'a:b\r\n'.repeat(3_000)}`);
    }),
};
setPriority(19); // an attacker takes no processor time from the server
for (const name of names.length > 0 ? names : Object.keys(attacks)) attacks[name]?.();
console.log('attacking');
