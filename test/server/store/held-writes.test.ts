import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { HeldWrite, HeldWrites } from '../../../server/store/held-writes.ts';

const createWrite = (bytes = 0, ttlMs?: number) => new HeldWrite(async () => {}, bytes, ttlMs);

describe('the held writes', () => {
  it('are taken in the order in which they were added, and no longer count', () => {
    const held = new HeldWrites();
    const writes = [createWrite(1), createWrite(2), createWrite(3)];
    for (const write of writes) held.add(write);
    expect(held.bytes).toBe(6);
    expect(held.takeAll()).toEqual(writes);
    expect(held.bytes).toBe(0);
    expect(held.takeAll()).toEqual([]);
  });

  it('are at most 10,000, of which the oldest is dropped', () => {
    const held = new HeldWrites();
    const writes = Array.from({ length: 10_001 }, () => createWrite(1));
    for (const write of writes) held.add(write);
    expect(held.bytes).toBe(10_000);
    expect(held.takeAll()[0]).toBe(writes[1]);
  });

  it('are dropped when they have expired', async () => {
    const held = new HeldWrites();
    held.add(createWrite(1, 5));
    const write = createWrite(1);
    held.add(write);
    await sleep(10);
    expect(held.takeAll()).toEqual([write]);
    expect(held.bytes).toBe(0);
  });
});
