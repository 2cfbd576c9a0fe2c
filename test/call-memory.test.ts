import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CallMemory } from '../server/store/call-memory.ts';

describe('call memory', () => {
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

  it('knows a call from one webhook to the next', () => {
    const memory = new CallMemory();
    memory.recall('a').data.choice = 'sales';
    expect(memory.recall('a').data).toEqual({ choice: 'sales' });
    expect(memory.recall('b').data).toEqual({});
  });

  it('keeps the environment variables, which come with the first webhook only', () => {
    const memory = new CallMemory();
    memory.recall('a', { GREETING: 'Hello' });
    expect(memory.recall('a').envVars).toEqual({ GREETING: 'Hello' });
  });

  it('keeps what a handler noted when the first webhook is retried', () => {
    const memory = new CallMemory();
    memory.recall('a', { GREETING: 'Hello' }).data.choice = 'support';
    expect(memory.recall('a', { GREETING: 'Hello' })).toMatchObject({ data: { choice: 'support' }, envVars: { GREETING: 'Hello' } });
  });

  it('forgets an ended call after a minute, when no late webhook can come any more', () => {
    const memory = new CallMemory();
    memory.recall('a').data.choice = 'sales';
    memory.release('a');
    pass(59_000);
    expect(memory.recall('a').data).toEqual({ choice: 'sales' });
    pass(61_000);
    expect(memory.recall('a').data).toEqual({});
  });

  it('forgets a call that never ended four hours after its last webhook', () => {
    const memory = new CallMemory();
    memory.recall('a').data.choice = 'sales';
    pass(3.9 * 3_600_000);
    expect(memory.recall('a').data).toEqual({ choice: 'sales' });
    pass(4.1 * 3_600_000);
    expect(memory.recall('a').data).toEqual({});
  });

  it('holds no more variables than it may, whoever sends them', () => {
    const memory = new CallMemory();
    for (let call = 0; call < 100; call++) memory.recall(`call ${call}`, { GREETING: 'x'.repeat(1_000_000) });
    const kept = Array.from({ length: 100 }, (_, call) => memory.recall(`call ${call}`).envVars.GREETING).filter(Boolean);
    expect(kept.length).toBeGreaterThan(50);
    expect(kept.length).toBeLessThan(70);
  });

  it('holds no more calls than it may', () => {
    const memory = new CallMemory(2);
    memory.recall('a').data.choice = 'sales';
    memory.recall('b');
    memory.recall('c');
    expect(memory.recall('a').data).toEqual({});
  });
});
