import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import express from 'express';
import { describe, expect, it } from 'vitest';
import { loadContract } from '../../../generated/server/contract.ts';
import { handlers } from '../../../generated/server/handlers.ts';
import { exampleOf } from '../../../generated/server/test.ts';
import { hangup } from '../../../generated/server/verbs.ts';
import { createApp } from '../../../server/app.ts';
import { createHttpServer } from '../../../server/http/http-server.ts';
import { createServices } from '../../../server/services.ts';
import { createLog } from '../../../server/telemetry/log.ts';
import { createMetrics } from '../../../server/telemetry/metrics.ts';
import { atEnd } from '../../support/at-end.ts';
import { webhookRequest } from '../../support/send-raw.ts';

const request = (caller_name: string) =>
  webhookRequest('/webhooks/call', { ...exampleOf('answerCall'), caller_name })
    .replace('Connection: close\n', '')
    .replaceAll('\n', '\r\n');

/**
 * Starts a server whose handler takes 100 ms. Returns a connection to the server and a function
 * that counts the server's requests in flight.
 */
async function connected(listen: (app: Awaited<ReturnType<typeof createApp>>) => Server) {
  const metrics = createMetrics();
  const answerCall = async () => {
    await sleep(100);
    return [hangup()];
  };
  const log = createLog('silent', { destination: { write() {} } });
  const app = await createApp({
    contract: loadContract(),
    handlers: { ...handlers, answerCall },
    services: createServices(),
    metrics,
    log,
  });
  const server = listen(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  atEnd(() => server.close());
  const socket: Socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.on('error', () => {}); // connection reset
  let received = '';
  socket.on('data', (data) => {
    received += data;
  });
  await once(socket, 'connect');
  return { socket, received: () => received, inFlight: () => metrics.inFlight.webhooks };
}

describe.each<[string, Parameters<typeof connected>[0]]>([
  ['the server', (app) => createHttpServer(app)],
  ['a node:http server that serves the app', (app) => createServer(app)],
])('pipelined requests to %s', (_name, listen) => {
  it('are answered in order', async () => {
    const { socket, received, inFlight } = await connected(listen);
    socket.write(Array.from({ length: 10 }, (_, index) => request(`${index}`)).join(''));
    await expect.poll(() => received().match(/HTTP\/1.1 200/g)?.length).toBe(10);
    await expect.poll(inFlight).toBe(0);
    socket.destroy();
  });

  it('no longer count as in flight after a connection reset', async () => {
    const { socket, inFlight } = await connected(listen);
    socket.write(Array.from({ length: 10 }, (_, index) => request(`${index}`)).join(''));
    await expect.poll(inFlight).toBe(10);
    socket.resetAndDestroy();
    await expect.poll(inFlight).toBe(0);
    await sleep(200); // waits until the handlers have returned
    expect(inFlight()).toBe(0);
  });

  it('are not answered if a thousand of them arrive at once, and the server closes the connection', async () => {
    const { socket, received, inFlight } = await connected(listen);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write(Array.from({ length: 1_000 }, (_, index) => request(`${index}`)).join(''));
    await closed;
    await expect.poll(inFlight).toBe(0);
    expect(received()).toBe('');
  });
});

it('pipelined requests that are answered at once are also limited, to 17 in one turn of the event loop', async () => {
  const server = createHttpServer(express(), (req, res) => void req.resume().on('end', () => res.end('answer'))).listen(
    0,
    '127.0.0.1',
  );
  await once(server, 'listening');
  atEnd(() => server.close());
  const send = async (count: number) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.on('error', () => {}); // connection reset
    socket.write('POST / HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}'.repeat(count - 1));
    socket.write('GET / HTTP/1.1\r\nConnection: close\r\n\r\n');
    let received = '';
    socket.on('data', (data) => {
      received += data;
    });
    await new Promise((resolve) => socket.once('close', resolve)); // `once` would reject for a reset
    return received.match(/answer/g)?.length ?? 0;
  };
  expect(await send(17)).toBe(17);
  expect(await send(1_000)).toBeLessThan(18);
});
