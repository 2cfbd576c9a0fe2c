import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { HeldCommands } from '../../../server/websocket/held-commands.ts';

/** Commands that a test holds, and those that are sent. */
function holdCommands(delayMs = 0) {
  const sent: string[] = [];
  const commands = new HeldCommands((text) => sent.push(text), delayMs);
  return { commands, sent };
}

describe('the commands of a socket', () => {
  it('wait for the first answer, and are then sent in their order', async () => {
    const { commands, sent } = holdCommands();
    for (const text of ['a', 'b', 'c']) commands.push(text);
    await sleep(20);
    expect(sent).toEqual([]);
    commands.release();
    expect(sent).toEqual([]);
    await expect.poll(() => sent).toEqual(['a', 'b', 'c']);
    commands.push('d');
    expect(sent.at(-1)).toBe('d');
  });

  it('stay in order if some come between the answer and the delay', async () => {
    const { commands, sent } = holdCommands(20);
    commands.push('a');
    commands.release();
    commands.push('b');
    commands.release();
    expect(sent).toEqual([]);
    await expect.poll(() => sent).toEqual(['a', 'b']);
  });

  it('are sent at once by a message of a running verb, in their order', () => {
    const { commands, sent } = holdCommands(60_000);
    commands.push('a');
    commands.release();
    commands.open();
    commands.push('b');
    expect(sent).toEqual(['a', 'b']);
  });

  it('wait in 64,000 bytes at most, and a larger one does not count against smaller ones', async () => {
    const { commands, sent } = holdCommands();
    const half = 'é'.repeat(16_000);
    commands.push(half);
    expect(() => commands.push('é'.repeat(16_001))).toThrow(TypeError);
    commands.push(half);
    expect(() => commands.push('x')).toThrow(/commands of 64000 bytes/);
    commands.release();
    await expect.poll(() => sent).toEqual([half, half]);
  });

  it('are dropped and counted when the socket closes', async () => {
    const { commands, sent } = holdCommands();
    commands.push('a');
    commands.push('b');
    commands.release();
    expect(commands.close()).toBe(2);
    await sleep(20);
    expect([sent, commands.close()]).toEqual([[], 0]);
  });
});
