import { describe, expect, it } from 'vitest';
import { gather, redirect, say } from '../../../generated/server/verbs.ts';
import { hook } from '../../helpers/hook.ts';
import { answering, type Step, scripted } from '../../helpers/scripted.ts';

const asking = (actionHook: string, method: 'GET' | 'POST' = 'POST') =>
  gather({ numDigits: 1, actionHook: { url: hook(actionHook), method } });
const credentials = { username: 'jambonz', password: 'secret' };

describe('a hook of a verb', () => {
  it('is requested with an unchanged URL, including the fragment, if the URL begins with /', async () => {
    const { call, deliveries } = await scripted({ '/call': [asking('/menu?b=2&a=1&a=2#rc=2&rp=5xx')] });
    await (await call()).press('1');
    expect(deliveries.at(-2)?.target).toBe('/menu?b=2&a=1&a=2#rc=2&rp=5xx');
  });

  it('is requested without the fragment and with a rewritten query if the URL is absolute', async () => {
    const other = await scripted({});
    const { call } = await scripted({ '/call': [asking(`${other.url}/menu?a=1&a=2&c&d=x+y#rc=1`)] });
    await (await call()).press('1');
    expect(other.deliveries[0]?.target).toBe('/menu?a=2&c=&d=x%20y');
  });

  it('is requested with the credentials of the call hook even if it is on another host', async () => {
    const other = await scripted({});
    const { call } = await scripted({ '/call': [asking(`${other.url}/menu`)] }, credentials);
    await (await call()).press('1');
    expect(other.deliveries[0]?.headers.authorization).toMatch(/^Basic /);
  });

  it('is requested without a body and without a query by the method GET', async () => {
    const { call, sentTo } = await scripted({ '/call': [asking('/menu', 'GET')] });
    await (await call()).press('1');
    expect(sentTo('/menu')[0]).toMatchObject({ method: 'GET', target: '/menu', bytes: '' });
  });

  it('with a relative URL is requested, without credentials, from the host to which a redirect verb led', async () => {
    const other = await scripted({ '/hello': [asking('/menu')] });
    const { call, sentTo } = await scripted(
      { '/call': [redirect({ actionHook: `${other.url as 'http://x'}/hello` })] },
      credentials,
    );
    await (await call()).press('1');
    expect(other.deliveries.map(({ target, headers }) => [target, headers.authorization])).toEqual([
      ['/hello', undefined],
      ['/menu', undefined],
    ]);
    expect(sentTo('/menu')).toEqual([]);
  });
});

describe('an origin that the phone option isTrusted refuses', () => {
  const secrets = { ...credentials, secret: 'whsec' };
  const secretHeaders = ({ headers }: { headers: object }) =>
    Object.keys(headers).filter((name) => name === 'authorization' || name === 'jambonz-signature');

  it.each<[what: string, reach: (url: string) => Record<string, Step>]>([
    ['in a hook', (url) => ({ '/call': [asking(`${url}/menu`)] })],
    ['after a redirect', (url) => ({ '/call': [redirect({ actionHook: `${url as 'http://x'}/menu` })] })],
    [
      'as the call status hook of a redirect',
      (url) => ({ '/call': [redirect({ actionHook: hook('/next'), statusHook: `${url as 'http://x'}/status` })] }),
    ],
  ])('gets no credentials and no signature %s', async (_, reach) => {
    const other = await scripted({});
    const isTrusted = (origin: string) => origin !== other.url;
    const { call, deliveries } = await scripted(
      { ...reach(other.url), '/next': [say({ text: 'Hello' })] },
      { ...secrets, isTrusted },
    );
    const talk = await call();
    if (talk.waitingFor) await talk.press('1');
    expect(other.deliveries.flatMap(secretHeaders)).toEqual([]);
    expect(other.deliveries.length).toBeGreaterThan(0);
    expect(deliveries.map(secretHeaders)).toEqual(deliveries.map(() => ['jambonz-signature', 'authorization']));
  });

  it('gets no credentials and no signature as the call status hook of the account', async () => {
    const other = await scripted({});
    const isTrusted = (origin: string) => origin !== other.url;
    const { call } = await scripted(
      { '/call': [say({ text: 'Hello' })] },
      { ...secrets, isTrusted, statusUrl: `${other.url}/status` },
    );
    await call();
    expect([other.deliveries.length, other.deliveries.flatMap(secretHeaders)]).toEqual([3, []]);
  });
});

it('a webhook is answered although the timeout is longer than that of any timer', async () => {
  const { call } = await scripted({ '/call': [say({ text: 'Hello' })] }, { timeout: 1e9 });
  expect((await call()).heard).toBe('Hello');
});

it('a phone for a URL of another protocol than HTTP and WebSocket rejects its calls', async () => {
  const { phone } = await scripted({}, { url: 'ftp://127.0.0.1/call' });
  await expect(phone.call({ from: '+1', to: '+2' })).rejects.toThrow(
    'ftp://127.0.0.1/call is not an http or https URL',
  );
});

describe('a failed hook', () => {
  const failing = async (fragment: string, steps: Step[], timeout = 10_000) => {
    const script = { '/call': [asking(`/menu${fragment}`)], '/menu': steps };
    const { call, sentTo } = await scripted(script, { secret: 'whsec', timeout });
    const talk = await call();
    const started = talk.seconds;
    await talk.press('1');
    return { sent: sentTo('/menu'), heard: talk.heard, seconds: talk.seconds - started };
  };
  const hello = [say({ text: 'Hello' })];

  it('is not retried without retry options in the fragment of its URL', async () => {
    expect((await failing('', [answering(500), hello])).sent).toHaveLength(1);
  });

  it('is retried with the same bytes and signature at growing intervals', async () => {
    const { sent, heard, seconds } = await failing('#rc=2&rp=5xx', [answering(500), answering(503), hello]);
    expect(new Set(sent.map(({ bytes, headers }) => bytes + headers['jambonz-signature'])).size).toBe(1);
    expect([sent.length, heard]).toEqual([3, 'Hello']);
    expect(seconds).toBeGreaterThan(1.5);
  });

  it.each([
    ['4xx', answering(404), 2],
    ['4xx', answering(500), 1],
    ['5xx,4xx', answering(404), 2],
    ['all', answering(302), 2],
    ['all', answering(200, '[{', 'application/json'), 2],
    ['5xx', answering(200, '[{', 'application/json'), 1],
  ])('with retry policy rp=%s is retried only after failures named in the policy', async (policy, step, attempts) => {
    expect((await failing(`#rc=1&rp=${policy}`, [step])).sent).toHaveLength(attempts);
  });

  it('is retried at most five times', async () => {
    expect((await failing('#rc=9&rp=5xx', [answering(500)])).sent).toHaveLength(6);
  });

  it.each([
    ['rt', 1],
    ['ct', 1],
    ['all', 2],
  ])('with retry policy rp=%s and retry count rc=1 is sent %i times after a timeout', async (policy, attempts) => {
    const late: Step = (response) => setTimeout(() => response.end(), 1500);
    expect((await failing(`#rc=1&rp=${policy}`, [late], 500)).sent).toHaveLength(attempts);
  });

  it.each([
    ['ct', 1],
    ['all', 2],
  ])('with policy rp=%s and one retry (rc=1) is sent %i times if the connection closes', async (policy, attempts) => {
    expect((await failing(`#rc=1&rp=${policy}`, [(response) => response.socket?.end()])).sent).toHaveLength(attempts);
  });

  it('is retried after a connection reset with the retry policy rp=ct', async () => {
    expect((await failing('#rc=1&rp=ct', [(response) => response.socket?.resetAndDestroy()])).sent).toHaveLength(2);
  });
});
