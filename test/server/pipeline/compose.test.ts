import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express';
import { describe, expect, it } from 'vitest';
import { compose, type ErrorStep, type Next, type Step } from '../../../server/pipeline/compose.ts';
import { listen } from '../../support/listen.ts';

const pass: RequestHandler = (_req, _res, next) => next();
const rescue: ErrorRequestHandler = (error, _req, res, _next) => void res.send(`rescued ${(error as Error).message}`);
const say =
  (text: string): RequestHandler =>
  (_req, res) =>
    void res.send(text);
const fail: RequestHandler = () => {
  throw new Error('at once');
};
const failLater: RequestHandler = async () => {
  await undefined;
  throw new Error('later');
};
const passOn: RequestHandler = (_req, _res, next) => next(new Error('passed on'));
const mend: ErrorRequestHandler = (_error, _req, _res, next) => next();
const failAgain: ErrorRequestHandler = (_error, _req, _res, _next) => {
  throw new Error('again');
};

interface Exchange {
  req: Request;
  res: Response;
}

function isErrorHandler(middleware: RequestHandler | ErrorRequestHandler): middleware is ErrorRequestHandler {
  return middleware.length === 4;
}

function toStep(middleware: RequestHandler | ErrorRequestHandler): Step<Exchange> | ErrorStep<Exchange> {
  return isErrorHandler(middleware)
    ? (error, { req, res }, next) => middleware(error, req, res, next)
    : ({ req, res }: Exchange, next: Next) => middleware(req, res, next);
}

describe('composed steps', () => {
  it.each<[string, (RequestHandler | ErrorRequestHandler)[], string]>([
    ['the next step after next()', [pass, pass, say('done')], 'done'],
    ['error steps only after an error', [rescue, say('done')], 'done'],
    ['only error steps when one throws', [fail, say('done'), rescue], 'rescued at once'],
    ['only error steps when one rejects', [failLater, say('done'), rescue], 'rescued later'],
    ['only error steps when one passes an error on', [passOn, say('done'), rescue], 'rescued passed on'],
    [
      'only error steps when one rejects with undefined',
      [() => Promise.reject(undefined), say('done'), rescue],
      'rescued',
    ],
    ['normal steps again when an error step recovers', [fail, mend, rescue, say('mended')], 'mended'],
    ['the next error step when an error step throws', [fail, failAgain, rescue], 'rescued again'],
    ['the next handler of the app when no step answers', [pass], 'behind'],
    ['the error handler of the app when no step handles the error', [fail], 'rescued at once'],
  ])('run %s, like an Express router', async (_, steps, expected) => {
    const text = async (app: express.Express) => (await fetch(await listen(app.use(say('behind')).use(rescue)))).text();
    const run = compose(...steps.map(toStep));
    expect(await text(express().use((req, res, next) => run({ req, res }, next)))).toContain(expected);
    expect(await text(express().use(...(steps as [RequestHandler])))).toContain(expected);
  });
});
