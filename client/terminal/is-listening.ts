import { connect } from 'node:net';

const patience = 5000;

/** Whether something listens where a URL leads. */
export function isListening(url: string): Promise<boolean> {
  const { protocol, hostname, port } = new URL(url);
  const socket = connect(Number(port) || (protocol === 'https:' ? 443 : 80), hostname.replace(/^\[|\]$/g, ''));
  return new Promise<boolean>((resolve) => {
    socket.setTimeout(patience, () => resolve(false));
    socket.on('connect', () => resolve(true));
    socket.on('error', () => resolve(false));
  }).finally(() => socket.destroy());
}
