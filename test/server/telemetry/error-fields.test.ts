import { describe, expect, it } from 'vitest';
import { createErrorSerializer } from '../../../server/telemetry/error-fields.ts';
import { createLog } from '../../../server/telemetry/log.ts';

const serialize = createErrorSerializer((stack) => stack.replaceAll('dist/x.js', 'x.ts')) as (
  error: unknown,
) => Record<string, unknown> & { message: string; stack: string; aggregateErrors: { stack: string }[] };

const withStack = (message: string, more: object = {}) =>
  Object.assign(new Error(message), { stack: `Error: ${message}\n    at run (dist/x.js:1:2)` }, more);

/** Returns the log line of an error. */
function lineOf(err: unknown): string {
  const lines: string[] = [];
  createLog('info', { destination: { write: (line: string) => void lines.push(line) } }).error({ err }, 'failed');
  return lines.join('');
}

describe('the log fields of an error', () => {
  it('contain mapped stacks of its causes, of aggregated errors and of their causes', () => {
    const inner = withStack('inner', { cause: withStack('cause of inner') });
    const aggregated = withStack('all failed', {
      cause: withStack('cause of all', { cause: withStack('its cause') }),
      errors: [inner, 'text'],
    });
    const { message, stack, aggregateErrors } = serialize(aggregated);
    expect(message).toBe('all failed: cause of all: its cause');
    expect(stack).not.toContain('dist/x.js');
    expect(stack.match(/x\.ts/g)).toHaveLength(3);
    expect(aggregateErrors).toMatchObject([
      { message: 'inner: cause of inner', stack: expect.stringContaining('x.ts') },
      "'text'",
    ]);
    expect(JSON.stringify(aggregateErrors)).not.toContain('dist/x.js');
  });

  it('mask the numbers of causes and of aggregated errors', () => {
    const err = new AggregateError([new Error('no answer at +1 212 555 1212')], 'all failed', {
      cause: new Error('tel:+12125551213'),
    });
    expect(lineOf(err)).not.toMatch(/555/);
    expect(lineOf(err)).toMatch(/tel:\+…213.*no answer at \+…212/);
  });

  it('name the number of aggregated errors beyond five', () => {
    const { aggregateErrors } = serialize(new AggregateError(Array.from({ length: 100 }, () => withStack('x'))));
    expect(aggregateErrors).toHaveLength(6);
    expect(aggregateErrors.at(-1)).toBe('and 95 more');
  });

  it('are complete and finite for causes and aggregates that are cyclic or deep', () => {
    const cyclic = withStack('cyclic');
    Object.assign(cyclic, { cause: withStack('cause', { cause: cyclic }) });
    expect(serialize(cyclic).message).toBe('cyclic: cause');

    const own = withStack('own');
    Object.assign(own, { errors: [own], self: own });
    expect(JSON.parse(lineOf(own)).err).toMatchObject({ message: 'own', aggregateErrors: [{ message: 'own' }] });

    let deep = withStack('deepest');
    for (let depth = 0; depth < 100_000; depth++) deep = withStack(`${depth}`, { cause: deep, errors: [deep] });
    expect(serialize(deep).message).toMatch(/^99999: 99998/);
  });

  it('keep the start of a long message and the end of its stack', () => {
    const { message, stack } = serialize(withStack('x'.repeat(1_000_000)));
    expect(message).toBe(`${'x'.repeat(1_000)}…`);
    expect(stack.length).toBeLessThan(4_000);
    expect(stack).toMatch(/^Error: x{100}.*…x+\n {4}at run \(x\.ts:1:2\)$/s);
  });

  it.each([
    ['a frozen error', Object.freeze(new Error('frozen'))],
    ['a revoked proxy', revokedProxy()],
    ['an error whose message throws', Object.defineProperty(new Error(), 'message', { get: fail })],
    ['an error whose stack is no text', Object.assign(new Error('x'), { stack: 7 })],
    ['an error with a member that is not JSON', Object.assign(new Error('x'), { big: 1n })],
    ['an error with a member that throws', Object.defineProperty(new Error('x'), 'y', { enumerable: true, get: fail })],
  ])('exist for %s', (_, error) => {
    expect(JSON.parse(lineOf(error))).toMatchObject({ msg: 'failed', err: { type: 'Error' } });
  });
});

function fail(): never {
  throw new Error('out of order');
}

function revokedProxy(): unknown {
  const { proxy, revoke } = Proxy.revocable(new Error('x'), {});
  revoke();
  return proxy;
}

describe('a log line', () => {
  const long = 300_000;
  it.each([
    ['a long text', { text: 'x'.repeat(long) }],
    ['a long text outside Latin-1', { text: '電'.repeat(long) }],
    ['text of 3,500 characters with three bytes each', { text: '電'.repeat(3_500) }],
    ['control characters', { text: '\u009b'.repeat(4_000) }],
    [
      'a thousand members',
      Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`m${index}`, 'x'.repeat(20)])),
    ],
    ['a long member name', { ['x'.repeat(long)]: 1 }],
    ['a deep member', { deep: Array.from({ length: 5_000 }, () => [['x']]) }],
    ['an error with a long message', { err: new Error('電'.repeat(long)) }],
    ['an AggregateError', { err: new AggregateError(Array.from({ length: 1_000 }, () => new Error('x'.repeat(500)))) }],
  ])('has at most 10,000 bytes, its level and its message with %s', (_, fields) => {
    const lines: string[] = [];
    createLog('info', { destination: { write: (line: string) => void lines.push(line) } }).warn(fields, 'seen');
    expect(Buffer.byteLength(lines.join(''))).toBeLessThanOrEqual(10_001);
    expect(JSON.parse(lines.join(''))).toMatchObject({ level: 40, msg: 'seen' });
  });

  it.each([
    ['a message', (size: number) => new Error('x'.repeat(size))],
    ['lines that look like a stack', (size: number) => stackOf(`    at ${'file:'.repeat(190)}.js:1:1x`, size)],
    ['lines of spaces', (size: number) => stackOf(' '.repeat(900), size)],
    ['digits', (size: number) => new Error('12 '.repeat(size / 3))],
    ['causes', (size: number) => causesOf(size / 100)],
  ])('of an error costs no more for 4 MB of %s than for 40 kB', (_, create) => {
    const measure = (error: unknown) => {
      const times = Array.from({ length: 5 }, () => {
        const begin = performance.now();
        lineOf(error);
        return performance.now() - begin;
      });
      return Math.min(...times);
    };
    const short = create(40_000);
    const long = create(4_000_000);
    measure(short);
    expect(measure(long) / Math.max(measure(short), 1)).toBeLessThan(20);
  });
});

function stackOf(line: string, size: number): Error {
  return Object.assign(new Error('x'), { stack: `Error: x\n${`${line}\n`.repeat(size / line.length)}` });
}

function causesOf(count: number): Error {
  let error = new Error('deepest');
  for (let index = 0; index < count; index++) error = new Error('x'.repeat(50), { cause: error });
  return error;
}
