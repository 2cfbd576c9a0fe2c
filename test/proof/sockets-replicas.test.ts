import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { startRedisTopology } from '../helpers/redis.ts';
import { type Ack, SocketCall, startSocketServer } from './socket-call.ts';

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const redis = await startRedisTopology();
const startReplica = () => startSocketServer({ REDIS_URL: redis.url, LOG_LEVEL: 'warn' });
type Replica = Awaited<ReturnType<typeof startReplica>>;
const [one, other] = await Promise.all([startReplica(), startReplica()]);

/** The text of the reply: the number of the run and `call.data`. */
const readText = ({ data }: Ack) => data?.[0]?.text ?? '';
const readCallData = (ack: Ack) => JSON.parse(readText(ack).replace(/^\S+ /, ''));

/** When the socket of a call dies. */
const randomDeath = fc.record({
  moment: fc.constantFrom('at any time', 'while the handler runs', 'after the ack', 'while a hook runs'),
  /** Milliseconds from this moment to the death. */
  afterMs: fc.oneof(fc.constant(0), fc.nat({ max: 60 })),
  waitMs: fc.nat({ max: 120 }),
  isReversed: fc.boolean(),
});
type Death = ReturnType<typeof randomDeath.generate>['value'];

/**
 * Plays a call whose socket dies and which reconnects to another replica. Resolves with what is
 * wrong with it, or with an empty list.
 */
async function playCall(death: Death): Promise<string[]> {
  const { moment, afterMs, waitMs, isReversed } = death;
  const [first, second] = isReversed ? [other, one] : [one, other];
  const handlerMs = moment === 'while the handler runs' ? 150 + waitMs : waitMs;
  const call = new SocketCall({ step: 'new', waitMs: handlerMs });
  await call.open(first.url);
  const session = call.startSession();
  if (moment === 'while the handler runs') await waitForRun(first, 'new', call);
  if (moment === 'after the ack' || moment === 'while a hook runs') await session;
  const isHookKilled = moment === 'while a hook runs';
  if (isHookKilled) {
    void call.askMenu({ step: 'killed', waitMs: 150 + waitMs });
    await waitForRun(first, 'killed', call);
  }
  await sleep(afterMs);
  call.kill();
  await call.open(second.url);
  const again = await call.reconnect();
  const verbs = await session;
  if (isHookKilled) {
    await expect.poll(() => first.lines, polling).toContain(`ended killed of ${call.sid}`);
    await sleep(100); // call.data is stored after the handler
  }
  const data = readCallData(await call.askMenu({ step: 'next' }));
  call.close();

  const steps = ['new', ...(isHookKilled ? ['killed'] : []), 'next'];
  await waitForRun(second, 'next', call); // its line may arrive after its ack
  const runs = steps.map((step) => one.countRuns(step, call.sid) + other.countRuns(step, call.sid));
  return [
    readText(again) === readText(verbs) ? '' : `other verbs at the reconnect: ${JSON.stringify([verbs, again])}`,
    runs.every((count) => count === 1) ? '' : `handlers ran ${runs} times`,
    steps.every((step) => step in data) ? '' : `call.data has only ${Object.keys(data)}`,
    call.unexpected.length === 0 ? '' : `unexpected acks: ${JSON.stringify(call.unexpected)}`,
  ]
    .filter(Boolean)
    .map((wrong) => `${JSON.stringify(death)}: ${wrong}`);
}

const polling = { timeout: 10_000, interval: 5 };

const findRedisLines = ({ lines }: Replica) => lines.filter((line) => line.includes('Redis'));

const waitForRun = (replica: Replica, step: string, { sid }: SocketCall) =>
  expect.poll(() => replica.countRuns(step, sid), polling).toBe(1);

it('100 calls whose socket dies go on at the other replica: each handler runs once, verbs arrive once, call.data is kept', {
  timeout: 60_000,
}, async () => {
  const deaths = fc.sample(randomDeath, { seed, numRuns: 100 });
  const wrong: string[] = [];
  for (let done = 0; done < deaths.length; done += 20)
    wrong.push(...(await Promise.all(deaths.slice(done, done + 20).map(playCall))).flat());
  expect(wrong, `repeat with SEED=${seed}`).toEqual([]);
  // The test is meaningful only with Redis, through which the processes share answers.
  expect([one, other].flatMap(findRedisLines)).toEqual([]);
});

it('calls of a replica that is killed go on at another within five seconds, and run again only what had no answer', {
  timeout: 60_000,
}, async () => {
  const doomed = await startReplica();
  const calls = Array.from({ length: 20 }, (_, index) => ({
    call: new SocketCall({ step: 'new', waitMs: index % 2 ? 1_000 : 0 }),
    isAnswered: index % 2 === 0,
  }));
  const sessions = await Promise.all(
    calls.map(async ({ call, isAnswered }) => {
      await call.open(doomed.url);
      const session = call.startSession();
      if (isAnswered) return { session, text: readText(await session) };
      await waitForRun(doomed, 'new', call);
      return { session, text: undefined };
    }),
  );
  doomed.child.kill('SIGKILL');
  const endings = await Promise.all(
    calls.map(async ({ call, isAnswered }, index) => {
      expect(await call.closed).toBe(1006);
      await call.open(one.url);
      const began = performance.now();
      // jambonz waits five seconds for the ack.
      const again = await Promise.race([call.reconnect(), sleep(5_000)]);
      const ms = performance.now() - began;
      if (!again) return `no ack within ${ms} ms`;
      if (isAnswered && readText(again) !== sessions[index]?.text) return `other verbs: ${JSON.stringify(again)}`;
      const runs = one.countRuns('new', call.sid);
      if (runs !== (isAnswered ? 0 : 1)) return `ran ${runs} times`;
      const data = readCallData(await call.askMenu({ step: 'next' }));
      return 'new' in data || !isAnswered ? '' : `call.data has only ${Object.keys(data)}`;
    }),
  );
  expect(endings.filter(Boolean)).toEqual([]);
  expect([one, doomed].flatMap(findRedisLines)).toEqual([]);
});
