import type { RequestHandler } from 'express';
import * as OpenApiValidator from 'express-openapi-validator';
import type { Contract } from '../contract/contract.ts';
import type { OpenApiDocument, Operation } from '../contract/document.ts';
import { requestDocument } from '../contract/request-document.ts';
import type { Route } from '../contract/route.ts';
import { Problem, type ProblemError } from '../problem.ts';
import { StartError } from '../start-error.ts';

/**
 * Checks parameters and body against the document with express-openapi-validator.
 * Of its middlewares only the last runs for each webhook: the route is known already (find-route.ts), and the
 * validator's own look-up costs ten times as much and does not know that a path ends at `#`.
 * Resolves once every operation has been through all of them, so that nothing is left to compile.
 * @throws StartError with what is wrong in the document, by operation
 */
export async function checkRequest({ document, routes }: Contract): Promise<RequestHandler> {
  const { validate, operations, problems } = await compile(document, routes);
  if (problems.length > 0) throw new StartError(await problemsByOperation(document, routes));

  return async function checkRequest(req, _res, next) {
    const { route, params } = req.webhook;
    const openapi = operations.get(route.operationId);
    // The validator misses this where the schema of the body is a `$ref`.
    if (req.body === undefined && openapi?.schema.requestBody?.required) throw new Problem(400, 'the body is missing');
    Object.assign(req, { openapi: { ...openapi, pathParams: params } });
    const error = await firstError([validate], req);
    next(isRefusal(error) ? new Problem(400, 'the request breaks the contract', { errors: describe(error) }) : error);
  };
}

/** Sends a probe for each operation through the validator, to make it compile and to learn what it finds out. */
async function compile(document: OpenApiDocument, routes: readonly Route[]) {
  const middlewares = OpenApiValidator.middleware({
    apiSpec: requestDocument(document) as never,
    validateApiSpec: false, // done when generating
    validateRequests: { allErrors: true, allowUnknownQueryParameters: true },
    validateSecurity: false,
    fileUploader: false,
  });
  const validate = middlewares.at(-1);
  if (validate?.name !== 'requestMiddleware')
    throw new Error('check-request.ts relies on express-openapi-validator ending with requestMiddleware');

  const operations = new Map<string, OpenApi>();
  const problems: string[] = [];
  for (const route of routes) {
    const probe = probeOf(route);
    const error = await firstError(middlewares, probe);
    if (probe.openapi) operations.set(route.operationId, probe.openapi);
    if (error && !isRefusal(error)) problems.push((error as Error).message);
  }
  return { validate, operations, problems };
}

/** One mistake makes the validator refuse the document as a whole: operation by operation it tells which, and finds them all. */
async function problemsByOperation(document: OpenApiDocument, routes: readonly Route[]): Promise<string[]> {
  const lines: string[] = [];
  for (const route of routes) {
    const method = route.method.toLowerCase();
    const { parameters, [method]: operation } = document.paths[route.path] ?? {};
    const alone = {
      ...document,
      paths: { [route.path]: { ...(parameters && { parameters }), ...(operation && { [method]: operation }) } },
    };
    const { problems } = await compile(alone, [route]);
    lines.push(
      ...problems.map(
        (problem) => `${route.operationId} in generated/openapi.json: ${problem} (\`npm run generate\` checks and rewrites it)`,
      ),
    );
  }
  return lines;
}

type Middleware = ReturnType<typeof OpenApiValidator.middleware>[number];

/** What the validator finds out about a request: its operation, with `$ref`s and the path's own parameters worked in. */
interface OpenApi {
  pathParams: Record<string, string>;
  schema: Operation;
}

interface Probe {
  openapi?: OpenApi;
}

/** As much of a request as the validator looks at. */
function probeOf({ method, path }: Route): Probe {
  const app = { param() {}, enabled: () => true };
  const url = path.replace(/[{}]/g, '');
  return {
    method,
    path: url,
    originalUrl: url,
    baseUrl: '',
    headers: { 'content-type': 'application/json' },
    query: {},
    params: {},
    app,
  } as Probe;
}

async function firstError(middlewares: readonly Middleware[], request: object): Promise<unknown> {
  for (const middleware of middlewares) {
    const error = await new Promise((resolve) => middleware(request as never, {} as never, resolve));
    if (error) return error;
  }
  return undefined;
}

interface Refusal {
  errors: { path: string; message: string }[];
}

function isRefusal(error: unknown): error is Refusal {
  return error instanceof OpenApiValidator.error.BadRequest;
}

const most = 50;

/** The validator's errors, each once (`allOf` makes it say some twice), and not more than a person would read. */
function describe(refusal: Refusal): ProblemError[] {
  const errors = refusal.errors.map(describeOne);
  return [...new Map(errors.map((error) => [JSON.stringify(error), error])).values()].slice(0, most);
}

/** `/body/sip_status` is a pointer into the body, `/query/from` a parameter's name. */
function describeOne({ path, message }: Refusal['errors'][number]): ProblemError {
  const [, place, ...rest] = path.split('/');
  const detail = message.startsWith('must have required property') ? 'is missing' : message;
  return place === 'body' ? { pointer: rest.map((token) => `/${token}`).join(''), detail } : { parameter: rest.join('/'), detail };
}
