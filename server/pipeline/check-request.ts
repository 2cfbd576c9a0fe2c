import { toPrintable } from '../../openapi/contract/excerpt.ts';
import type { Step } from './compose.ts';
import { maxProblemErrors, Problem, type ProblemError } from './problem.ts';
import { removeMark } from './request-schema.ts';
import { type CheckedOperation, isRefusal, type Refusal, type RequestValidator } from './request-validator.ts';
import type { Webhook } from './webhook.ts';

/**
 * Checks parameters and body of a request against the OpenAPI document.
 * @throws Problem 400 that lists every error with its location
 */
export function checkRequest(operations: RequestValidator): Step<Webhook> {
  return function checkRequest(webhook, next) {
    const { body } = webhook;
    const operation = operations.get(webhook.route.operationId) as CheckedOperation;
    webhook.params = operation.readPath(webhook.params as Record<string, string>);
    webhook.query = operation.readQuery(webhook.target);
    if (body === undefined && operation.requiresBody) throw new Problem(400, 'the body is missing');
    try {
      operation.check({ path: webhook.params, query: webhook.query, body });
    } catch (error) {
      throw toProblem(error);
    }
    webhook.isAccepted = true;
    next();
  };
}

function toProblem(error: unknown): unknown {
  if (isRefusal(error)) return new Problem(400, 'the request breaks the contract', { errors: describeErrors(error) });
  // The check of a schema that refers to itself calls itself for each level of a body.
  return error instanceof RangeError ? new Problem(400, 'the body is nested too deeply to be checked') : error;
}

/**
 * Describes as many errors as a problem lists. Removes duplicates, because `allOf` repeats some
 * errors, and errors that follow from others: Ajv reports an `if` beside the error in its `then`,
 * and all properties of a schema that has another error as unevaluated.
 */
function describeErrors({ errors }: Refusal): ProblemError[] {
  const causes = errors.filter(({ errorCode }) => errorCode !== 'if.openapi.validation');
  const others = causes.filter(({ errorCode }) => errorCode !== 'unevaluatedProperties.openapi.validation');
  const described = new Map<string, ProblemError>();
  for (const cause of others.length > 0 ? others : causes) {
    if (described.size === maxProblemErrors) break;
    const error = toProblemError(cause);
    described.set(JSON.stringify(error), error);
  }
  return [...described.values()];
}

/**
 * Describes one error of the validator. Its `path` is `/body/body/sip_status` for an error in the
 * body, and otherwise names a parameter (`/body/query/from`). A path may contain client text of any
 * length.
 */
function toProblemError({ path, message }: Refusal['errors'][number]): ProblemError {
  const [, , location, ...tokens] = path.slice(0, 1_000).split('/');
  const rest = tokens.map(removeMark);
  const detail = message.startsWith('must have required property') ? 'is missing' : removeMark(message);
  if (location !== 'body') return { parameter: toPrintable(rest.join('/')), detail };
  return { pointer: toPrintable(rest.map((token) => `/${token}`).join('')), detail };
}
