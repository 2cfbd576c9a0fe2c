import { expect, it } from 'vitest';
import { exampleOf, serve } from '../../../generated/server/test.ts';
import { createMetrics } from '../../../server/telemetry/metrics.ts';
import { deliver } from '../../helpers/deliver.ts';

const metrics = createMetrics();
const { client, url } = await serve({
  metrics,
  onInvalidReply: 'fallback',
  handlers: {
    finishSalesCall: () => {
      throw new Error('out of order');
    },
  },
});
const values = async (name: string) =>
  ((await metrics.registry.getSingleMetric(name)?.get())?.values ?? []).map(({ labels, value }) => ({
    ...labels,
    value,
  }));

it('the metrics contain the duration of webhooks by operation and outcome', async () => {
  await client.POST('/webhooks/call', { body: exampleOf('answerCall') });
  await client.POST('/webhooks/sales-ended', { body: exampleOf('finishSalesCall') });
  await fetch(`${url}/nowhere`);
  const { values: all = [] } = (await metrics.registry.getSingleMetric('webhook_duration_seconds')?.get()) ?? {};
  const counts = (all as { metricName?: string; labels: object; value: number }[]).filter(({ metricName }) =>
    metricName?.endsWith('_count'),
  );
  expect(counts.map(({ labels, value }) => ({ ...labels, value }))).toEqual([
    { operation: 'answerCall', outcome: 'reply', transport: 'http', value: 1 },
    { operation: 'finishSalesCall', outcome: 'fallback', transport: 'http', value: 1 },
    { operation: 'none', outcome: 'refusal', transport: 'http', value: 1 },
  ]);
});

it('the metrics count refusals by a fixed set of codes', async () => {
  await deliver(url, { body: 'not JSON' });
  await deliver(url, { body: {} });
  await deliver(url, { path: '/else', body: {} });
  expect((await values('webhook_refusals_total')).filter(({ value }) => value > 0)).toEqual([
    { code: 'path', value: 2 },
    { code: 'json', value: 1 },
    { code: 'contract', value: 1 },
  ]);
});

// Prometheus counts increases only, so a counter that appears with its first event hides this
// event.
it('the counters of refusals and fallbacks are at zero before the first one', async () => {
  const fresh = createMetrics();
  await serve({ metrics: fresh, onInvalidReply: 'fallback' });
  const exposed = await fresh.registry.metrics();
  expect(exposed).toContain('webhook_refusals_total{code="signature"} 0\n');
  expect(exposed).toContain('webhook_fallbacks_total{operation="answerCall",cause="deadline"} 0\n');
});

it('the metrics count the webhooks in flight', async () => {
  expect(await values('webhook_requests_in_flight')).toEqual([{ value: 0 }]);
});
