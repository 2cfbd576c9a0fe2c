/**
 * Preloaded into ours, it switches off the step that BENCH_WITHOUT names: the server program itself stays as it is.
 * It says on standard output that it has done so, because a step that was renamed would be measured as free of charge.
 */
import express, { type RequestHandler } from 'express';
import { Counter, Gauge, Histogram } from 'prom-client';

const step = process.env.BENCH_WITHOUT ?? '';
if (step === 'metrics') switchOffMetrics();
else switchOffStep(step);

/** Steps are known by the names of their functions. */
function switchOffStep(name: string): void {
  const { use } = express.application;
  const instead = (handler: unknown) => {
    if ((handler as RequestHandler).name !== name) return handler;
    console.log(`without ${name}`);
    return passThrough;
  };
  express.application.use = function (this: unknown, ...handlers: unknown[]) {
    return use.apply(this, handlers.map(instead) as Parameters<typeof use>);
  } as typeof use;
}

const passThrough: RequestHandler = (req, _res, next) => {
  // Without a signature nothing would be answered once: that is a price of its own.
  if (step === 'checkSignature') req.webhook.signedAt = new Date();
  next();
};

function switchOffMetrics(): void {
  const nothing = () => {};
  const silent = { inc: nothing, dec: nothing, observe: nothing, labels: () => silent };
  // The methods that their constructors choose from have names of their own.
  const chosen = { incWithoutExemplar: nothing, observeWithoutExemplar: nothing };
  for (const { prototype } of [Counter, Gauge, Histogram]) Object.assign(prototype, silent, chosen);
  console.log('without metrics');
}
