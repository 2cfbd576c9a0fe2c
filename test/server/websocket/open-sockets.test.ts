import { describe, expect, it, vi } from 'vitest';
import { type OpenSocket, OpenSockets } from '../../../server/websocket/open-sockets.ts';

/** Creates a socket that notes what is done with it. */
function createSocket(members: Partial<OpenSocket> = {}) {
  const done: string[] = [];
  const socket: OpenSocket = {
    sendCommand: () => true,
    closeWhenQuiet: () => void done.push('closeWhenQuiet'),
    evict: () => void done.push('evict'),
    disconnectAbandoned: () => void done.push('disconnectAbandoned'),
    isOpen: true,
    isAuthenticated: true,
    isIdle: true,
    isKnown: true,
    activeAtMs: performance.now(),
    ...members,
  };
  return { socket, done };
}

/** Adds sockets in this order. */
function openSockets(...all: { socket: OpenSocket }[]) {
  const sockets = new OpenSockets();
  for (const { socket } of all) sockets.add(socket);
  return sockets;
}

describe('the socket of a call', () => {
  it('is the last one that a message about the call arrived on, if handshakes have credentials', () => {
    const [first, second] = [createSocket(), createSocket()];
    const sockets = openSockets(first, second);
    sockets.addCall('a', first.socket);
    sockets.addCall('a', second.socket);
    expect(sockets.find('a')).toBe(second.socket);
  });

  it('is the first one while it is open, on a server without credentials', () => {
    const [first, second] = [createSocket({ isAuthenticated: false }), createSocket({ isAuthenticated: false })];
    const sockets = openSockets(first, second);
    sockets.addCall('a', first.socket);
    sockets.addCall('a', second.socket);
    expect(sockets.find('a')).toBe(first.socket);
    Object.assign(first.socket, { isOpen: false });
    sockets.addCall('a', second.socket);
    expect(sockets.find('a')).toBe(second.socket);
  });

  it('is not found after it was removed, and a closed one is not added', () => {
    const [first, closed] = [createSocket(), createSocket({ isOpen: false })];
    const sockets = openSockets(first, closed);
    sockets.addCall('a', first.socket);
    sockets.remove(first.socket, ['a'], undefined);
    sockets.addCall('a', closed.socket);
    expect([sockets.find('a'), sockets.count]).toEqual([undefined, 1]);
  });

  it('stays the newer one when the older one is removed', () => {
    const [first, second] = [createSocket(), createSocket()];
    const sockets = openSockets(first, second);
    sockets.addCall('a', first.socket);
    sockets.addCall('a', second.socket);
    sockets.remove(first.socket, ['a'], undefined);
    expect(sockets.find('a')).toBe(second.socket);
  });
});

describe('the socket of a session', () => {
  it('is disconnected when jambonz reconnects over another one', () => {
    const [first, second] = [createSocket(), createSocket()];
    const sockets = openSockets(first, second);
    sockets.addSession('key', first.socket, false);
    sockets.addSession('key', second.socket, true);
    expect([first.done, second.done]).toEqual([['disconnectAbandoned'], []]);
  });

  it.each([
    [
      'another session:new with the same payload',
      (sockets: OpenSockets, socket: OpenSocket) => sockets.addSession('key', socket, false),
    ],
    [
      'a reconnect of another session',
      (sockets: OpenSockets, socket: OpenSocket) => sockets.addSession('other', socket, true),
    ],
  ])('stays open after %s', (_, add) => {
    const [first, second] = [createSocket(), createSocket()];
    const sockets = openSockets(first, second);
    sockets.addSession('key', first.socket, false);
    add(sockets, second.socket);
    expect(first.done).toEqual([]);
  });

  it('stays open when it reconnects itself, and when it has another session by then', () => {
    const [first, second] = [createSocket(), createSocket()];
    const sockets = openSockets(first, second);
    sockets.addSession('key', first.socket, false);
    sockets.addSession('key', first.socket, true);
    sockets.removeSession('key', first.socket);
    sockets.addSession('key', second.socket, true);
    expect(first.done).toEqual([]);
  });

  it('is not kept if it has closed, and does not disconnect another one', () => {
    const [first, closed, third] = [createSocket(), createSocket({ isOpen: false }), createSocket()];
    const sockets = openSockets(first, closed, third);
    sockets.addSession('key', first.socket, false);
    sockets.addSession('key', closed.socket, true);
    expect(first.done).toEqual([]);
    sockets.addSession('key', third.socket, true);
    expect([first.done, closed.done]).toEqual([['disconnectAbandoned'], []]);
  });
});

describe('evictOldest', () => {
  const silentSince = (ms: number) => ({ activeAtMs: performance.now() - ms });

  it('disconnects the oldest socket without an accepted message, before all silent ones', () => {
    const silent = createSocket(silentSince(90_000));
    const [first, second] = [createSocket({ isKnown: false }), createSocket({ isKnown: false })];
    const sockets = openSockets(silent, first, second);
    expect(sockets.evictOldest()).toBe(true);
    expect([silent.done, first.done, second.done, sockets.count]).toEqual([[], ['evict'], [], 2]);
  });

  it('disconnects the socket that has been silent for longest, if that is more than a minute', () => {
    const [first, second, third] = [70_000, 90_000, 10_000].map((ms) => createSocket(silentSince(ms)));
    const all = [first, second, third].filter((each) => each !== undefined);
    const sockets = openSockets(...all);
    expect([sockets.evictOldest(), sockets.evictOldest(), sockets.evictOldest()]).toEqual([true, true, false]);
    expect(all.map(({ done }) => done)).toEqual([['evict'], ['evict'], []]);
  });

  it('leaves sockets whose messages are in progress', () => {
    const unknown = createSocket({ isIdle: false, isKnown: false });
    const silent = createSocket({ isIdle: false, ...silentSince(90_000) });
    expect(openSockets(unknown, silent).evictOldest()).toBe(false);
    expect([unknown.done, silent.done]).toEqual([[], []]);
  });
});

it('drain lets all sockets close at once, and again after three seconds', () => {
  vi.useFakeTimers();
  try {
    const { socket, done } = createSocket();
    const sockets = openSockets({ socket });
    sockets.drain(Number.POSITIVE_INFINITY);
    expect(done).toEqual(['closeWhenQuiet']);
    vi.advanceTimersByTime(2_999);
    expect(done).toHaveLength(1);
    vi.advanceTimersByTime(100);
    expect(done).toHaveLength(2);
    expect(performance.now()).toBeGreaterThan(sockets.drainEndMs ?? Number.POSITIVE_INFINITY);
  } finally {
    vi.useRealTimers();
  }
});
