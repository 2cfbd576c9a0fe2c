/**
 * Preloaded into ours, it switches off the step that BENCH_WITHOUT names: the server program itself stays as it is.
 * It says on standard output that it has done so, because a step that was renamed would be measured as free of charge.
 */
import { register } from 'node:module';
import { Counter, Gauge, Histogram } from 'prom-client';

const step = process.env.BENCH_WITHOUT ?? '';
if (step === 'metrics') switchOffMetrics();
else register('./without-step.js', { parentURL: import.meta.url, data: step });

function switchOffMetrics(): void {
  const nothing = () => {};
  const silent = { inc: nothing, dec: nothing, observe: nothing, labels: () => silent };
  // The methods that their constructors choose from have names of their own.
  const chosen = { incWithoutExemplar: nothing, observeWithoutExemplar: nothing };
  for (const { prototype } of [Counter, Gauge, Histogram]) Object.assign(prototype, silent, chosen);
  console.log('without metrics');
}
