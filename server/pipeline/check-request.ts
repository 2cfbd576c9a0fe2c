import type { RequestHandler } from 'express';
import { printable } from '../../openapi/contract/excerpt.ts';
import { Problem, type ProblemError } from './problem.ts';
import { isRefusal, type Refusal, type RequestValidator } from './request-validator.ts';

/**
 * Checks parameters and body against the document.
 * @throws Problem 400 with every mistake and its place
 */
export function checkRequest({ operations, check }: RequestValidator): RequestHandler {
  return function checkRequest(req, _res, next) {
    const { route, params } = req.webhook;
    const { method, path, originalUrl, headers, query, body } = req;
    const openapi = operations.get(route.operationId);
    // The validator misses this where the schema of the body is a `$ref`.
    if (body === undefined && openapi?.schema.requestBody?.required) throw new Problem(400, 'the body is missing');
    // Not the request itself: the validator redefines a property of what it is given, which makes V8 slow with that from there on.
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
      req.webhook.query = message.query; // with values of the types that the document declares
      if (!error) req.webhook.isAccepted = true;
      next(isRefusal(error) ? new Problem(400, 'the request breaks the contract', { errors: describe(error) }) : error);
    });
  };
}

/** The first of the validator's errors, more than a problem shows, each once: `allOf` makes it say some twice, and a sender can make 200,000. */
function describe(refusal: Refusal): ProblemError[] {
  const errors = refusal.errors.slice(0, 500).map(describeOne);
  return [...new Map(errors.map((error) => [JSON.stringify(error), error])).values()];
}

/** `/body/sip_status` is a pointer into the body, `/query/from` a parameter's name. Both may be a sender's, of any length. */
function describeOne({ path, message }: Refusal['errors'][number]): ProblemError {
  const [, place, ...rest] = path.split('/');
  const detail = message.startsWith('must have required property') ? 'is missing' : message;
  if (place !== 'body') return { parameter: printable(rest.join('/')), detail };
  return { pointer: printable(rest.map((token) => `/${token}`).join('')), detail };
}
