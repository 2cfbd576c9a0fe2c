import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { createHttpServer } from '../../server/http/http-server.ts';
import { atEnd } from './at-end.ts';

/**
 * Listens on a free port of this machine until the current test ends, or the file when called
 * outside of tests. Resolves with the URL, without a trailing slash.
 *
 * ```ts
 * const url = await listen(await createApp({ contract, handlers, services }));
 * const phone = createPhone({ url: `${url}/webhooks/call` });
 * ```
 */
export async function listen(listener: RequestListener | Express): Promise<string> {
  const server = 'request' in listener ? createHttpServer(listener) : createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
