import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { SocketSession } from '../../../client/phone/webhooks/socket-session.ts';
import { atEnd } from '../../support/at-end.ts';

it('a message whose session is closed during the handshake is discarded, and waits for no ack', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  atEnd(() => server.close().closeAllConnections());
  const session = new SocketSession({
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/call`,
    ackMs: 500,
    wait: () => {},
    getListener: () => undefined,
  });
  const sent = session.send({ type: 'session:new', hook: '/call', payload: {} });
  const [request, socket, head] = await once(server, 'upgrade');
  await session.close();
  new WebSocketServer({ noServer: true }).handleUpgrade(request, socket, head, () => {});
  expect(await sent).toBe('discarded');
});
