import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { addPublicHealth } from '../../../server/admin/public-health.ts';
import { listen } from '../../support/listen.ts';

it('the public health check closes the connection instead of reading a body', async () => {
  const url = await listen(
    addPublicHealth(
      '/healthz',
      () => true,
      () => {},
    ),
  );
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write('POST /healthz HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n \r\n');
  const [answer] = await once(socket, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  await once(socket, 'close', { signal: AbortSignal.timeout(1_000) });
});
