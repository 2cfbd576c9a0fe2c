import inspector from 'node:inspector';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { loadContract } from '../../../generated/server/contract.ts';
import { exampleOf } from '../../../generated/server/test.ts';
import { Deadlines } from '../../../server/context/deadline.ts';
import { fallbackOf, serveFailing } from '../../helpers/serve-failing.ts';
import { atEnd } from '../../support/at-end.ts';

const newCall = exampleOf('answerCall', 'call-documented-minimum');
const deadline = 150;

/** Creates a handler whose promise is pending until the test resolves or rejects the promise. */
function hanging() {
  let resolve = (_result: unknown): void => {};
  let reject = (_error: Error): void => {};
  const promise = new Promise<unknown>((...both) => {
    [resolve, reject] = both;
  });
  const seen: { signal?: AbortSignal } = {};
  const handler = ({ signal }: { signal: AbortSignal }) => {
    seen.signal = signal;
    return promise;
  };
  return { handler, promise, resolve, reject, seen };
}

/** Resolves with the time that the promise took in milliseconds, and with its result. */
async function timed<Result>(work: Promise<Result>): Promise<[number, Result]> {
  const start = performance.now();
  const result = await work;
  return [performance.now() - start, result];
}

describe('a handler that hangs', () => {
  // Vitest retries this test, because a timer fires late on a busy machine.
  it('has its reply replaced by the fallback at the deadline', { retry: 3, timeout: 20_000 }, async () => {
    const { handler, seen } = hanging();
    const { client, log, fallbacks } = await serveFailing(
      { answerCall: handler },
      { config: { handlerDeadlineMs: deadline } },
    );
    await client.OPTIONS('/webhooks/call'); // opens the connection before the measurement
    const [milliseconds, { response, data }] = await timed(client.POST('/webhooks/call', { body: newCall }));
    expect(response.status).toBe(200);
    expect(data).toEqual(fallbackOf('answerCall'));
    expect(milliseconds).toBeGreaterThan(deadline - 5);
    expect(milliseconds).toBeLessThan(deadline + 100);
    expect(await fallbacks()).toEqual([{ operation: 'answerCall', cause: 'deadline', value: 1 }]);
    expect(log).toContainEqual(
      expect.objectContaining({
        level: 50,
        cause: 'deadline',
        detail: 'the handler of answerCall took longer than 150 ms',
      }),
    );
    expect(seen.signal?.aborted).toBe(true);
    expect(seen.signal?.reason).toMatchObject({ message: 'the handler of answerCall took longer than 150 ms' });
  });

  it('has its reply replaced by the fallback at once if it has blocked the event loop past the deadline', {
    retry: 3,
  }, async () => {
    const busyThenHanging = () => {
      for (const end = performance.now() + 2 * deadline; performance.now() < end; );
      return new Promise(() => {});
    };
    const { client } = await serveFailing({ answerCall: busyThenHanging }, { config: { handlerDeadlineMs: deadline } });
    await client.OPTIONS('/webhooks/call');
    const [milliseconds, { data }] = await timed(client.POST('/webhooks/call', { body: newCall }));
    expect(data).toEqual(fallbackOf('answerCall'));
    expect(milliseconds).toBeLessThan(2 * deadline + 100);
  });

  it('has its late result dropped, logged and counted', async () => {
    const { handler, resolve } = hanging();
    const { client, log, metrics } = await serveFailing(
      { answerCall: handler },
      { config: { handlerDeadlineMs: deadline } },
    );
    await client.POST('/webhooks/call', { body: newCall });
    expect(log.some(({ msg }) => String(msg).startsWith('late result'))).toBe(false);
    resolve([{ verb: 'hangup' }]);
    await expect
      .poll(() => log)
      .toContainEqual(
        expect.objectContaining({
          level: 40,
          msg: 'late result dropped: the fallback has been sent',
          operation: 'answerCall',
          call_sid: newCall.call_sid,
        }),
      );
    expect(await metrics.registry.metrics()).toContain('webhook_late_results_total{operation="answerCall"} 1');
    expect((await client.OPTIONS('/webhooks/call')).response.status).toBe(200);
  });

  it('has its late error logged without an unhandled rejection', async () => {
    const unhandled: unknown[] = [];
    const listener = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', listener);
    atEnd(() => process.off('unhandledRejection', listener));
    const { handler, reject } = hanging();
    const { client, log } = await serveFailing({ answerCall: handler }, { config: { handlerDeadlineMs: deadline } });
    await client.POST('/webhooks/call', { body: newCall });
    reject(new Error('too late'));
    await expect
      .poll(() => log)
      .toContainEqual(
        expect.objectContaining({
          msg: 'late result dropped: the fallback has been sent',
          err: expect.objectContaining({ message: 'too late' }),
        }),
      );
    await new Promise(setImmediate); // waits until Node has reported unhandled rejections
    expect(unhandled).toEqual([]);
  });

  it('causes exactly one fallback if its promise rejects when its abort signal triggers', async () => {
    const { client, fallbacks } = await serveFailing(
      {
        answerCall: ({ signal }: { signal: AbortSignal }) =>
          new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
      },
      { config: { handlerDeadlineMs: deadline } },
    );
    const { data } = await client.POST('/webhooks/call', { body: newCall });
    expect(data).toEqual(fallbackOf('answerCall'));
    expect(await fallbacks()).toEqual([{ operation: 'answerCall', cause: 'deadline', value: 1 }]);
  });

  it('has its reply replaced by the fallback at the x-deadline-ms of its operation', async () => {
    const contract = structuredClone({ document: loadContract().document });
    Object.assign(contract.document.paths['/webhooks/menu']?.post ?? {}, { 'x-deadline-ms': 80 });
    const { client, log } = await serveFailing(
      { chooseFromMenu: hanging().handler, answerCall: hanging().handler },
      {
        config: { handlerDeadlineMs: 1_000 },
        contract: { ...loadContract(), ...contract } as ReturnType<typeof loadContract>,
      },
    );
    const [menu] = await timed(client.POST('/webhooks/menu', { body: exampleOf('chooseFromMenu') }));
    const [call] = await timed(client.POST('/webhooks/call', { body: newCall }));
    expect(menu).toBeLessThan(1_000);
    expect(call).toBeGreaterThan(990);
    expect(log).toContainEqual(
      expect.objectContaining({ detail: 'the handler of chooseFromMenu took longer than 80 ms' }),
    );
  });

  it('has its reply replaced by a 500 problem if its operation has no fallback', async () => {
    const { client } = await serveFailing(
      { authenticateClient: hanging().handler },
      { config: { handlerDeadlineMs: deadline } },
    );
    const { error } = await client.POST('/webhooks/auth', { body: exampleOf('authenticateClient') });
    expect(error).toMatchObject({ status: 500, detail: 'the handler of authenticateClient took longer than 150 ms' });
  });
});

it('a handler that ends within the deadline has its reply sent, and its abort signal does not trigger', async () => {
  const { client, log } = await serveFailing(
    {
      answerCall: ({ signal, log }: { signal: AbortSignal; log: { info: (what: string) => void } }) => {
        signal.addEventListener('abort', () => log.info('aborted'));
        return [{ verb: 'hangup' }];
      },
    },
    { config: { handlerDeadlineMs: 50 } },
  );
  const { data } = await client.POST('/webhooks/call', { body: newCall });
  expect(data).toEqual([{ verb: 'hangup' }]);
  await new Promise((resolve) => setTimeout(resolve, 70)); // past the deadline
  expect(log.filter(({ outcome }) => outcome !== 'reply')).toEqual([]);
});

describe('a shutdown', () => {
  const errors: string[] = [];
  const run = (deadlines: Deadlines, deadlineMs: number, work: Promise<unknown> = new Promise(() => {})) => {
    const createError = (isShutdown: boolean) => {
      errors.push(isShutdown ? 'shutdown' : 'deadline');
      return new Error(errors.at(-1));
    };
    return Promise.resolve(deadlines.run(deadlineMs, () => work, { createError, onLateResult: () => {} })).catch(
      ({ message }) => message,
    );
  };

  it('ends the deadlines of handlers that run and of those that start later once, and extends none', async () => {
    const deadlines = new Deadlines();
    const [long, short, near] = [run(deadlines, 10_000), run(deadlines, 20), run(deadlines, 100)];
    deadlines.endBy(performance.now() + 5_000);
    deadlines.endBy(performance.now() + 60);
    deadlines.endBy(performance.now() + 5_000);
    const later = run(deadlines, 10_000);
    expect(await Promise.all([short, long, near, later])).toEqual(['deadline', 'shutdown', 'shutdown', 'shutdown']);
    expect(await run(deadlines, 10_000)).toBe('shutdown');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(errors).toHaveLength(5);
  });

  it('ends the deadlines of exactly the handlers that have not returned, in whatever order others have', async () => {
    const deadlines = new Deadlines();
    const all = Array.from({ length: 30 }, (_, nth) => ({ nth, ...hanging() }));
    const outcomes = all.map(({ promise }) => run(deadlines, 10_000, promise));
    const returned = all
      .filter(({ nth }) => nth % 3 > 0)
      .sort((one, other) => ((one.nth * 7) % 30) - ((other.nth * 7) % 30));
    for (const { nth, resolve } of returned) {
      resolve(nth);
      await outcomes[nth];
    }
    deadlines.endBy(performance.now());
    expect(await Promise.all(outcomes)).toEqual(all.map(({ nth }) => (nth % 3 > 0 ? nth : 'shutdown')));
  });
});

it('a handler at a breakpoint has no deadline in `dev`, while a debugger can attach', async () => {
  const run = (deadlines: Deadlines) =>
    deadlines.run(1, () => sleep(50, 'late'), { createError: () => new Error('deadline'), onLateResult: () => {} });
  inspector.open(0, '127.0.0.1');
  try {
    expect(await run(new Deadlines(true))).toBe('late');
    await expect(run(new Deadlines())).rejects.toThrow('deadline');
  } finally {
    inspector.close();
  }
  await expect(run(new Deadlines(true))).rejects.toThrow('deadline');
});
