import { describeOverWebSocket } from '../helpers/transport.ts';

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

describeOverWebSocket(files, (file) => import(`../client/phone/${file}.test.ts?over=websocket`));
