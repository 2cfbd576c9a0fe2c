import { setTimeout as sleep } from 'node:timers/promises';
import { newCall } from './replicas.ts';

/** Milliseconds between two webhooks. */
const intervalMs = 25;

/** Sends the webhook number `index` to the server at `url`. */
export type SendWebhook = (url: string, index: number) => Promise<{ status: number }>;

/**
 * Starts new calls while `act` runs, by sending the first webhook of each call to the replicas in
 * turn, or what `send` sends. `act` receives a function that waits until the given number of
 * further webhooks is sent.
 */
export async function whileCallsArrive(
  replicas: { url: string }[],
  act: (waitForWebhooks: (webhooks: number) => Promise<void>) => Promise<void>,
  send: SendWebhook = (url) => newCall().send(url),
) {
  const answers: Promise<{ status: number; milliseconds: number }>[] = [];
  let over = false;
  const traffic = (async () => {
    for (let index = 0; !over; index++) {
      answers.push(measure(send(replicas[index % replicas.length]?.url ?? '', index)));
      await sleep(intervalMs);
    }
  })();
  const waitForWebhooks = async (webhooks: number) => {
    const enough = answers.length + webhooks;
    while (answers.length < enough) await sleep(intervalMs);
  };
  await act(waitForWebhooks).finally(() => {
    over = true;
  });
  await traffic;
  const all = await Promise.all(answers);
  return {
    statuses: new Set(all.map(({ status }) => status)),
    slowestMs: Math.max(...all.map(({ milliseconds }) => milliseconds)),
  };
}

async function measure(sent: Promise<{ status: number }>) {
  const start = performance.now();
  const { status } = await sent;
  return { status, milliseconds: performance.now() - start };
}
