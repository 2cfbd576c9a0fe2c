/** Passes a webhook to the next step or, with an error, to the next error step. */
export type Next = (error?: unknown) => void;
export type Step<Webhook> = (webhook: Webhook, next: Next) => unknown;
export type ErrorStep<Webhook> = (error: unknown, webhook: Webhook, next: Next) => unknown;

/** Runs steps on a webhook, from the first error step if `error` is given, and calls `done` after the last one. */
export type RunSteps<Webhook> = (webhook: Webhook, done: Next, error?: unknown) => void;

/**
 * Composes steps into one function that works as middleware does in Express: a step calls `next` to
 * run the next step, and a step with three parameters runs only after an earlier step has failed. An
 * Express router would also compare the path of the request with each step, which would take 5 % of
 * the time of a webhook.
 */
export function compose<Webhook>(...steps: readonly (Step<Webhook> | ErrorStep<Webhook>)[]): RunSteps<Webhook> {
  return function runSteps(webhook, done, initialError) {
    let index = 0;
    const next: Next = (error) => {
      const failed = error !== undefined && error !== null;
      let step = steps[index++];
      while (step && isErrorStep(step) !== failed) step = steps[index++];
      if (!step) return done(error);
      try {
        const returned = isErrorStep(step) ? step(error, webhook, next) : step(webhook, next);
        if (returned instanceof Promise) returned.catch(fail);
      } catch (thrown) {
        fail(thrown);
      }
    };
    const fail = (thrown: unknown) => next(thrown ?? new Error('a step has thrown undefined or null'));
    next(initialError);
  };
}

function isErrorStep<Webhook>(step: Step<Webhook> | ErrorStep<Webhook>): step is ErrorStep<Webhook> {
  return step.length === 3;
}
