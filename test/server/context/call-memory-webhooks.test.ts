import { describe, expect, it } from 'vitest';
import { exampleOf, serve } from '../../../generated/server/test.ts';
import { hangup, say } from '../../../generated/server/verbs.ts';

const { env_vars: _, ...newCall } = exampleOf('answerCall');
const digits = { ...exampleOf('chooseFromMenu'), call_sid: newCall.call_sid };
const status = { ...exampleOf('reportCallStatus'), call_sid: newCall.call_sid };

type Change = (data: Record<string, unknown>) => void;

/**
 * Serves handlers that use `call.data`: the handler for new calls applies `change`, and the handler
 * of the menu replies with `call.envVars` and `call.data`.
 */
async function remembering(change: Change) {
  const state = { change };
  const { client, log } = await serve({
    onInvalidReply: 'fallback',
    handlers: {
      answerCall: ({ call }) => {
        state.change(call.data as Record<string, unknown>);
        return [hangup()];
      },
      chooseFromMenu: ({ call }) => [say({ text: JSON.stringify([call.envVars, call.data]) })],
      reportCallStatus: () => {},
    },
  });
  const begin = async (next: Change = state.change, body: object = newCall) => {
    state.change = next;
    return (await client.POST('/webhooks/call', { body: body as typeof newCall })).data;
  };
  const known = async () => {
    const { data } = await client.POST('/webhooks/menu', { body: digits });
    return JSON.parse((data as { text: string }[])[0]?.text ?? '') as [envVars: object, data: object];
  };
  return { client, log, begin, known };
}

describe('the stored data of a call', () => {
  it('holds what handlers of earlier webhooks stored, and the variables of the portal that came with the first webhook', async () => {
    const { begin, known } = await remembering((data) => Object.assign(data, { choice: 'sales' }));
    await begin(undefined, { ...newCall, env_vars: { GREETING: 'Hello' } });
    expect(await known()).toEqual([expect.objectContaining({ GREETING: 'Hello' }), { choice: 'sales' }]);
    expect(await known()).toEqual([expect.objectContaining({ GREETING: 'Hello' }), { choice: 'sales' }]);
  });

  it('survives a repetition of the first webhook', async () => {
    const { begin, known } = await remembering((data) => Object.assign(data, { choice: 'sales' }));
    const body = { ...newCall, env_vars: { GREETING: 'Hello' } };
    await begin(undefined, body);
    await begin(() => {}, body);
    expect(await known()).toEqual([expect.objectContaining({ GREETING: 'Hello' }), { choice: 'sales' }]);
  });

  it('includes the changes that a handler made before it threw', async () => {
    const { begin, known } = await remembering((data) => {
      data.tries = 1;
      throw new Error('a bad day');
    });
    await begin();
    expect(await known()).toEqual([expect.anything(), { tries: 1 }]);
  });

  it('remains available to webhooks that arrive after `completed`', async () => {
    const { client, begin, known } = await remembering((data) => Object.assign(data, { choice: 'sales' }));
    await begin();
    await client.POST('/webhooks/call-status', { body: { ...status, call_status: 'completed' } });
    expect(await known()).toEqual([expect.anything(), { choice: 'sales' }]);
  });
});

describe('a handler that writes large or unserialisable call.data', () => {
  it('has its reply sent although the data is too large: the earlier data is kept and an error is logged', async () => {
    const { log, begin, known } = await remembering((data) => Object.assign(data, { choice: 'sales' }));
    await begin();
    expect(await begin((data) => Object.assign(data, { choice: 'support', all: 'x'.repeat(64_000) }))).toEqual([
      hangup(),
    ]);
    expect(await known()).toEqual([expect.anything(), { choice: 'sales' }]);
    expect(log.filter(({ msg }) => /too large/.test(String(msg)))).toEqual([
      expect.objectContaining({ level: 50, operation: 'answerCall', call_sid: newCall.call_sid, most: 128_000 }),
    ]);
  });

  it('serialises no more members of the data than fit', async () => {
    let count = 0;
    const member = { toJSON: () => ++count };
    const { log, begin } = await remembering((data) => {
      for (let index = 0; index < 50_000; index++) data[index] = member;
    });
    expect(await begin()).toEqual([hangup()]);
    expect(log).toContainEqual(expect.objectContaining({ msg: expect.stringMatching(/too large/) }));
    expect(count).toBeLessThan(5_000);
  });

  it('can replace a large member with another large member', async () => {
    const { begin, known } = await remembering((data) => Object.assign(data, { first: 'x'.repeat(40_000) }));
    await begin();
    await begin((data) => {
      delete data.first;
      data.second = 'y'.repeat(40_000);
    });
    expect(Object.keys((await known())[1])).toEqual(['second']);
  });

  const circle: Record<string, unknown> = {};
  circle.around = circle;
  it.each<[what: string, value: unknown]>([
    ['a BigInt', 1n],
    ['a circular object', circle],
    [
      'an object whose toJSON throws',
      {
        toJSON() {
          throw new Error('no');
        },
      },
    ],
  ])(
    'has its reply sent although a member is %s: the other members are kept and an error is logged',
    async (_what, value) => {
      const { log, begin, known } = await remembering((data) => Object.assign(data, { choice: 'sales', odd: 'even' }));
      await begin();
      expect(await begin((data) => Object.assign(data, { choice: 'support', odd: value }))).toEqual([hangup()]);
      expect(await known()).toEqual([expect.anything(), { choice: 'support', odd: 'even' }]);
      expect(log.filter(({ level }) => Number(level) >= 50)).toEqual([
        expect.objectContaining({
          member: 'odd',
          operation: 'answerCall',
          call_sid: newCall.call_sid,
          msg: expect.stringMatching(/not JSON/),
        }),
      ]);
    },
  );
});
