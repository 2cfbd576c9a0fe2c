import { connect } from 'node:net';

const connectTimeoutMs = 5000;

/** Resolves with whether the host and port of a URL accept a TCP connection. */
export function isListening(url: string): Promise<boolean> {
  const { protocol, hostname, port } = new URL(url);
  const socket = connect(
    Number(port) || (protocol === 'https:' || protocol === 'wss:' ? 443 : 80),
    hostname.replace(/^\[|\]$/g, ''),
  );
  return new Promise<boolean>((resolve) => {
    socket.setTimeout(connectTimeoutMs, () => resolve(false));
    socket.on('connect', () => resolve(true));
    socket.on('error', () => resolve(false));
  }).finally(() => socket.destroy());
}
