import { describe, expect, it, vi } from 'vitest';
import { Places } from '../../../client/explore/places.ts';
import { redirect, say } from '../../../generated/server/verbs.ts';
import { createMenu, exploreScript, goodbye, replyBy } from '../../helpers/explore-script.ts';
import { hook } from '../../helpers/hook.ts';
import type { scripted } from '../../helpers/scripted.ts';
import { itOverHttp } from '../../helpers/transport.ts';

type Script = Parameters<typeof scripted>[0];

const emptyObservation = {
  events: [],
  heard: [],
  toParty: false,
  moment: undefined,
  ended: undefined,
  lastHook: undefined,
  verb: undefined,
};

/** Creates a response with these verbs after a time. */
const slowly =
  (ms: number, verbs: object[]): Script[string] =>
  (response) =>
    setTimeout(() => response.setHeader('Content-Type', 'application/json').end(JSON.stringify(verbs)), ms);

describe('the explorer of a hostile application', () => {
  it('ends at its limit of seconds in an application with a new state for each key', async () => {
    let count = 0;
    const menu = replyBy(() => [createMenu(`Press 1 or 2. This is prompt ${count++}.`)]);
    const started = performance.now();
    const { places, stopped } = await exploreScript({ '/call': menu, '/menu': menu }, { seconds: 0.5, depth: 99 });
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(stopped).toBe('time');
    expect(places.filter(({ unexplored }) => unexplored === 'out of time').length).toBeGreaterThan(0);
  });

  it('ends at its limit of seconds while a webhook is not answered', async () => {
    const started = performance.now();
    const { places, findings, calls, stopped } = await exploreScript(
      { '/call': slowly(2_500, goodbye) },
      { seconds: 0.3 },
    );
    expect(performance.now() - started).toBeLessThan(2_000);
    expect({ places, findings, calls, stopped }).toEqual({ places: [], findings: [], calls: 1, stopped: 'time' });
  });

  it('ends a call in the background that leads from one slow webhook to the next', async () => {
    let requests = 0;
    const loop: Script[string] = (response) => {
      requests++;
      setTimeout(
        () =>
          response
            .setHeader('Content-Type', 'application/json')
            .end(JSON.stringify([say({ text: 'Hello.' }), redirect({ actionHook: hook('/call') })])),
        30,
      );
    };
    const { stopped } = await exploreScript({ '/call': loop }, { seconds: 0.2 });
    const requestsAtEnd = requests;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(stopped).toBe('time');
    expect(requests).toBeLessThanOrEqual(requestsAtEnd + 1);
  });

  itOverHttp('tries 50 of thousands of announced keys, and says that it has tried no more', async () => {
    const keys = Array.from({ length: 5_000 }, (_, key) => key).join(', ');
    const { places, calls, names } = await exploreScript({
      '/call': [createMenu(`Press ${keys}.`), ...goodbye],
      '/menu': replyBy(() => goodbye),
    });
    expect(calls).toBeLessThan(60);
    expect(places[0]?.unexplored).toBe('too many choices');
    expect(names).toHaveLength(1);
    expect(names[0]?.length).toBeLessThan(100);
  });

  itOverHttp('keeps 2,000 characters of a prompt of 1 MB', async () => {
    const { places } = await exploreScript({ '/call': [say({ text: 'Hello. '.repeat(150_000) })] }, { seconds: 5 });
    expect(places[0]?.heard[0]).toHaveLength(2_001);
  });

  itOverHttp(
    'reports a webhook that is not answered within the limit of seconds as slow, and ends its request',
    async () => {
      let isClosed = false;
      const { names, stopped } = await exploreScript(
        { '/call': (response) => response.on('close', () => (isClosed = true)) },
        { seconds: 0.5, slow: 200 },
      );
      expect([names, stopped]).toEqual([['slow POST /call'], 'time']);
      await vi.waitFor(() => expect(isClosed).toBe(true));
    },
  );

  itOverHttp('names a hook of 1 MB in 500 characters', async () => {
    const long = { verb: 'redirect', actionHook: `/${'a'.repeat(1_000_000)}` };
    const { names } = await exploreScript({ '/call': [say({ text: 'Hello.' }), long] });
    expect(names.map(({ length }) => length)).toEqual([500]);
  });

  it('leaves states unexplored beyond the limit of prompts and verbs', () => {
    const places = new Places(1_000);
    const huge = { ...emptyObservation, heard: ['x'.repeat(600)] };
    const first = places.addStart(emptyObservation);
    const step = { label: 'x', kind: 'offered' as const, take: async () => {} };
    expect(places.addWay(first, step, huge).found).toBeDefined();
    const { found, place } = places.addWay(first, step, { ...huge, heard: ['y'.repeat(600)] });
    expect([found, place.unexplored]).toEqual([undefined, 'too large']);
  });
});
