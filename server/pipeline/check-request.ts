import type { Request, RequestHandler, Response } from 'express';
import * as OpenApiValidator from 'express-openapi-validator';
import type { Contract } from '../contract/contract.ts';
import type { OpenApiDocument, Operation } from '../contract/document.ts';
import { requestDocument } from '../contract/request-document.ts';
import { Problem, type ProblemError } from '../problem.ts';
import { StartError } from '../start-error.ts';

/**
 * Checks parameters and body against the document with express-openapi-validator.
 * Of its middlewares only the request validator runs: the route is known already (find-route.ts), and its own
 * look-up costs ten times as much and does not know that a path ends at `#`.
 * Resolves once the validator of every operation is compiled.
 * @throws StartError that names each operation whose schemas cannot be compiled
 */
export async function checkRequest({ document, routes }: Contract): Promise<RequestHandler> {
  const requests = requestDocument(document);
  const validate = requestValidator(requests);
  const operations = new Map(routes.map(({ operationId, path, method }) => [operationId, openApiOf(requests, path, method)]));

  const problems: string[] = [];
  for (const { operationId, method } of routes) {
    const error = await validate({
      method,
      headers: { 'content-type': 'application/json' },
      query: {},
      originalUrl: '/',
      openapi: operations.get(operationId),
    } as unknown as Request);
    if (error && !isRefusal(error))
      problems.push(`${operationId}: ${(error as Error).message} (in generated/openapi.json, run \`npm run generate\`)`);
  }
  if (problems.length > 0) throw new StartError(problems);

  return async function checkRequest(req, _res, next) {
    const { route, params } = req.webhook;
    const openapi = operations.get(route.operationId);
    // The validator misses this where the schema of the body is a `$ref`.
    if (req.body === undefined && openapi?.schema?.requestBody?.required) throw new Problem(400, 'the body is missing');
    Object.assign(req, { openapi: { ...openapi, pathParams: params } });
    const error = await validate(req);
    next(isRefusal(error) ? new Problem(400, 'the request breaks the contract', { errors: describe(error) }) : error);
  };
}

type Validate = (req: Request) => Promise<unknown>;

function requestValidator(document: OpenApiDocument): Validate {
  const middlewares = OpenApiValidator.middleware({
    apiSpec: document as never,
    validateApiSpec: false, // done when generating
    validateRequests: { allErrors: true, allowUnknownQueryParameters: true },
    validateSecurity: false,
    fileUploader: false,
    formats: { hook: true },
  });
  const requestMiddleware = middlewares.find(({ name }) => name === 'requestMiddleware');
  if (!requestMiddleware)
    throw new Error('express-openapi-validator has no requestMiddleware any more: check-request.ts relies on that name');
  return (req) => new Promise((resolve) => requestMiddleware(req as never, {} as Response, resolve));
}

interface OpenApi {
  expressRoute: string;
  openApiRoute: string;
  pathParams: Record<string, string>;
  schema: Operation | undefined;
}

/** `req.openapi`, as the validator's own route look-up would set it. */
function openApiOf(document: OpenApiDocument, path: string, method: string): OpenApi {
  const schema = document.paths[path]?.[method.toLowerCase()];
  return { expressRoute: path.replace(/\{([^}]+)\}/g, ':$1'), openApiRoute: path, pathParams: {}, schema };
}

interface Refusal {
  errors: { path: string; message: string }[];
}

function isRefusal(error: unknown): error is Refusal {
  return error instanceof OpenApiValidator.error.BadRequest;
}

/** The validator's errors, each once: `allOf` makes it say some twice. */
function describe(refusal: Refusal): ProblemError[] {
  const errors = refusal.errors.map(describeOne);
  return errors.filter((error, index) => index === errors.findIndex((each) => JSON.stringify(each) === JSON.stringify(error)));
}

/** `/body/sip_status` is a pointer into the body, `/query/from` a parameter's name. */
function describeOne({ path, message }: Refusal['errors'][number]): ProblemError {
  const [, place, ...rest] = path.split('/');
  const detail = message.startsWith('must have required property') ? 'is missing' : message;
  return place === 'body' ? { pointer: rest.map((token) => `/${token}`).join(''), detail } : { parameter: rest.join('/'), detail };
}
