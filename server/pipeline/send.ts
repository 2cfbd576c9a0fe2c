import type { ServerResponse } from 'node:http';
import type { Answer } from '../store/answer-store.ts';

/** Sends 200 and JSON, or a bare 204: with `application/json` on an empty body jambonz would report a syntax error. */
export function send(res: ServerResponse, { status, body }: Answer): void {
  if (status === 204) res.writeHead(204).end();
  else res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }).end(body);
}
