import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecentMap } from '../../../server/store/recent-map.ts';

describe('RecentMap', () => {
  it('keeps the last used values up to its size limit, and never more than twice the limit', () => {
    const uses = fc.array(fc.record({ key: fc.integer({ min: 0, max: 30 }).map(String), write: fc.boolean() }), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(uses, fc.integer({ min: 1, max: 10 }), (all, size) => {
        const recent = new RecentMap<object>(size, () => 1);
        const used = new Set<string>();
        for (const { key, write } of all) {
          if (write) recent.set(key, {});
          if (!recent.get(key)) continue;
          used.delete(key);
          used.add(key);
        }
        const newestFirst = [...used].reverse();
        const kept = newestFirst.filter((key) => recent.get(key));
        expect(kept.slice(0, size - 1)).toEqual(newestFirst.slice(0, size - 1));
        expect(kept.length).toBeLessThanOrEqual(2 * size);
      }),
    );
  });

  it('limits the sum of the value sizes that the given function returns', () => {
    const recent = new RecentMap<{ size: number }>(100, ({ size }) => size);
    recent.set('large', { size: 90 });
    // The young half reaches the limit of 100, so it becomes the old half.
    recent.set('small', { size: 10 });
    recent.set('larger', { size: 99 });
    // `get` copies `small` to the young half. Its size is then 109, so it replaces the old half.
    expect(recent.get('small')).toBeDefined();
    expect([recent.get('large'), recent.get('larger')]).toEqual([undefined, { size: 99 }]);
  });

  it('keeps a value while another value is overwritten 1,000 times', () => {
    const recent = new RecentMap<{ size: number }>(100, ({ size }) => size);
    recent.set('quiet', { size: 10 });
    for (let time = 0; time < 1_000; time++) recent.set('busy', { size: 10 + (time % 50) });
    expect(recent.get('quiet')).toBeDefined();
  });
});
