import { describe } from 'vitest';
import { playOver } from '../../helpers/transport.ts';

playOver('websocket');

/**
 * The conversations that are the same over both transports: by itself, each file runs over HTTP.
 * The others test HTTP: deliveries, failures, hooks, hostile and sign-on.
 */
const files = [
  'bots',
  'catalogue',
  'conversation',
  'fallbacks',
  'legs',
  'models',
  'receives',
  'rest',
  'rooms',
  'sound',
  'speech',
  'speed',
  'tools',
  'unwinding',
  'verbs',
];

describe.each(files)('over a WebSocket, %s:', async (file) => {
  await import(`./${file}.test.ts`);
});
