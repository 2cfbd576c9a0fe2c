import type { ServerResponse } from 'node:http';
import { answerHeader } from '../../openapi/contract/answer-mark.ts';
import type { Answer } from '../store/stores.ts';

/**
 * Sends status 200 with JSON, or 204 without a body and Content-Type, because jambonz reports a
 * syntax error for an empty body with `application/json`.
 */
export type Send = (res: ServerResponse, answer: Answer) => void;

const groupSize = 4;

/**
 * Creates a `Send` that writes answers in groups of four, at the latest at the end of the event
 * loop turn.
 *
 * Each write of an answer wakes the client, as each write of the log wakes the reader of the log
 * (standard-output.ts). On a virtual machine, waking a process interrupts another CPU core. Without
 * groups, the writes of answers and log lines took a third of the time of a webhook.
 */
export function createSend(): Send {
  let waiting: { res: ServerResponse; body: string }[] = [];

  function writeAnswers(): void {
    const ready = waiting;
    waiting = [];
    for (const { res, body } of ready) res.end(body);
  }

  return function send(res, { status, body, mark }) {
    if (mark !== undefined) res.setHeader(answerHeader, mark);
    if (status === 204) res.writeHead(204);
    else res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) });
    if (waiting.push({ res, body }) === 1) setImmediate(writeAnswers);
    else if (waiting.length === groupSize) writeAnswers();
  };
}
