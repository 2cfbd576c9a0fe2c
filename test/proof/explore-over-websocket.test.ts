import { describeOverWebSocket } from '../helpers/transport.ts';

/** Explorations that are the same over both transports. By itself, each file runs over HTTP. */
const files = ['accepted', 'announced', 'explore', 'limits', 'print-tree', 'tools'];

describeOverWebSocket(files, (file) => import(`../client/explore/${file}.test.ts?over=websocket`));
describeOverWebSocket(['dead-ends'], (file) => import(`./${file}.test.ts?over=websocket`));
