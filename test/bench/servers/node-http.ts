/** The lower bound: plain `node:http` with a JSON request and a JSON reply, and no framework. */
import { createServer } from 'node:http';
import { answer } from './answer.ts';
import { ready } from './ready.ts';

const server = createServer((req, res) => {
  const chunks: Buffer[] = [];
  req.on('data', (chunk) => chunks.push(chunk));
  req.on('end', () => {
    const json = JSON.stringify(answer(JSON.parse(Buffer.concat(chunks).toString())));
    res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(json) }).end(json);
  });
});
ready(server);
