import { setTimeout as sleep } from 'node:timers/promises';
import { newCall } from './replicas.ts';

/** In milliseconds between two webhooks. */
const interval = 25;

/** First webhooks of calls, one after the other to each replica in turn, for as long as `happens` takes. */
export async function whileCallsArrive(
  replicas: { url: string }[],
  happens: (arrive: (webhooks: number) => Promise<void>) => Promise<void>,
) {
  const answers: Promise<{ status: number; milliseconds: number }>[] = [];
  let over = false;
  const traffic = (async () => {
    for (let index = 0; !over; index++) {
      answers.push(timed(replicas[index % replicas.length]?.url ?? ''));
      await sleep(interval);
    }
  })();
  const arrive = async (webhooks: number) => {
    const enough = answers.length + webhooks;
    while (answers.length < enough) await sleep(interval);
  };
  await happens(arrive).finally(() => {
    over = true;
  });
  await traffic;
  const all = await Promise.all(answers);
  return {
    statuses: new Set(all.map(({ status }) => status)),
    slowest: Math.max(...all.map(({ milliseconds }) => milliseconds)),
  };
}

async function timed(url: string) {
  const { send } = newCall();
  const start = performance.now();
  const { status } = await send(url);
  return { status, milliseconds: performance.now() - start };
}
