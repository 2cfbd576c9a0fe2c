import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { subprotocol } from '../../openapi/contract/messages.ts';
import { createFrameReader, encodeFrame } from './frames.ts';
import { overSockets } from './rows.ts';
import { ServerProcess } from './server-process.ts';
import { access, createMessage, type PoolReader } from './webhooks.ts';

/** Called with each answer: whether it has the status 200, or verbs, and how long it took. */
export type OnAnswer = (isRight: boolean, milliseconds: number) => void;

const credentials = btoa(`${access.WEBHOOK_USERNAME}:${access.WEBHOOK_PASSWORD}`);
const handshake = `GET /webhooks/call HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: ${subprotocol}\r\nAuthorization: Basic ${credentials}\r\n\r\n`;

/** Opens a WebSocket, whose frames the bench encodes itself, because a library would be the bottleneck. */
async function openSocket(url: string, onMessage: (payload: Buffer) => void): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname).setNoDelay(true);
  socket.write(handshake);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  if (!answer.toString().startsWith('HTTP/1.1 101 ')) throw new Error(`handshake refused: ${answer}`);
  socket.on('data', createFrameReader(onMessage));
  return socket;
}

/**
 * Puts load on a server over WebSockets. Each sends its next message after the previous ack. Returns
 * a function that ends the load and resolves with the number of sockets that failed.
 */
export function sendOverSockets(
  server: ServerProcess,
  webhooks: PoolReader,
  connections: number,
  onAnswer: OnAnswer,
): () => Promise<number> {
  let isOver = false;
  let failures = 0;
  const opened = Array.from({ length: connections }, async () => {
    let sentAt = 0;
    const send = () => {
      sentAt = performance.now();
      socket.write(webhooks.next());
    };
    const socket = await openSocket(server.url, (payload) => {
      onAnswer(payload.includes('"data":['), performance.now() - sentAt);
      if (!isOver) send();
    });
    socket
      .on('error', () => {})
      .on('close', () => {
        if (!isOver) failures++;
      });
    send();
    return socket;
  });
  return async () => {
    isOver = true;
    for (const socket of await Promise.all(opened)) socket.destroy();
    return failures;
  };
}

/** Sends one message over a new socket. The time includes the handshake. */
export async function sendMessage(
  server: ServerProcess,
  message: string,
): Promise<{ reply: unknown; milliseconds: number }> {
  const began = performance.now();
  const { socket, payload } = await openCall(server.url, message);
  const milliseconds = performance.now() - began;
  socket.destroy();
  return { reply: JSON.parse(payload.toString()).data, milliseconds };
}

/** Opens a socket and sends a message. Resolves with the socket and the ack. */
async function openCall(url: string, message: string): Promise<{ socket: Socket; payload: Buffer }> {
  let receive = (_: Buffer) => {};
  const acked = new Promise<Buffer>((resolve) => {
    receive = resolve;
  });
  const socket = await openSocket(url, receive);
  socket.write(encodeFrame(message));
  return { socket, payload: await acked };
}

const idleCount = 2_000;

/**
 * Measures the resident memory that 2,000 open calls add to a server that has been under load, in
 * bytes. Each has had an ack.
 */
export async function measureIdleSockets(): Promise<number> {
  const server = await ServerProcess.start(overSockets);
  const openCalls = () =>
    Promise.all(Array.from({ length: 100 }, async () => (await openCall(server.url, createMessage('1 kB'))).socket));
  // Loads the code for sockets, and lets V8 compile it.
  for (let batch = 0; batch < 3; batch++) for (const socket of await openCalls()) socket.destroy();
  await sleep(1_000);
  const { resident: before } = await server.ask('report');
  const sockets: Socket[] = [];
  while (sockets.length < idleCount) sockets.push(...(await openCalls()));
  await sleep(1_000);
  const { resident } = await server.ask('report');
  for (const socket of sockets) socket.destroy();
  await server.end();
  const added = resident - before;
  console.log(`\n${idleCount} idle sockets: ${(added / 1e6).toFixed(0)} MB, from ${(before / 1e6).toFixed(0)} MB`);
  return added;
}
