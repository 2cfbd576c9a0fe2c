import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Listens on a free local port and prints the same `ready` line as this project's server. */
export function listenAndPrintReady(server: Server): void {
  server.listen(0, '127.0.0.1', () => console.log(`ready http://127.0.0.1:${(server.address() as AddressInfo).port}`));
}
