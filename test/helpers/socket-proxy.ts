import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';
import { atEnd } from '../support/at-end.ts';

interface Interceptors {
  /** Changes the head of a handshake on its way to the server. */
  request?: (head: string) => string;
  /** Changes the head of the server's answer to a handshake. */
  response?: (head: string) => string;
  /** Answers handshakes in place of the server. */
  answer?: string;
  /** Ends each socket this time after its handshake. */
  endAfterMs?: number;
}

/**
 * Runs a proxy for requests and WebSockets in front of the server at `url` until the current test
 * ends, or until the test file ends if called outside of a test. It changes handshakes only, and
 * passes on all other bytes.
 */
export async function startSocketProxy(
  url: string,
  { request = (head) => head, response = (head) => head, answer, endAfterMs }: Interceptors = {},
): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(new URL(url).port), '127.0.0.1');
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy()).on('close', () => other.destroy());
    }
    changeHead(client, upstream, (head) => {
      if (!/^upgrade: websocket\r$/im.test(head)) return head;
      if (answer !== undefined) {
        client.end(answer);
        return '';
      }
      return request(head);
    });
    changeHead(upstream, client, (head) => {
      if (!head.startsWith('HTTP/1.1 101')) return head;
      if (endAfterMs !== undefined) setTimeout(() => client.destroy(), endAfterMs);
      return response(head);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Pipes `from` to `to`. The bytes up to the first empty line are changed. */
function changeHead(from: Socket, to: Socket, change: (head: string) => string): void {
  let head = '';
  const read = (chunk: Buffer) => {
    head += chunk.toString('latin1');
    const end = head.indexOf('\r\n\r\n');
    if (end === -1) return;
    from.off('data', read);
    to.write(change(head.slice(0, end + 2)) + head.slice(end + 2), 'latin1');
    from.pipe(to);
  };
  from.on('data', read);
}
