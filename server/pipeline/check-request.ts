import type { RequestHandler } from 'express';
import { toPrintable } from '../../openapi/contract/excerpt.ts';
import { Problem, type ProblemError } from './problem.ts';
import { isRefusal, type Refusal, type RequestValidator } from './request-validator.ts';

/**
 * Checks parameters and body of a request against the OpenAPI document.
 * @throws Problem 400 that lists every error with its location
 */
export function checkRequest({ operations, check }: RequestValidator): RequestHandler {
  return function checkRequest(req, _res, next) {
    const { route, params } = req.webhook;
    const { method, path, originalUrl, headers, query, body } = req;
    const openapi = operations.get(route.operationId);
    // The validator does not detect a missing body if the body's schema is a `$ref`.
    if (body === undefined && openapi?.schema.requestBody?.required) throw new Problem(400, 'the body is missing');
    // The validator gets a separate object, because it redefines a property of its argument, and V8
    // accesses such an object slowly.
    const message = {
      method,
      path,
      originalUrl,
      headers,
      query,
      params,
      body,
      openapi: { ...openapi, pathParams: params },
    };
    check(message, (error) => {
      req.webhook.query = message.query; // the validator has converted `message.query` to the declared types
      if (!error) req.webhook.isAccepted = true;
      next(
        isRefusal(error)
          ? new Problem(400, 'the request breaks the contract', { errors: describeErrors(error) })
          : error,
      );
    });
  };
}

/**
 * Describes the first 500 errors of the validator, because one request can have 200,000 errors.
 * Removes duplicates, because `allOf` repeats some errors.
 */
function describeErrors(refusal: Refusal): ProblemError[] {
  const errors = refusal.errors.slice(0, 500).map(describeError);
  return [...new Map(errors.map((error) => [JSON.stringify(error), error])).values()];
}

/**
 * Describes one error of the validator. Its `path` starts with `/body` for an error in the body
 * (`/body/sip_status`), and otherwise names a parameter (`/query/from`). A path may contain client
 * text of any length.
 */
function describeError({ path, message }: Refusal['errors'][number]): ProblemError {
  const [, location, ...rest] = path.split('/');
  const detail = message.startsWith('must have required property') ? 'is missing' : message;
  if (location !== 'body') return { parameter: toPrintable(rest.join('/')), detail };
  return { pointer: toPrintable(rest.map((token) => `/${token}`).join('')), detail };
}
