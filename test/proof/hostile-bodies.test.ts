import { expect, it } from 'vitest';
import { exampleOf } from '../../generated/server/test.ts';
import { deliver } from '../helpers/deliver.ts';
import { start } from '../helpers/start.ts';

const newCall = exampleOf('answerCall');
const sizeBytes = 256_000;
const repeat = (text: string) => text.repeat(Math.floor((sizeBytes - 1_000) / text.length)).slice(0, -1);
const headers = (text: string) =>
  JSON.stringify({ ...newCall, sip: { headers: {} } }).replace('"headers":{', `$&${text}`);
const tools = (text: string) => `{"tool_call_id":"1","function_calls":[${repeat(text)}]}`;

/**
 * Bodies of the default limit that cost a server much more memory than their size if it lists all
 * their errors.
 */
const bodies: [path: string, body: string][] = [
  ['/webhooks/call', headers(repeat('"a":1,'))],
  ['/webhooks/call', headers(Array.from({ length: 22_000 }, (_, index) => `"${index}":1`).join(','))],
  ['/webhooks/tool', tools('1,')],
  ['/webhooks/tool', tools('{},')],
  ['/webhooks/tool?vendor=google', tools('{"name":"x"},')],
  ['/webhooks/tool?vendor=google', tools('{"name":"client-get-time","args":{"a":1}},')],
  [
    '/webhooks/tool',
    `{"tool_call_id":"1","name":"client-get-time","args":{"timezone":1,${headers(repeat('"a":1,')).slice(1)}}`,
  ],
  ['/webhooks/call', `${'['.repeat(sizeBytes / 2 - 10)}${']'.repeat(sizeBytes / 2 - 10)}`],
  ['/webhooks/call', `[${repeat('{"sip":[')}`],
];

it('a server with a heap of 96 MB survives bodies of 256 kB with tens of thousands of errors', async () => {
  const secret = 'wh_secret_of_the_tests';
  const { url, child } = await start(
    { LOG_LEVEL: 'fatal', WEBHOOK_SECRET: secret },
    'server/main.ts',
    '--max-old-space-size=96',
  );
  for (const [path, body] of bodies)
    for (const signer of [secret, 'another'])
      await expect(
        deliver(url, { path, body, secret: signer }),
        `${path} ${body.slice(0, 200)}`,
      ).resolves.toMatchObject({
        status: expect.toSatisfy((status) => [200, 400, 401].includes(status as number)),
      });
  expect(child.exitCode).toBeNull();
  expect(child.signalCode).toBeNull();
});
