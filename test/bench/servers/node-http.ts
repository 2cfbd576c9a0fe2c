/**
 * A server that does the least possible work: `node:http` without a framework reads and writes
 * JSON.
 */
import { createServer } from 'node:http';
import { answerCall } from './answer.ts';
import { listenAndPrintReady } from './ready.ts';

const server = createServer((req, res) => {
  const chunks: Buffer[] = [];
  req.on('data', (chunk) => chunks.push(chunk));
  req.on('end', () => {
    const json = JSON.stringify(answerCall(JSON.parse(Buffer.concat(chunks).toString())));
    res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(json) }).end(json);
  });
});
listenAndPrintReady(server);
