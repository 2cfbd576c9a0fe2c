import type { ServerResponse } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import { gather, redirect, say, tag } from '../../generated/server/verbs.ts';
import { hook } from '../helpers/hook.ts';
import { answering, type Step, scripted } from '../helpers/scripted.ts';

const json = 'application/json';
const ok = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';
const repeat = (count: number, text: string) => Array.from({ length: count }, () => text).join(',');

/** Writes bytes to the connection, without any rule of HTTP. */
const writing =
  (bytes: string): Step =>
  ({ socket }) =>
    socket?.write(bytes);

/** Writes the text again and again until the client closes the connection. */
const endless =
  (text: string, delayMs: number, start: (response: ServerResponse) => unknown): Step =>
  (response) => {
    start(response);
    const timer = setInterval(() => response.socket?.write(text), delayMs);
    response.on('close', () => clearInterval(timer));
  };

describe('the simulated phone rejects a call and goes on if the first answer is hostile:', () => {
  const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  it.each<[what: string, step: Step, cause: string, message: string]>([
    ['an upgrade', writing('HTTP/1.1 101 X\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n'), 'closed', 'bad upgrade'],
    [
      'an informational status without end',
      endless('HTTP/1.1 102 Processing\r\n\r\n', 20, () => {}),
      'timeout',
      'the phone waits no longer',
    ],
    [
      'headers without end',
      endless('X-More: yes\r\n', 20, ({ socket }) => socket?.write(ok)),
      'timeout',
      'the phone waits no longer',
    ],
    ['headers of 1 MB', writing(ok + 'X-More: yes\r\n'.repeat(80_000)), 'not-http', 'Headers Overflow Error'],
    [
      'a body of single bytes without end',
      endless(' ', 20, ({ socket }) => socket?.write(`${ok}\r\n`)),
      'timeout',
      'the phone waits no longer',
    ],
    [
      'a body without end',
      endless(' '.repeat(1_000_000), 1, ({ socket }) => socket?.write(`${ok}\r\n`)),
      'too-large',
      'larger than 5 MB',
    ],
    ['a body of 6 MB', answering(200, ' '.repeat(6_000_000), json), 'too-large', 'larger than 5 MB'],
    [
      'chunks that are no chunks',
      writing(`${ok}Transfer-Encoding: chunked\r\n\r\nzz\r\n`),
      'not-http',
      'Response does not match the HTTP/1.1 protocol',
    ],
    ['a status of 999', writing('HTTP/1.1 999 X\r\nContent-Length: 0\r\n\r\n'), 'status', 'Unexpected HTTP Response'],
    [
      'an error page of 50 MB',
      answering(500, 'x'.repeat(50_000_000), 'text/html'),
      'status',
      'Unexpected HTTP Response',
    ],
    ['a connection that closes at once', ({ socket }) => socket?.destroy(), 'closed', 'other side closed'],
    ['a connection that is reset at once', ({ socket }) => socket?.resetAndDestroy(), 'closed', 'read ECONNRESET'],
    [
      '200,000 verbs',
      answering(200, `[${repeat(200_000, '{"verb":"hangup"}')}]`, json),
      'too-many-verbs',
      '200000 verbs',
    ],
    ['a million nested arrays', answering(200, deep(1_000_000), json), 'too-large', 'nested more than 200 deep'],
    ['a verb of nested arrays', answering(200, `[{"verb":${deep(190)}}]`, json), 'invalid-verbs', 'must be string'],
    [
      'a verb without a text form',
      answering(200, '[{"verb":{"toString":null}}]', json),
      'invalid-verbs',
      'must be string',
    ],
    ['100 wrong verbs', answering(200, `[${repeat(100, '{"verb":"x"}')}]`, json), 'invalid-verbs', 'and 95 more'],
    ['900 wrong verbs', answering(200, `[${repeat(900, '{"verb":"x"}')}]`, json), 'invalid-verbs', 'at least 495 more'],
  ])('%s', async (_, step, cause, message) => {
    const { call } = await scripted({ '/call': step }, cause === 'timeout' ? { timeout: 200 } : {});
    const started = performance.now();
    const { ended } = await call();
    expect(ended).toMatchObject({ status: 'failed', sip_status: 480, failure: { cause } });
    expect(ended?.failure?.message).toContain(message);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('the simulated phone stops a call', () => {
  const stops = async (script: Record<string, Step>) => {
    const { call } = await scripted(script);
    const { ended, transcript } = await call();
    expect(transcript.at(-1)).toMatchObject({ kind: 'mistake', consequence: 'call-ends' });
    return ended?.failure;
  };

  it('after 10,000 events', async () => {
    const texts = say({ text: 'Hello' });
    expect(await stops({ '/call': [{ ...texts, text: Array.from({ length: 20_000 }, () => 'Hello') }] })).toEqual({
      cause: 'loop',
      message: 'the phone stops after 10000 events of one call',
    });
  });

  it('after 50 MB of payloads and answers', async () => {
    const growing = [tag({ data: { text: 'x'.repeat(4_000_000) } }), redirect({ actionHook: hook('/call') })];
    expect(await stops({ '/call': growing })).toMatchObject({ message: expect.stringContaining('after 50 MB') });
  });

  it('after 300 seconds in which it has waited for the server', async () => {
    let milliseconds = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (milliseconds += 10_000));
    const round = [say({ text: 'Hello' }), redirect({ actionHook: hook('/call') })];
    const failure = await stops({ '/call': round }).finally(() => clock.mockRestore());
    expect(failure).toMatchObject({ message: expect.stringContaining('waited 300 s') });
  });
});

it('a prompt of 4 MB of "<" takes the simulated phone less than a second', async () => {
  const { call } = await scripted({ '/call': [say({ text: '<'.repeat(4_000_000) })] });
  const started = performance.now();
  expect((await call()).mistakes).toEqual([]);
  expect(performance.now() - started).toBeLessThan(1_000);
});

it('an unread answer of 300 KB blocks the connection, as in jambonz, and the next webhook fails', async () => {
  const asking = gather({ numDigits: 1, actionHook: hook('/menu') });
  const { call, sentTo } = await scripted(
    { '/call': [asking, asking], '/menu': answering(200, 'x'.repeat(300_000), 'text/html') },
    { timeout: 300 },
  );
  const talk = await call();
  await talk.press('1');
  await talk.press('1');
  expect(sentTo('/menu')).toHaveLength(1);
  expect(talk.transcript).toContainEqual(
    expect.objectContaining({ kind: 'mistake', failure: expect.objectContaining({ cause: 'timeout' }) }),
  );
});
