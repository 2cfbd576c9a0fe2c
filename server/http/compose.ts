import type { ErrorRequestHandler, NextFunction, RequestHandler } from 'express';

type Middleware = RequestHandler | ErrorRequestHandler;

/**
 * Composes steps into one middleware that works as in Express: a step calls `next` to run the next
 * step, and a step with four parameters runs only after an earlier step has failed. An Express
 * router would also compare the path of the request with each step, which would take 5 % of the
 * time of a webhook.
 */
export function compose(...steps: readonly Middleware[]): RequestHandler {
  return function runSteps(req, res, done) {
    let index = 0;
    const next: NextFunction = (error?: unknown) => {
      const failed = error !== undefined && error !== null;
      let step = steps[index++];
      while (step && isErrorHandler(step) !== failed) step = steps[index++];
      if (!step) return done(error);
      try {
        const returned: unknown = isErrorHandler(step) ? step(error, req, res, next) : step(req, res, next);
        if (returned instanceof Promise) returned.catch(fail);
      } catch (thrown) {
        fail(thrown);
      }
    };
    const fail = (thrown: unknown) => next(thrown ?? new Error('a middleware has thrown undefined or null'));
    next();
  };
}

function isErrorHandler(step: Middleware): step is ErrorRequestHandler {
  return step.length === 4;
}
