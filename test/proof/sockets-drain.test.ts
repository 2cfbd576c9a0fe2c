import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { measureTime } from '../helpers/start-troubled.ts';
import { SocketCall, startSocketServer } from './socket-call.ts';

/** Opens calls, 20 at a time, each with an acked `session:new`. */
async function openCalls(count: number, url: string): Promise<SocketCall[]> {
  const calls: SocketCall[] = [];
  while (calls.length < count) {
    const some = Array.from({ length: 20 }, () => new SocketCall());
    await Promise.all(some.map((call) => call.open(url)));
    await Promise.all(some.map((call) => call.startSession()));
    calls.push(...some);
  }
  return calls;
}

it('SIGTERM under 200 open calls: each message that was sent is acked, then the socket closes with 1012', {
  timeout: 40_000,
}, async () => {
  const { url, child, ended } = await startSocketServer({ LOG_LEVEL: 'warn' });
  const calls = await openCalls(200, url);
  const [running, sent, followed] = [calls.slice(0, 90), calls.slice(90, 140), calls.slice(140, 180)]; // 20 are idle
  const randomWait = () => ({ waitMs: 50 + Math.random() * 450 });
  for (const call of running) void call.askMenu(randomWait());
  // As jambonz, these calls send the next message as soon as they have an ack. It may cross the close
  // frame, and then goes over the next socket.
  const following = followed.map(async (call) => {
    await call.askMenu(randomWait());
    return Promise.race([call.askMenu(randomWait()), call.closed]);
  });
  await sleep(40);
  for (const call of sent) void call.askMenu(randomWait());
  child.kill();
  const [codes, closedMs] = await measureTime(Promise.all(calls.map(({ closed }) => closed)));
  expect([...running, ...sent].filter(({ unanswered }) => unanswered > 0).length).toBe(0);
  expect(new Set(codes)).toEqual(new Set([1012]));
  const answers = await Promise.all(following);
  expect(answers.filter((answer) => typeof answer === 'object').length).toBeGreaterThan(0);
  const [code, exitMs] = await measureTime(ended);
  expect(code).toBe(0);
  expect(closedMs + exitMs).toBeLessThan(8_000);
});

it('a draining server serves sockets that reconnect to it once, closes them with 1012, and acks a slow handler', {
  timeout: 40_000,
}, async () => {
  const { url, child, ended } = await startSocketServer({ LOG_LEVEL: 'warn' });
  const [slow, ...calls] = (await openCalls(20, url)) as [SocketCall, ...SocketCall[]];
  const ack = slow.askMenu({ waitMs: 3_300 });
  child.kill();
  expect(new Set(await Promise.all(calls.map(({ closed }) => closed)))).toEqual(new Set([1012]));
  const endings = await Promise.all(
    calls.map(async (call) => {
      await call.open(url);
      const { contract_answer } = await call.reconnect();
      return [contract_answer, await call.closed];
    }),
  );
  expect(endings).toEqual(calls.map(() => ['replay', 1012]));
  expect(await ack).toMatchObject({ data: [{ verb: 'say' }] });
  expect(await slow.closed).toBe(1012);
  expect(await ended).toBe(0);
});

it('sockets whose peers do not read do not keep a draining server from its end', { timeout: 40_000 }, async () => {
  const { url, child, ended } = await startSocketServer({ LOG_LEVEL: 'warn' });
  const calls = await openCalls(40, url);
  for (const call of calls) call.pause();
  child.kill();
  const [code, exitMs] = await measureTime(ended);
  expect(code).toBe(0);
  expect(exitMs).toBeLessThan(10_000);
});
