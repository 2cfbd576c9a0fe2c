/**
 * A module that is preloaded into this project's server. It switches off the pipeline step that
 * BENCH_WITHOUT names, without a change to the server program. It prints a confirmation, because a
 * renamed step would otherwise appear to cost nothing.
 */
import { register } from 'node:module';
import { Counter, Gauge, Histogram } from 'prom-client';

const step = process.env.BENCH_WITHOUT ?? '';
if (step === 'metrics') switchOffMetrics();
else register('./without-step.js', { parentURL: import.meta.url, data: step });

function switchOffMetrics(): void {
  const noop = () => {};
  const silent = { inc: noop, dec: noop, observe: noop, labels: () => silent };
  // The constructor of a metric sets `inc` or `observe` of the metric to one of these methods, so
  // these methods must do nothing either.
  const chosen = { incWithoutExemplar: noop, observeWithoutExemplar: noop };
  for (const { prototype } of [Counter, Gauge, Histogram]) Object.assign(prototype, silent, chosen);
  console.log('without metrics');
}
