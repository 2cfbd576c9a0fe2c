import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { exampleOf, serve } from '../../../generated/server/test.ts';
import { hangup } from '../../../generated/server/verbs.ts';
import { sendRaw, webhookRequest } from '../../support/send-raw.ts';

const { url } = await serve({ handlers: { answerCall: () => [hangup()] } });
const post = (target: string) => webhookRequest(target, exampleOf('answerCall'));
/** Returns the head of a request with this Content-Length, but no body. */
const head = (length: number) =>
  post('/webhooks/call').replace(/Content-Length: \d+[\s\S]*/, `Content-Length: ${length}\nConnection: close\n\n`);

it.each([
  '/webhooks/call?x=1#rc=2&rp=5xx',
  '/webhooks/call#rc=3&rp=all',
  '/webhooks/call#rc=2?x=1',
  '/webhooks/call%23rc=3&rp=all',
  '/webhooks/call%23rp=all&rc=3',
])('a request line that contains the URL fragment of a hook is accepted: %s', async (target) => {
  const answer = await sendRaw(url, post(target));
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK/);
  expect(answer).toContain('[{"verb":"hangup"}]');
});

it('an absolute URL in the request line is accepted', async () => {
  expect(await sendRaw(url, post('http://pbx.example.com/webhooks/call?x=1#rc=2'))).toMatch(/^HTTP\/1\.1 200 OK/);
});

it('a body with a Content-Length above the limit is refused before it is read', async () => {
  expect(await sendRaw(url, head(3_000_000_000))).toMatch(/^HTTP\/1\.1 413 /);
});

it('a chunked body above the limit is refused at once, and a later connection reset is not logged', async () => {
  const { url, log } = await serve({ config: { bodyLimitBytes: 1_000 } });
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const chunk = `${(2_000).toString(16)}\n${'x'.repeat(2_000)}\n`;
  const chunked = `${post('/webhooks/call').replace(/Content-Length: \d+[\s\S]*/, 'Transfer-Encoding: chunked')}\n\n${chunk}`;
  socket.write(chunked.replaceAll('\n', '\r\n'));
  const [answer] = await once(socket, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1\.1 413 /);
  socket.write(chunk.replaceAll('\n', '\r\n'));
  socket.resetAndDestroy();
  await setTimeout(50);
  expect(log.map(({ status }) => status)).toEqual([413]);
});

it('a body with invalid UTF-8 is refused', async () => {
  expect(await sendRaw(url, `${head(9)}{"a":"\xe9"}`, 'latin1')).toMatch(/^HTTP\/1\.1 400 /);
});

it('the answer has a Content-Length and no header that names the server software', async () => {
  const [lines = ''] = (await sendRaw(url, post('/webhooks/call'))).split('\r\n\r\n');
  const names = lines
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(':')[0]);
  expect(names.sort()).toEqual(['Connection', 'Content-Length', 'Content-Type', 'Date']);
});
