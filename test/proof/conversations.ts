import { randomUUID } from 'node:crypto';
import { exampleOf } from '../../generated/server/test.ts';
import { createSignedWebhook } from '../helpers/signed-webhook.ts';

/** The request timeout of jambonz, in milliseconds. */
const requestTimeoutMs = 10_000;

/** The webhooks of a call in order. A retry of an awaited webhook gets the same answer. */
const webhooksOfCall = [
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
 * Runs this many concurrent calls against a server with the handlers of noting-handlers.ts. Each
 * call has four signed webhooks. In every second call each awaited webhook is delivered twice,
 * concurrently or sequentially, like a retry.
 *
 * @returns a function that waits for the end of all calls. It resolves with the operation and the
 * call sid of every sent webhook, and with every wrong answer
 */
export function runCalls(url: string, concurrentCalls: number) {
  const sent: string[] = [];
  const wrong: string[] = [];
  let over = false;
  let calls = 0;

  async function runCall(nth: number) {
    const call_sid = randomUUID();
    let past = '';
    for (const { operation, target, body, awaited } of webhooksOfCall) {
      const send = createSignedWebhook(target, { ...body, call_sid });
      const deliver = () =>
        send(url, AbortSignal.timeout(requestTimeoutMs)).then(
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
  const runWorker = async () => {
    while (!over) await runCall(calls++);
  };
  const workers = Promise.all(Array.from({ length: concurrentCalls }, runWorker));
  return async function finishCalls() {
    over = true;
    await workers;
    return { sent, wrong };
  };
}
