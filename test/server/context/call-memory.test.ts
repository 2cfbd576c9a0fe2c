import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MemoryCalls } from '../../../server/store/memory-calls.ts';
import { loadCall } from '../../helpers/load-call.ts';
import { simulateEnvVars } from '../../helpers/simulate-env-vars.ts';

const silent = pino({ level: 'silent' });

/**
 * Simulates a webhook whose handler applies `change` to `call.data`. Returns `call.data` as it was
 * before the change.
 */
async function visit(
  calls: MemoryCalls,
  sid: string,
  change: (data: Record<string, unknown>) => void = () => {},
  ended = false,
) {
  const { call, saveChanges } = await loadCall(calls, { log: silent }, sid, simulateEnvVars());
  const found = structuredClone(call.data);
  change(call.data as Record<string, unknown>);
  await saveChanges(ended);
  return found;
}

describe('call.data', () => {
  it('is shared by the webhooks of one call and separate for each call', async () => {
    const calls = new MemoryCalls();
    await visit(calls, 'a', (data) => Object.assign(data, { choice: 'sales', tries: { menu: 1 } }));
    await visit(calls, 'a', ({ tries }) => Object.assign(tries as object, { menu: 2 }));
    expect(await visit(calls, 'a')).toEqual({ choice: 'sales', tries: { menu: 2 } });
    expect(await visit(calls, 'b')).toEqual({});
  });

  it('loses the members that a handler deletes or sets to undefined', async () => {
    const calls = new MemoryCalls();
    await visit(calls, 'a', (data) => Object.assign(data, { choice: 'sales', tries: 1 }));
    await visit(calls, 'a', (data) => Object.assign(data, { tries: undefined }));
    await visit(calls, 'a', (data) => delete data.choice);
    expect(await visit(calls, 'a')).toEqual({});
  });

  it('keeps the members that concurrent webhooks write', async () => {
    const calls = new MemoryCalls();
    const both = await Promise.all([
      loadCall(calls, { log: silent }, 'a', simulateEnvVars({ GREETING: 'Hello' })),
      loadCall(calls, { log: silent }, 'a', simulateEnvVars()),
    ]);
    Object.assign(both[0].call.data, { choice: 'sales' });
    Object.assign(both[1].call.data, { digits: '1' });
    await Promise.all(both.map(({ saveChanges }) => saveChanges(false)));
    expect((await loadCall(calls, { log: silent }, 'a', simulateEnvVars())).call).toEqual({
      sid: 'a',
      envVars: { GREETING: 'Hello' },
      data: { choice: 'sales', digits: '1' },
      send: expect.any(Function),
    });
  });

  it('drops and logs what concurrent webhooks add beyond its limit', async () => {
    const calls = new MemoryCalls();
    const lines: string[] = [];
    const log = pino({}, { write: (line: string) => void lines.push(line) });
    const all = await Promise.all(Array.from({ length: 20 }, () => loadCall(calls, { log }, 'a', simulateEnvVars())));
    for (const [index, { call }] of all.entries()) Object.assign(call.data, { [`text ${index}`]: 'x'.repeat(25_000) });
    await Promise.all(all.map(({ saveChanges }) => saveChanges(false)));
    expect(Object.keys(await visit(calls, 'a'))).toEqual(['text 0', 'text 1']);
    expect(lines.filter((line) => line.includes('too large'))).toHaveLength(18);
  });

  it('logs one line for all its stored values that are not JSON', async () => {
    const calls = new MemoryCalls();
    const lines: string[] = [];
    const log = pino({}, { write: (line: string) => void lines.push(line) });
    const set = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`data.${index}`, 'junk']));
    await calls.save('a', { set, remove: [], ended: false });
    await loadCall(calls, { log }, 'a', simulateEnvVars());
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ member: 'data.0', count: 500 }]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'envVars', 'data.choice', ''])(
    'stores a member named %j',
    async (name) => {
      const calls = new MemoryCalls();
      const note = { value: 'note', enumerable: true, configurable: true, writable: true };
      await visit(calls, name, (data) => Object.defineProperty(data, name, note));
      expect(Object.entries(await visit(calls, name, (data) => delete data[name]))).toEqual([[name, 'note']]);
      expect(await visit(calls, name)).toEqual({});
      expect(({} as { value?: unknown }).value).toBeUndefined();
    },
  );
});

describe('the in-memory call store', () => {
  let now = 0;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    vi.spyOn(performance, 'now').mockImplementation(() => now);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
  const pass = (milliseconds: number) => {
    now += milliseconds;
    vi.advanceTimersByTime(milliseconds);
  };
  const choose = (data: object) => Object.assign(data, { choice: 'sales' });
  const minute = 60_000;

  it('drops a call one minute after its end, even if late webhooks write to it', async () => {
    const calls = new MemoryCalls();
    await visit(calls, 'a', choose);
    pass(60 * minute);
    await visit(calls, 'a', () => {}, true);
    pass(59_000);
    expect(await visit(calls, 'a', (data) => Object.assign(data, { late: true }))).toEqual({ choice: 'sales' });
    pass(2_000);
    expect(await visit(calls, 'a')).toEqual({});
  });

  it('drops a call one day after it was first stored if its end is never reported', async () => {
    const calls = new MemoryCalls();
    await visit(calls, 'a', choose);
    pass(23 * 60 * minute);
    expect(await visit(calls, 'a', (data) => Object.assign(data, { tries: 1 }))).toEqual({ choice: 'sales' });
    pass(61 * minute);
    expect(await visit(calls, 'a')).toEqual({});
  });

  it('evicts the least recently used calls at its size limit', async () => {
    const calls = new MemoryCalls(4_000_000);
    for (let call = 0; call < 100; call++) {
      await visit(calls, `call ${call}`, (data) => Object.assign(data, { text: 'x'.repeat(25_000) }));
      await visit(calls, 'call 0');
    }
    const isKept = async (call: number) => 'text' in (await visit(calls, `call ${call}`));
    const newest = await Promise.all([0, ...Array.from({ length: 18 }, (_, index) => 99 - index)].map(isKept));
    const oldest = await Promise.all(Array.from({ length: 50 }, (_, index) => index + 1).map(isKept));
    expect(new Set(newest)).toEqual(new Set([true]));
    expect(new Set(oldest)).toEqual(new Set([false]));
  });
});
