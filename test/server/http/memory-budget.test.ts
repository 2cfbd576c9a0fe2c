import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MemoryBudget, type Share } from '../../../server/http/memory-budget.ts';

it('a memory budget evicts the requests that have waited longest for their client, and none in vain', () => {
  const budget = new MemoryBudget(150);
  const evicted: number[] = [];
  const waiting = [0, 1, 2, 3].map((index) => {
    const share = budget.openShare();
    share.grow(25);
    share.waitForClient(() => {
      evicted.push(index);
      share.shrinkTo(0);
    });
    return share;
  });
  waiting[0]?.stopWaiting();
  expect(budget.openShare().grow(40)).toBe(true);
  expect(evicted).toEqual([1, 2]);
  expect(budget.openShare().grow(60)).toBe(false);
  expect(evicted).toEqual([1, 2]);
});

it('a share is given back when its response has closed and its webhook is answered, in any order', () => {
  for (const [first, second] of [['close', 'answer'] as const, ['answer', 'close'] as const]) {
    const budget = new MemoryBudget(100);
    const share = budget.openShare();
    share.grow(50);
    share[first]();
    expect(budget.openShare().grow(50)).toBe(false);
    share[second]();
    expect(budget.openShare().grow(50)).toBe(true);
  }
});

it('a memory budget does not keep a share that waits for its client after its response has closed', () => {
  const budget = new MemoryBudget(100);
  const share = budget.openShare();
  let isEvicted = false;
  share.grow(50);
  share.close();
  share.waitForClient(() => {
    isEvicted = true;
    share.shrinkTo(0);
  });
  expect(budget.openShare().grow(50)).toBe(false);
  expect(isEvicted).toBe(false);
});

it('a memory budget never exceeds its limit, and all of it is free after the last request', () => {
  const act = fc.record({
    share: fc.nat(5),
    kind: fc.constantFrom('grow', 'shrink', 'wait', 'stop', 'answer', 'close'),
    bytes: fc.nat(60),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      const budget = new MemoryBudget(100);
      const shares = Array.from({ length: 6 }, () => budget.openShare());
      for (const { share: index, kind, bytes } of acts) {
        const share = shares[index] as Share;
        const heldBytes = share.heldBytes;
        if (kind === 'grow' && !share.grow(bytes)) expect(share.heldBytes).toBeLessThanOrEqual(heldBytes);
        if (kind === 'shrink') share.shrinkTo(bytes);
        if (kind === 'wait') share.waitForClient(() => share.shrinkTo(0));
        if (kind === 'stop') share.stopWaiting();
        if (kind === 'answer' || kind === 'close') share[kind]();
        expect(shares.reduce((sum, each) => sum + each.heldBytes, 0)).toBeLessThanOrEqual(100);
      }
      for (const share of shares) {
        share.answer();
        share.close();
      }
      expect(budget.openShare().grow(50)).toBe(true);
    }),
  );
});

it('a BODY_LIMIT that the heap cannot hold is a problem that names the heap size needed', () => {
  expect(new MemoryBudget(76_000_000).findProblems(900_000)).toEqual([]);
  expect(new MemoryBudget(76_000_000).findProblems(1_000_000)).toEqual([
    'BODY_LIMIT of 1000000 bytes needs a larger heap: lower it, or start Node with --max-old-space-size=470',
  ]);
});
