import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { exampleOf } from '../../generated/server/test.ts';
import { startTroubled, troubledCall } from '../helpers/start-troubled.ts';
import { webhookRequest } from '../support/send-raw.ts';

const requests = [
  webhookRequest('/webhooks/call', troubledCall('slow 3000')),
  webhookRequest('/webhooks/call-status', exampleOf('reportCallStatus')),
  'POST /nowhere HTTP/1.1\nHost: x\nContent-Length: 0\n\n',
];

it('2 MB of pipelined requests on each of 20 reset connections leave no request in flight and no memory growth', {
  timeout: 60_000,
}, async () => {
  const collecting = ['--expose-gc', '--import', './test/helpers/collect-garbage.ts'];
  const { url, adminUrl, child, ended } = await startTroubled({ LOG_LEVEL: 'fatal' }, ...collecting);
  const fetchMetric = async (name: string) => {
    const text = await (await fetch(`${adminUrl}/metrics`)).text();
    return Number(new RegExp(`^${name} (.*)$`, 'm').exec(text)?.[1]);
  };
  const before = await fetchMetric('process_resident_memory_bytes');
  for (let connection = 0; connection < 20; connection++) {
    const bytes =
      requests[connection % requests.length]?.replace('Connection: close\n', '').replaceAll('\n', '\r\n') ?? '';
    const socket = connect(Number(new URL(url).port), '127.0.0.1').on('error', () => {});
    await once(socket, 'connect');
    socket.write(bytes.repeat(Math.ceil(2_000_000 / bytes.length)));
    await sleep(100);
    socket.resetAndDestroy();
  }
  await sleep(3_500); // the time for slow handlers to return and garbage to be collected
  expect((await fetchMetric('process_resident_memory_bytes')) - before).toBeLessThan(80_000_000);
  expect(await fetchMetric('nodejs_heap_size_used_bytes')).toBeLessThan(80_000_000);
  expect(await fetchMetric('webhook_requests_in_flight')).toBe(0);
  child.kill();
  expect(await ended).toBe(0);
});
