import { describe } from 'vitest';
import { playOver } from '../../helpers/transport.ts';

playOver('websocket');

/** Explorations that are the same over both transports. By itself, each file runs over HTTP. */
const files = ['accepted', 'announced', 'dead-ends', 'explore', 'limits', 'print-tree', 'tools'];

describe.each(files)('over a WebSocket, %s:', async (file) => {
  await import(`./${file}.test.ts`);
});
