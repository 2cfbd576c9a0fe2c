import { randomUUID } from 'node:crypto';
import { exampleOf } from '../helpers/examples.ts';
import { signedWebhook } from '../helpers/signed-webhook.ts';

/** In milliseconds, as long as jambonz waits for an answer. */
const patience = 10_000;

/** The webhooks of a call in their order, and whether the answer is awaited: then a retry gets the same. */
const course = [
  { operation: 'answerCall', target: '/webhooks/call', body: exampleOf('answerCall'), awaited: true },
  { operation: 'chooseFromMenu', target: '/webhooks/menu', body: exampleOf('chooseFromMenu'), awaited: true },
  { operation: 'finishSalesCall', target: '/webhooks/sales-ended', body: exampleOf('finishSalesCall'), awaited: true },
  {
    operation: 'reportCallStatus',
    target: '/webhooks/call-status',
    body: exampleOf('reportCallStatus', 'status-completed'),
    awaited: false,
  },
];

/**
 * Holds so many calls at a time with a server that has noting-handlers.ts, each of four signed webhooks. Every second call has each
 * awaited webhook delivered twice, at once or one after the other, as retries are.
 *
 * @returns a function that lets the calls come to their ends: every webhook sent, as the handlers name it, and what was answered wrong
 */
export function converse(url: string, lines: number) {
  const sent: string[] = [];
  const wrong: string[] = [];
  let over = false;
  let calls = 0;

  async function hold(nth: number) {
    const call_sid = randomUUID();
    let past = '';
    for (const { operation, target, body, awaited } of course) {
      const send = signedWebhook(target, { ...body, call_sid });
      const deliver = () =>
        send(url, AbortSignal.timeout(patience)).then(
          ({ status, text }) => `${status} ${text}`,
          (error) => String(error.cause ?? error),
        );
      sent.push(`${operation} ${call_sid}`);
      const answers = awaited && nth % 4 === 0 ? await Promise.all([deliver(), deliver()]) : [await deliver()];
      if (awaited && nth % 4 === 2) answers.push(await deliver());
      past += operation;
      const right = awaited ? `200 ${JSON.stringify([{ verb: 'say', text: past }])}` : '204 ';
      wrong.push(
        ...answers.filter((answer) => answer !== right).map((answer) => `${operation} ${call_sid}: ${answer}`),
      );
      past += ' ';
    }
  }
  const line = async () => {
    while (!over) await hold(calls++);
  };
  const held = Promise.all(Array.from({ length: lines }, line));
  return async function hangUp() {
    over = true;
    await held;
    return { sent, wrong };
  };
}
