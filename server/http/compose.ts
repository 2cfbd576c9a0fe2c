import type { ErrorRequestHandler, NextFunction, RequestHandler } from 'express';

type Middleware = RequestHandler | ErrorRequestHandler;

/**
 * Composes steps into one middleware with Express semantics. A step calls the next, and steps with
 * four parameters handle errors that earlier steps throw or reject with. The steps have no path,
 * but an Express router would compare the path of a webhook with each, which takes a twentieth of a
 * webhook's time.
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
