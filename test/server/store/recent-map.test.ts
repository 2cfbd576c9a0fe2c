import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RecentMap, type RecentValue } from '../../../server/store/recent-map.ts';

let now = 0;
beforeEach(() => {
  now = 0;
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
const createValue = (key: string, bytes: number, ttlMs = 1e9): RecentValue => ({
  key,
  bytes,
  expiresAtMs: now + ttlMs,
});

const limitBytes = 1_000_000;
/** Bytes of small values, of large values, and of values that are too large to be kept. */
const sizes = fc.oneof(
  fc.integer({ min: 100, max: 64_000 }),
  fc.integer({ min: 64_001, max: limitBytes / 4 }),
  fc.integer({ min: limitBytes / 4 + 1, max: 2 * limitBytes }),
);
const keys = fc.integer({ min: 0, max: 30 }).map(String);

const commands = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant('set' as const),
        key: keys,
        bytes: sizes,
        ttlMs: fc.integer({ min: 1, max: 600_000 }),
      }),
    },
    { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('get' as const, 'delete' as const), key: keys }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.integer({ min: 1, max: 90_000 }) }) },
  ),
  { maxLength: 300, size: 'max' },
);

/** Returns the most recently used small or large values that add up to at most `room` bytes. */
function listRecent(used: Map<string, RecentValue>, isLarge: boolean, room: number): RecentValue[] {
  const newestFirst = [...used.values()].filter(({ bytes }) => bytes > 64_000 === isLarge).reverse();
  let sum = 0;
  const end = newestFirst.findIndex(({ bytes }) => {
    sum += bytes;
    return sum > room;
  });
  return newestFirst.slice(0, end === -1 ? undefined : end);
}

describe('RecentMap', () => {
  it('keeps the most recently used unexpired values in its limit, whatever is set, read, deleted or expires', () => {
    fc.assert(
      fc.property(commands, (all) => {
        now = 0;
        const recent = new RecentMap<RecentValue>(limitBytes);
        /** All values that are set, unexpired and not too large, the least recently used first. */
        const model = new Map<string, RecentValue>();
        for (const command of all) {
          if (command.do === 'pass') pass(command.ms);
          else if (command.do === 'set') {
            const value = createValue(command.key, command.bytes, command.ttlMs);
            recent.set(value);
            model.delete(command.key);
            if (value.bytes <= limitBytes / 4) model.set(command.key, value);
          } else if (command.do === 'delete') {
            recent.delete(command.key);
            model.delete(command.key);
          } else {
            const found = recent.get(command.key);
            const known = model.get(command.key);
            if (known && known.expiresAtMs > now && found) {
              model.delete(command.key);
              model.set(command.key, known);
            }
            // A value is found unless it may have been evicted, and no other value is ever found.
            if (found) expect(found).toBe(known);
          }
          expect(recent.heldBytes).toBeLessThanOrEqual(limitBytes);
        }
        const kept = [...model.values()].filter(({ key }) => recent.get(key));
        expect(kept.every(({ expiresAtMs }) => expiresAtMs > now)).toBe(true);
        expect(kept.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(limitBytes);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps at least the most recently used values that fill a quarter of its limit, small and large alike', () => {
    const uses = fc.array(fc.record({ key: keys, isRead: fc.boolean() }), { maxLength: 200, size: 'max' });
    fc.assert(
      fc.property(uses, fc.array(sizes, { minLength: 31, maxLength: 31 }), (all, sizeOf) => {
        const recent = new RecentMap<RecentValue>(limitBytes);
        const used = new Map<string, RecentValue>();
        for (const { key, isRead } of all) {
          const value = isRead ? recent.get(key) : createValue(key, sizeOf[Number(key)] as number);
          if (!value) continue;
          if (!isRead) recent.set(value);
          used.delete(key);
          if (value.bytes <= limitBytes / 4) used.set(key, value);
        }
        const recentlyUsed = [false, true].flatMap((isLarge) => listRecent(used, isLarge, limitBytes / 4));
        expect(recentlyUsed.filter(({ key }) => !recent.get(key))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps 1,000 small values while large values come and go', () => {
    const recent = new RecentMap<RecentValue>(limitBytes);
    for (let key = 0; key < 1_000; key++) recent.set(createValue(`small ${key}`, 200));
    for (let key = 0; key < 1_000; key++) recent.set(createValue(`large ${key}`, 200_000));
    expect(Array.from({ length: 1_000 }, (_, key) => recent.get(`small ${key}`)).filter(Boolean)).toHaveLength(1_000);
  });

  it('keeps a value while another value is overwritten 1,000 times', () => {
    const recent = new RecentMap<RecentValue>(limitBytes);
    recent.set(createValue('quiet', 10));
    for (let time = 0; time < 1_000; time++) recent.set(createValue('busy', 10_000 + (time % 50)));
    expect(recent.get('quiet')).toBeDefined();
  });

  it('drops expired values within a minute, although it is not used, and then runs no timer', () => {
    const recent = new RecentMap<RecentValue>(limitBytes);
    for (let key = 0; key < 100; key++) recent.set(createValue(String(key), 1_000, 300_000));
    recent.set(createValue('large', 100_000, 300_000));
    pass(299_000);
    expect([recent.heldBytes, recent.get('0')]).toEqual([200_000, expect.anything()]);
    pass(61_000);
    expect([recent.heldBytes, vi.getTimerCount()]).toEqual([0, 0]);
  });
});
