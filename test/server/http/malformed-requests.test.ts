import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { exampleOf, serve } from '../../../generated/server/test.ts';
import { createMetrics } from '../../../server/telemetry/metrics.ts';
import { sendRaw, webhookRequest } from '../../support/send-raw.ts';

/** Serves with a log and metrics that begin now. */
async function serveCounted() {
  const metrics = createMetrics();
  const { url, log } = await serve({ metrics });
  const countRefusals = async () => (await metrics.refusals.get()).values.reduce((sum, { value }) => sum + value, 0);
  const countLines = () =>
    log.filter(({ outcome }) => outcome === 'refusal').reduce((sum, { count = 1 }) => sum + Number(count), 0);
  return { url, log, metrics, countRefusals, countLines };
}

const rest = 'HTTP/1.1\nHost: x\nConnection: close\n\n';
const problem =
  /^HTTP\/1\.1 [45]\d\d .*\r\n(?:.+\r\n)*Content-Type: application\/problem\+json\r\n(?:.+\r\n)*\r\n(\{.*\})$/i;

const targets = ['http://[::1/x', 'http://[::1', 'http://', 'http://%zz/', '//', '*', '%', '?%', '#', '\\', '', '/a b']
  .concat(['/\udc00', '/\u0080', 'http://a:b@c', 'http://x:99999/', 'http://[::1]:x/y', 'ht!tp://x', 'javascript:1'])
  .concat([`/${'x'.repeat(16_000)}`, `/${'x'.repeat(20_000)}`, 'ftp://[::1/', 'http://x?y', '//[::1/#', '/[::1/#'])
  .concat(['//#@!', '//a:b@c#', '/\\#@%', '//x#']);

const malformed = {
  'no HTTP': 'garbage\n\n',
  'no Host': 'GET /x HTTP/1.1\nConnection: close\n\n',
  'large headers': `GET /x HTTP/1.1\nHost: x\nX: ${'y'.repeat(20_000)}\n\n`,
  CONNECT: 'CONNECT x:1 HTTP/1.1\nHost: x\n\n',
  'an unknown expectation': 'GET /x HTTP/1.1\nHost: x\nExpect: y\nConnection: close\n\n',
  'two lengths': 'POST /x HTTP/1.1\nHost: x\nContent-Length: 3\nTransfer-Encoding: chunked\n\n',
  'a wrong chunk':
    'POST /webhooks/call HTTP/1.1\nHost: x\nContent-Type: application/json\nTransfer-Encoding: chunked\n\nzz\n',
  'HTTP/2': 'PRI * HTTP/2.0\n\nSM\n\n',
  TLS: '\u0016\u0003\u0001\u0002',
};

it.each([
  ...targets.map((target) => [`the target ${target.slice(0, 30)}`, `GET ${target} ${rest}`]),
  ...Object.entries(malformed),
])('a request with %s gets a problem, one log line and one count in the metrics', async (_, request) => {
  const { url, log, countRefusals, countLines } = await serveCounted();
  const [, json = ''] = problem.exec(await sendRaw(url, request)) ?? [];
  const { status, detail } = JSON.parse(json);
  expect(detail).toMatch(/./);
  await vi.waitFor(() => expect(countLines()).toBe(1));
  expect(log.find(({ outcome }) => outcome === 'refusal')).toMatchObject({ status, detail });
  expect(await countRefusals()).toBe(1);
});

it('a malformed HEAD request is answered without a body', async () => {
  const { url } = await serve();
  expect(await sendRaw(url, `HEAD /a b ${rest}`)).toMatch(/^HTTP\/1\.1 400 [\s\S]*\r\n\r\n$/);
});

it('a malformed body counts as malformed HTTP in the metrics', async () => {
  const { url, metrics } = await serveCounted();
  await sendRaw(url, malformed['a wrong chunk']);
  const counted = (await metrics.refusals.get()).values.filter(({ value }) => value > 0);
  expect(counted).toMatchObject([{ labels: { code: 'protocol' }, value: 1 }]);
});

const webhook = webhookRequest('/webhooks/call', exampleOf('answerCall')).replace('Connection: close\n', '');
const notFound = 'GET /x HTTP/1.1\nHost: x\n\n';

it.each([
  ['a webhook', webhook, [200]],
  ['two webhooks', webhook.repeat(2), [200, 200]],
  ['two refused requests', notFound.repeat(2), [404, 404]],
])('a malformed request gets its problem after the answers to %s', async (_, earlier, statuses) => {
  for (const [request, status] of [
    [malformed['no HTTP'], 400],
    [malformed['a wrong chunk'], 400],
    [malformed['large headers'], 431],
    [malformed.CONNECT, 501],
  ] as const) {
    const { url, countLines, log } = await serveCounted();
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write((earlier + request).replaceAll('\n', '\r\n'));
    const answers = await text(socket);
    expect(answers.match(/(?<=HTTP\/1\.1 )\d+/g)).toEqual([...statuses, status].map(String));
    await vi.waitFor(() => expect(log.filter(({ outcome }) => outcome)).toHaveLength(statuses.length + 1));
    expect(countLines()).toBe([...statuses, status].filter((each) => each !== 200).length);
  }
});

it('requests with random targets get a problem each, and as many log lines and counts', async () => {
  const { url, countRefusals, countLines } = await serveCounted();
  let sent = 0;
  const part = fc.constantFrom(
    'http://',
    'https://',
    '[',
    ']',
    ':',
    '/',
    '//',
    '?',
    '#',
    '%',
    '@',
    '*',
    '\\',
    'é',
    ' ',
    'x',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(part, fc.string({ maxLength: 5 }))), async (parts) => {
      const target = parts.join('').replaceAll(/[\r\n]/g, '');
      sent++;
      expect(await sendRaw(url, `GET ${target} ${rest}`, 'latin1')).toMatch(problem);
    }),
    { numRuns: 200 },
  );
  await vi.waitFor(() => expect(countLines()).toBe(sent), { timeout: 3_000 });
  expect(await countRefusals()).toBe(sent);
});

it.each(['http://[::1/webhooks/call', 'http://x:99999/webhooks/call', 'HTTPS://a:b@c/webhooks/call?x=y#rc=1'])(
  'a webhook with the absolute target %s is answered as one with its path',
  async (target) => {
    const { url } = await serve();
    expect(await sendRaw(url, webhookRequest(target, exampleOf('answerCall')))).toMatch(/^HTTP\/1\.1 200 /);
  },
);
