import { setTimeout as sleep } from 'node:timers/promises';
import { newCall } from './replicas.ts';

/** Milliseconds between two webhooks. */
const intervalMs = 25;

/**
 * Starts new calls while `act` runs, by sending the first webhook of each call to the replicas in
 * turn. `act` receives a function that waits until the given number of further webhooks is sent.
 */
export async function whileCallsArrive(
  replicas: { url: string }[],
  act: (waitForWebhooks: (webhooks: number) => Promise<void>) => Promise<void>,
) {
  const answers: Promise<{ status: number; milliseconds: number }>[] = [];
  let over = false;
  const traffic = (async () => {
    for (let index = 0; !over; index++) {
      answers.push(sendTimed(replicas[index % replicas.length]?.url ?? ''));
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

async function sendTimed(url: string) {
  const { send } = newCall();
  const start = performance.now();
  const { status } = await send(url);
  return { status, milliseconds: performance.now() - start };
}
