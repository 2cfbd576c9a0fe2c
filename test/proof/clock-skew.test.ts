import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { startRedis } from '../helpers/redis.ts';
import { createMenuWebhook, newCall, startReplica } from './replicas.ts';

/** Arguments for Node that move the system clock of a process. */
function shiftClock(seconds: number): string[] {
  const code = `
    const System = Date;
    const read = () => System.now() + ${seconds * 1000};
    globalThis.Date = class Date extends System {
      constructor(...given) { super(...(given.length > 0 ? given : [read()])); }
      static now() { return read(); }
    };`;
  return ['--import', `data:text/javascript,${encodeURIComponent(code)}`];
}

const redis = await startRedis();
const replicas = await Promise.all(
  [-200, 200].map((seconds) => startReplica(redis.url, { nodeArguments: shiftClock(seconds) })),
);

/** Creates a call whose first webhook was signed before. */
const newCallSigned = (secondsAgo: number) => newCall({}, { time: new Date(Date.now() - secondsAgo * 1000) });

it('replicas whose clocks are 400 s apart answer 60 webhooks once, at every age that one of them accepts', async () => {
  const deliveries = Array.from({ length: 60 }, (_, index) => {
    const secondsAgo = (index % 30) * 10 + 9; // 99 s are 299 s for the replica that is ahead
    return { ...newCallSigned(secondsAgo), secondsAgo, urls: replicas.map(({ url }) => url) };
  });
  for (const { urls } of deliveries.slice(30)) urls.reverse();
  const attempt = (nth: number) => Promise.all(deliveries.map(({ send, urls }) => send(urls[nth] as string)));
  const first = await attempt(0);
  await sleep(1_100); // longer than the rest of the signature's life by the clock that is ahead
  const attempts = [first, await attempt(1)];
  const wrong = deliveries.flatMap(({ sid, secondsAgo }, index) => {
    const answers = attempts.map((each) => each[index]).filter((answer) => answer?.status === 200);
    const texts = new Set(answers.map((answer) => answer?.text));
    const runs = replicas.reduce((sum, replica) => sum + replica.countRuns(sid), 0);
    return texts.size === 1 && runs === 1 ? [] : [{ secondsAgo, texts: texts.size, runs }];
  });
  expect(wrong).toEqual([]);
  const accepted = attempts.flat().filter(({ status }) => status === 200).length;
  expect(accepted).toBeGreaterThan(75); // all by the replica that is behind, a third by the other one
});

it('replicas whose clocks are 400 s apart share the data of a call', async () => {
  const [behind, ahead] = replicas;
  const { sid, send } = newCall();
  await send(ahead?.url ?? '');
  expect((await createMenuWebhook(sid)(behind?.url ?? '')).text).toContain('run');
});
