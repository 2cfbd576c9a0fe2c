import * as OpenApiValidator from 'express-openapi-validator';
import type { Contract } from '../../openapi/contract/contract.ts';
import type { OpenApiDocument, Operation } from '../../openapi/contract/document.ts';
import type { Route } from '../../openapi/contract/route.ts';
import { StartError } from '../../openapi/contract/start-error.ts';
import { requestDocument } from './request-document.ts';

/** What express-openapi-validator finds out about a request: its operation, with `$ref`s and the path's own parameters worked in. */
export interface OpenApi {
  pathParams: Record<string, string>;
  schema: Operation;
}

export interface RequestValidator {
  /** What `openapi` of a request must be, for the operation of this id. */
  operations: ReadonlyMap<string, OpenApi>;
  /** Calls back with why a request with `openapi` set is refused, or with undefined. */
  check(request: object, done: (error?: unknown) => void): void;
}

/**
 * Makes express-openapi-validator ready for every operation, so that nothing is left to compile.
 * Of its middlewares only the last, the validator proper, is used for requests: the route is known already
 * (find-route.ts), and its own look-up costs ten times as much and does not know that a path ends at `#`.
 * @throws StartError with what is wrong in the document, by operation
 */
export async function requestValidator({ document, routes }: Contract): Promise<RequestValidator> {
  const { validate, operations, problems } = await compile(document, routes);
  if (problems.length > 0) throw new StartError(await problemsByOperation(document, routes));
  return { operations, check: (request, done) => validate(request as never, {} as never, done) };
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
    throw new Error('request-validator.ts relies on express-openapi-validator ending with requestMiddleware');

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
        (problem) =>
          `${route.operationId} in generated/openapi.json: ${problem} (\`npm run generate\` checks and rewrites it)`,
      ),
    );
  }
  return lines;
}

type Middleware = ReturnType<typeof OpenApiValidator.middleware>[number];

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
    const error = await errorOf(middleware, request);
    if (error) return error;
  }
  return undefined;
}

function errorOf(middleware: Middleware, request: object): Promise<unknown> {
  return new Promise((resolve) => middleware(request as never, {} as never, resolve));
}

export interface Refusal {
  errors: { path: string; message: string }[];
}

/** Whether an error is about the request, not about the validator. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof OpenApiValidator.error.BadRequest;
}
