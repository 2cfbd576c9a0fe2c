import type { ServerResponse } from 'node:http';
import { answerHeader } from '../../openapi/contract/answer-mark.ts';
import type { Answer } from '../store/stores.ts';

/** Answers that are written together, at the latest when the event loop has done what has come in. */
const group = 4;
let waiting: { res: ServerResponse; body: string }[] = [];

/**
 * Sends 200 and JSON, or a bare 204: with `application/json` on an empty body jambonz would report a syntax error.
 *
 * Writing them one by one wakes whoever reads them each time, as do the lines of the log (standard-output.ts). On a virtual machine, where
 * that interrupts another core, the two took a third of a webhook's time.
 */
export function send(res: ServerResponse, { status, body, mark }: Answer): void {
  if (mark !== undefined) res.setHeader(answerHeader, mark);
  if (status === 204) res.writeHead(204);
  else res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) });
  if (waiting.push({ res, body }) === 1) setImmediate(write);
  else if (waiting.length === group) write();
}

function write(): void {
  const ready = waiting;
  waiting = [];
  for (const { res, body } of ready) res.end(body);
}
