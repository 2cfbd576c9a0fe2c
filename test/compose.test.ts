import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { describe, expect, it } from 'vitest';
import { compose } from '../server/http/compose.ts';
import { listen } from './helpers/serve.ts';

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

describe('steps in order', () => {
  it.each<[string, (RequestHandler | ErrorRequestHandler)[], string]>([
    ['the next when one calls it', [pass, pass, say('done')], 'done'],
    ['those for errors only when there is one', [rescue, say('done')], 'done'],
    ['no others when one throws', [fail, say('done'), rescue], 'rescued at once'],
    ['no others when one rejects', [failLater, say('done'), rescue], 'rescued later'],
    ['no others when one passes an error on', [passOn, say('done'), rescue], 'rescued passed on'],
    ['no others when one rejects with nothing', [() => Promise.reject(undefined), say('done'), rescue], 'rescued'],
    ['the others again when the error is mended', [fail, mend, rescue, say('mended')], 'mended'],
    ['the next for errors when that throws too', [fail, failAgain, rescue], 'rescued again'],
    ['what stands behind them when none answers', [pass], 'behind'],
    ['what stands behind them for errors when none takes one', [fail], 'rescued at once'],
  ])('run %s, as in a router of Express', async (_, steps, expected) => {
    const text = async (app: express.Express) => (await fetch(await listen(app.use(say('behind')).use(rescue)))).text();
    expect(await text(express().use(compose(...steps)))).toContain(expected);
    expect(await text(express().use(...(steps as [RequestHandler])))).toContain(expected);
  });
});
