import { describe } from 'vitest';
import { playOver } from '../../helpers/transport.ts';

playOver('websocket');

/** The conversations that are the same over both transports. Each file also runs by itself, over HTTP. */
const files = [
  'bots',
  'conversation',
  'legs',
  'models',
  'receives',
  'rest',
  'rooms',
  'sound',
  'speech',
  'tools',
  'verbs',
];

describe.each(files)('over a WebSocket, %s:', async (file) => {
  await import(`./${file}.test.ts`);
});
