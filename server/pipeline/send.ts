import type { Response } from 'express';
import { answerHeader } from '../../openapi/contract/answer-mark.ts';
import type { Share } from '../http/memory-budget.ts';
import { limitUnread } from '../http/unread-answer.ts';
import type { Answer } from '../store/stores.ts';

/**
 * Sends status 200 with JSON, or 204 without a body and Content-Type, because jambonz reports a
 * syntax error for an empty body with `application/json`.
 */
export type Send = (res: Response, share: Share, answer: Answer) => void;

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
  let waiting: { res: Response; share: Share; body: string; bytes: number }[] = [];

  function writeAnswers(): void {
    const ready = waiting;
    waiting = [];
    for (const { res, share, body, bytes } of ready) {
      try {
        // Node copies Latin-1 faster. A text in ASCII is the same in both encodings.
        res.end(body, bytes === body.length ? 'latin1' : 'utf8');
        limitUnread(res, share, bytes);
      } catch (error) {
        // Middleware of an application around this one may replace `end`. The other answers must
        // still be written.
        res.destroy(error as Error);
      }
      share.answer();
    }
  }

  return function send(res, share, { status, body, mark }) {
    if (mark !== undefined) res.setHeader(answerHeader, mark);
    const bytes = Buffer.byteLength(body);
    if (status === 204) res.writeHead(204);
    else res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': bytes });
    if (waiting.push({ res, share, body, bytes }) === 1) setImmediate(writeAnswers);
    else if (waiting.length === groupSize) writeAnswers();
  };
}
