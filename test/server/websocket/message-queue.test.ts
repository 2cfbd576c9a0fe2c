import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { MessageQueue } from '../../../server/websocket/message-queue.ts';

/** Creates a queue whose messages are texts. Those that begin with `status` are not awaited. */
function createQueue({ finishesAtOnce = false } = {}) {
  const socket = {
    isPaused: false,
    pause: () => {
      socket.isPaused = true;
    },
    resume: () => {
      socket.isPaused = false;
    },
  };
  const taken: string[] = [];
  const queue = new MessageQueue(socket as WebSocket, (text) => {
    const isAwaited = !text.startsWith('status');
    if (!queue.start(isAwaited)) return queue.hold(text);
    taken.push(text);
    if (finishesAtOnce) queue.finish(isAwaited);
  });
  const push = (count: number, text = 'hook') => {
    for (let index = 0; index < count; index++) queue.push(`${text} ${index}`);
  };
  return { queue, socket, taken, push };
}

async function waitTurns(count: number) {
  for (let turn = 0; turn < count; turn++) await nextTurn();
}

describe('the queue of a socket', () => {
  it.each([false, true])(
    'takes one message in each turn of the event loop, also if finished at once: %s',
    async (finishesAtOnce) => {
      const { taken, push } = createQueue({ finishesAtOnce });
      push(20);
      const counts = [taken.length];
      for (let turn = 0; turn < 4; turn++) {
        await nextTurn();
        counts.push(taken.length);
      }
      expect(counts).toEqual([1, 2, 3, 4, 5]);
    },
  );

  it('takes messages in their order', async () => {
    const { taken, push } = createQueue();
    push(10);
    await waitTurns(12);
    expect(taken).toEqual(Array.from({ length: 10 }, (_, index) => `hook ${index}`));
  });

  it('has at most 32 messages in progress, and does not read the socket until one is finished', async () => {
    const { queue, socket, taken, push } = createQueue();
    push(33);
    await waitTurns(50);
    expect([taken.length, socket.isPaused]).toEqual([32, true]);
    queue.finish(true);
    await waitTurns(2);
    expect([taken.length, socket.isPaused]).toEqual([33, false]);
  });

  it('takes awaited messages while 32 others are in progress, and the others when these are finished', async () => {
    const { queue, socket, taken, push } = createQueue();
    push(40, 'status');
    push(1);
    await waitTurns(60);
    expect([taken.length, taken.at(-1), socket.isPaused]).toEqual([33, 'hook 0', false]);
    queue.finish(false);
    await waitTurns(2);
    expect(taken.at(-1)).toBe('status 32');
  });

  it('does not read the socket while 64,000 characters wait', async () => {
    const { queue, socket, taken, push } = createQueue();
    push(32, 'status');
    await waitTurns(40);
    queue.push(`status ${'x'.repeat(64_000)}`);
    push(1);
    await waitTurns(5);
    expect([taken.length, socket.isPaused]).toEqual([32, true]);
    queue.finish(false);
    await waitTurns(5);
    expect([taken.length, socket.isPaused]).toEqual([34, false]);
  });

  it('takes at most 500 messages in a second', async () => {
    const { socket, taken, push } = createQueue({ finishesAtOnce: true });
    push(600);
    await expect.poll(() => taken.length, { interval: 1, timeout: 10_000 }).toBeGreaterThanOrEqual(500);
    await waitTurns(20);
    expect([taken.length, socket.isPaused]).toEqual([500, true]);
    await expect.poll(() => taken.length, { timeout: 10_000 }).toBe(600);
  });

  it('is idle when all messages are finished, also those that waited', async () => {
    const { queue, push } = createQueue();
    push(33, 'status');
    await waitTurns(40);
    for (let index = 0; index < 32; index++) queue.finish(false);
    expect(queue.isIdle).toBe(false);
    await waitTurns(2);
    queue.finish(false);
    expect(queue.isIdle).toBe(true);
  });

  it('that is stopped drops the messages that wait, reads the socket, and takes no more', async () => {
    const { queue, socket, taken, push } = createQueue();
    push(34, 'status');
    push(40);
    await waitTurns(100);
    expect(socket.isPaused).toBe(true);
    expect(queue.stop()).toBe(2 + 8);
    push(1);
    await waitTurns(5);
    expect([taken.length, socket.isPaused]).toEqual([64, false]);
    for (let index = 0; index < 32; index++) {
      queue.finish(true);
      queue.finish(false);
    }
    expect(queue.isIdle).toBe(true);
  });
});
