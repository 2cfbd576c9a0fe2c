import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { exampleOf } from '../../generated/server/test.ts';
import { hangup } from '../../generated/server/verbs.ts';
import { createThrower, fallbackOf, serveFailing } from '../helpers/serve-failing.ts';

const fail = createThrower(new Error('read'));
const failOn =
  (...names: string[]) =>
  (object: object) =>
    names.reduce((target, name) => Object.defineProperty(target, name, { get: fail, enumerable: true }), object);
const traps = Object.fromEntries(Object.getOwnPropertyNames(Reflect).map((trap) => [trap, fail]));
const { proxy: revoked, revoke } = Proxy.revocable({}, {});
revoke();

/** Values that throw an error if code reads or modifies them without precautions. */
const hostile: Record<string, unknown> = {
  'a frozen error': Object.freeze(new Error('frozen')),
  'an error with a frozen cause': new Error('outer', { cause: Object.freeze(new Error('inner')) }),
  'an AggregateError of frozen errors': new AggregateError([Object.freeze(new Error('one'))]),
  'a Proxy': new Proxy({}, traps),
  'a Proxy of an error': new Proxy(new Error('behind'), traps),
  'a Proxy of an array': new Proxy([], traps),
  'a Proxy of a function': new Proxy(() => {}, traps),
  'a revoked Proxy': revoked,
  'an error whose members throw': failOn('stack', 'message', 'name', 'cause', 'code')(new Error('x')),
  'an error with a member that throws': failOn('response')(new Error('x')),
  'an error with a member of members that throw': Object.assign(new Error('x'), { config: failOn('url')({}) }),
  'an error of a class that throws': Object.defineProperty(new Error('x'), 'constructor', { get: fail }),
  'an object whose members throw': failOn('a', 'then', 'method')({}),
  'an object whose conversions throw': { toString: fail, toJSON: fail, [Symbol.toPrimitive]: fail },
  'an object without prototype': Object.create(null),
  'a thenable that throws': { [['then'][0] as string]: fail },
  'a symbol': Symbol('x'),
  'a BigInt': 1n,
  'a function': () => {},
  null: null,
  undefined: undefined,
  'a text': 'x',
  'a number': Number.NaN,
};
const names = Object.keys(hostile);
const body = exampleOf('answerCall');

type Handler = (context: { call: { data: unknown }; log: { error: CallableFunction }; body: object }) => unknown;

let handler: Handler;
const answerCall = (context: Parameters<Handler>[0]) => handler(context);
const { client, log } = await serveFailing({ answerCall }, { config: { handlerDeadlineMs: 50 } });

/** Answers a new call with the handler `does`. Returns the reply and the causes of a fallback. */
async function answering(does: Handler) {
  handler = does;
  log.length = 0;
  const { data, response } = await client.POST('/webhooks/call', { body });
  return { status: response.status, data, causes: log.flatMap(({ cause }) => cause ?? []) };
}

describe('the fallback of the operation', () => {
  const fallback = { status: 200, data: fallbackOf('answerCall') };

  it.each(names)('is sent and logged if the handler throws %s', async (name) => {
    const { causes, ...answer } = await answering(createThrower(hostile[name]));
    expect([answer, causes]).toEqual([fallback, ['exception']]);
    expect(log).toContainEqual(expect.objectContaining({ outcome: 'fallback', cause: 'exception', level: 50 }));
  });

  it.each(names)('is sent and logged if the handler rejects with %s', async (name) => {
    const { causes, ...answer } = await answering(async () => createThrower(hostile[name])());
    expect([answer, causes]).toEqual([fallback, ['exception']]);
    expect(log).toContainEqual(expect.objectContaining({ outcome: 'fallback', cause: 'exception', level: 50 }));
  });

  it.each(names)('is sent and logged if the handler returns %s', async (name) => {
    const { causes, ...answer } = await answering(() => hostile[name]);
    expect([answer, causes.length]).toEqual([fallback, 1]);
    expect(log).toContainEqual(expect.objectContaining({ outcome: 'fallback', level: 50 }));
  });

  it.each(names)('is sent and logged if the handler returns a verb that contains %s', async (name) => {
    const answer = await answering(() => [{ verb: 'say', text: hostile[name] }]);
    if (name !== 'a text') expect(answer).toMatchObject(fallback);
    expect(log.some(({ outcome }) => outcome === 'fallback')).toBe(name !== 'a text');
  });

  it('is sent and logged if a returned verb has properties that throw after they were read a few times', async () => {
    for (let reads = 0; reads < 60; reads++) {
      let left = reads;
      const once = new Proxy(hangup(), { get: (verb, name) => (left-- > 0 ? verb[name as 'verb'] : fail()) });
      expect((await answering(() => [once])).status).toBe(200);
    }
  });

  it.each(names)(
    'is sent and logged if the handler throws after it has assigned %s to call.data and the body',
    async (name) => {
      const { causes, ...answer } = await answering((context) => {
        context.call.data = hostile[name];
        for (const member of ['call_sid', 'trace_id', 'env_vars'])
          Object.assign(context.body, { [member]: hostile[name] });
        throw new Error('x');
      });
      expect([answer, causes]).toMatchObject([fallback, ['exception']]);
    },
  );
});

describe('the reply of the handler', () => {
  it.each(names)('is sent without an error if the handler logs %s', async (name) => {
    const answer = await answering(({ log }) => {
      log.error(hostile[name]);
      log.error(hostile[name], 'told');
      log.error({ err: hostile[name], value: hostile[name] }, 'both');
      return [hangup()];
    });
    expect(answer).toMatchObject({ status: 200, data: [hangup()], causes: [] });
    expect(log.filter(({ level, operation }) => level === 50 && operation === 'answerCall')).toHaveLength(3);
  });

  it.each(names)('is sent without an error if the handler leaves %s as call.data', async (name) => {
    const answer = await answering(({ call }) => {
      call.data = hostile[name];
      return [hangup()];
    });
    expect(answer).toMatchObject({ status: 200, data: [hangup()], causes: [] });
    expect(log.every(({ level, msg }) => level !== 50 || String(msg).endsWith('dropped'))).toBe(true);
  });

  it.each(names)('is sent without an error if the handler leaves %s as a member of call.data', async (name) => {
    const answer = await answering(({ call }) => {
      Object.assign(call.data as object, { member: hostile[name] });
      return [hangup()];
    });
    expect(answer).toMatchObject({ status: 200, data: [hangup()], causes: [] });
  });
});

it.each(names)(
  'a handler that rejects with %s after its deadline is logged without an uncaught error',
  async (name) => {
    const answer = await answering(async () => {
      await sleep(80);
      throw hostile[name];
    });
    expect(answer).toMatchObject({ status: 200, causes: ['deadline'] });
    await expect.poll(() => log.filter(({ msg }) => String(msg).startsWith('late result dropped'))).toHaveLength(1);
  },
);

it.each([
  [
    'the reason of its signal',
    ({ signal }: { signal: AbortSignal }) => {
      signal.addEventListener('abort', () =>
        Object.assign(signal.reason, { errors: 'x', failure: 'x\r\ny: z', toLogFields: fail }),
      );
    },
  ],
  ['a method of its context', (context: object) => Object.assign(context, { abort: fail })],
])('the fallback is sent if the handler changes %s and exceeds its deadline', async (_what, change) => {
  const answer = await answering(async (context) => {
    change(context as never);
    await sleep(150);
    return [hangup()];
  });
  expect(answer).toMatchObject({ status: 200, data: fallbackOf('answerCall'), causes: ['deadline'] });
});

it.each([{ code: 5 }, 42, ['a'], Symbol('x'), () => 'x', { slice: fail }])(
  'the fallback is sent if the handler throws an error whose message is not a string: %s',
  async (message) => {
    const answer = await answering(createThrower(Object.assign(new Error('x'), { message })));
    expect(answer).toMatchObject({ status: 200, causes: ['exception'] });
  },
);

it('an error in the log keeps its message despite members that throw', async () => {
  await answering(createThrower(hostile['an error with a member of members that throw']));
  expect(log).toContainEqual(
    expect.objectContaining({ err: expect.objectContaining({ message: 'x', stack: expect.any(String) }) }),
  );
});
