import { EventEmitter } from 'node:events';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Handler } from '../../generated/server/contract.ts';
import { handlers } from '../../generated/server/handlers.ts';
import { hangup } from '../../generated/server/verbs.ts';
import { onlyTool } from './only-tool.ts';

/*
 * A module that is preloaded before `server/main.ts` (`node --import`). The name of the caller
 * selects a place and a value (`listener error`): the handler throws or returns the value there.
 */
type Throw = () => never;
type Context = Parameters<Handler<'answerCall'>>[0];
type Place = (fail: Throw, context: Context, value: unknown) => unknown;

const failRead: Throw = () => {
  throw new Error('read');
};
const traps = Object.fromEntries(Object.getOwnPropertyNames(Reflect).map((trap) => [trap, failRead]));
const { proxy: revoked, revoke } = Proxy.revocable({}, {});
revoke();
const cyclic: Record<string, unknown> = { verb: 'say' };
cyclic.self = cyclic;
const cyclicError = new Error('cyclic');
cyclicError.cause = cyclicError;
const unreadable = new Error('x');
for (const name of ['stack', 'message', 'name', 'cause', 'code', 'then'])
  Object.defineProperty(unreadable, name, { get: failRead, enumerable: true });
const member = 'then';

/** Values of each kind that JavaScript can throw or return, and those that break careless code. */
export const values: Record<string, () => unknown> = {
  undefined: () => undefined,
  null: () => null,
  boolean: () => false,
  number: () => Number.NaN,
  bigint: () => 1n,
  text: () => 'x',
  surrogate: () => '\ud800',
  symbol: () => Symbol('x'),
  function: () => () => {},
  object: () => ({}),
  error: () => new Error('thrown'),
  frozen: () => Object.freeze(new Error('frozen')),
  unreadable: () => unreadable,
  cyclic: () => cyclicError,
  circle: () => [cyclic],
  long: () => new Error('x'.repeat(500_000)),
  aggregate: () => new AggregateError([cyclicError, null, unreadable], 'many'),
  proxy: () => new Proxy({}, traps),
  revoked: () => revoked,
  bare: () => Object.create(null),
  primitive: () => ({ [Symbol.toPrimitive]: failRead, toString: failRead, valueOf: failRead, toJSON: failRead }),
  unserialisable: () => [{ verb: 'say', text: { toJSON: failRead } }],
  unserialised: () => ({ toJSON: () => undefined }),
  getter: () => [Object.defineProperty({ verb: 'say' }, 'text', { get: failRead, enumerable: true })],
  proto: () => JSON.parse('[{"verb":"hangup","__proto__":{"verb":"say"}}]'),
  many: () => Array.from({ length: 1_000 }, () => ({ verb: 'shout' })),
  deep: () => JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`),
  generator: () => (async function* () {})(),
  throwingThen: () => ({
    get [member]() {
      return failRead();
    },
  }),
  refusingThen: () => ({ [member]: failRead }),
  twice: () => ({
    [member]: (resolve: (value: unknown) => void, reject: (error: unknown) => void) => {
      resolve({});
      reject(1);
      resolve(1);
      failRead();
    },
  }),
  never: () => ({ [member]: () => {} }),
};

/** Places where the webhook is answered with the fallback. */
export const answered: Record<string, Place> = {
  throw: (fail) => fail(),
  reject: async (fail) => fail(),
  return: (_fail, _context, value) => value,
  resolve: async (_fail, _context, value) => value,
  frozenContext: (fail, context) => {
    Object.freeze(context);
    return fail();
  },
  getter: (fail) => [Object.defineProperty({ verb: 'say' }, 'text', { get: fail, enumerable: true })],
  toJSON: (fail) => [{ verb: 'say', text: { toJSON: fail } }],
  log: (fail, { log }) => {
    log.error(
      {
        get value() {
          return fail();
        },
      },
      'read',
    );
    log.child({}, { serializers: { value: fail } }).error({ value: 1 }, 'serialised');
    return undefined;
  },
  emitter: (fail) => new EventEmitter().on('x', fail).emit('x'),
  unheard: (_fail, _context, value) => new EventEmitter().emit('error', value) as never,
  late: async (fail) => {
    await sleep(150);
    return fail();
  },
  lateReturn: async (_fail, _context, value) => {
    await sleep(150);
    return value;
  },
  listener: (fail, { signal }) => {
    signal.addEventListener('abort', fail);
    return sleep(150);
  },
  listenerObject: (fail, { signal }) => {
    signal.addEventListener('abort', { handleEvent: fail });
    return sleep(150);
  },
  asyncListener: (fail, { signal }) => {
    signal.addEventListener('abort', async () => fail());
    return sleep(150);
  },
  onabort: (fail, { signal }) => {
    signal.onabort = fail;
    return sleep(150);
  },
  derived: (fail, { signal }) => {
    AbortSignal.any([signal]).addEventListener('abort', fail);
    return sleep(150);
  },
  abortedFetch: (fail, { signal }) => {
    signal.addEventListener('abort', fail);
    return fetch('http://127.0.0.1:9', { signal }).finally(() => sleep(150));
  },
  dispatch: (fail, { signal }) => {
    Object.defineProperty(signal, 'dispatchEvent', { value: fail });
    return sleep(150);
  },
};

/** Places outside the webhook: its reply is sent, and the process drains and exits with 1. */
export const uncaught: Record<string, Place> = {
  timer: (fail) => void setTimeout(fail),
  tick: (fail) => process.nextTick(fail),
  unowned: (fail) => void sleep(1).then(fail),
  stream: (_fail, _context, value) =>
    void new Readable({
      read() {
        this.destroy((value ?? new Error('x')) as Error);
      },
    }).resume(),
};

const answerCall: Handler<'answerCall'> = (context) => {
  const [placeName = '', valueName = ''] = context.body.caller_name?.split(' ') ?? [];
  const place = answered[placeName] ?? uncaught[placeName];
  if (!place) return [hangup()];
  const fail: Throw = () => {
    throw values[valueName]?.();
  };
  const returned = place(fail, context, values[valueName]?.());
  return Object.hasOwn(uncaught, placeName) ? [hangup()] : (returned as never);
};

/** The handlers of SIP devices and LLM tools throw the value that a user name or argument names. */
const authenticateClient: Handler<'authenticateClient'> = async ({ body }) => {
  throw values[body.username]?.();
};
const runTool = onlyTool(({ args }) => {
  throw values[args.timezone ?? '']?.();
});
if (process.argv[1]?.endsWith('main.ts')) Object.assign(handlers, { answerCall, authenticateClient, runTool });
