import * as OpenApiValidator from 'express-openapi-validator';
import type { Contract } from '../../openapi/contract/contract.ts';
import type { OpenApiDocument, Operation } from '../../openapi/contract/document.ts';
import type { Route } from '../../openapi/contract/route.ts';
import { StartError } from '../../openapi/contract/start-error.ts';
import { createRequestDocument } from './request-document.ts';

/**
 * The request metadata of express-openapi-validator: the operation, with `$ref`s and the path's own
 * parameters resolved.
 */
export interface OpenApi {
  pathParams: Record<string, string>;
  schema: Operation;
}

export interface RequestValidator {
  /** The value to set as the property `openapi` of a request, by operationId. */
  operations: ReadonlyMap<string, OpenApi>;
  /**
   * Checks a request whose property `openapi` is set. Calls `done` with an error if the request is
   * refused, otherwise with undefined.
   */
  check(request: object, done: (error?: unknown) => void): void;
}

/**
 * Prepares express-openapi-validator for every operation, so that no schema is compiled while a
 * request waits.
 *
 * Requests pass only through the last middleware of express-openapi-validator, which validates
 * them. Its other middlewares search for the operation, which find-route.ts has already found.
 * Their search takes ten times as long, and ignores that a path ends at `#`.
 * @throws StartError that lists the errors in the document by operation
 */
export async function createRequestValidator({ document, routes }: Contract): Promise<RequestValidator> {
  const { validate, operations, problems } = await compileOperations(document, routes);
  if (problems.length > 0) throw new StartError(await findProblemsByOperation(document, routes));
  return { operations, check: (request, done) => validate(request as never, {} as never, done) };
}

/**
 * Compiles the schemas of each operation: sends a probe request through all middlewares of
 * express-openapi-validator, which also set the property `openapi` of the probe.
 */
async function compileOperations(document: OpenApiDocument, routes: readonly Route[]) {
  const middlewares = OpenApiValidator.middleware({
    apiSpec: createRequestDocument(document) as never,
    validateApiSpec: false, // `npm run generate` has already validated the OpenAPI document
    validateRequests: { allErrors: true, allowUnknownQueryParameters: true },
    validateSecurity: false,
    fileUploader: false,
  });
  const validate = middlewares.at(-1);
  if (validate?.name !== 'requestMiddleware')
    throw new Error(
      'request-validator.ts requires that the last middleware of express-openapi-validator is requestMiddleware',
    );

  const operations = new Map<string, OpenApi>();
  const problems: string[] = [];
  for (const route of routes) {
    const probe = createProbe(route);
    const error = await findFirstError(middlewares, probe);
    if (probe.openapi) operations.set(route.operationId, probe.openapi);
    if (error && !isRefusal(error)) problems.push((error as Error).message);
  }
  return { validate, operations, problems };
}

/**
 * Compiles each operation separately, to find every error and its operation. A single error makes
 * the validator refuse the whole document.
 */
async function findProblemsByOperation(document: OpenApiDocument, routes: readonly Route[]): Promise<string[]> {
  const lines: string[] = [];
  for (const route of routes) {
    const method = route.method.toLowerCase();
    const { parameters, [method]: operation } = document.paths[route.path] ?? {};
    const alone = {
      ...document,
      paths: { [route.path]: { ...(parameters && { parameters }), ...(operation && { [method]: operation }) } },
    };
    const { problems } = await compileOperations(alone, [route]);
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

/** Creates a request with only the properties that the validator reads. */
function createProbe({ method, path }: Route): Probe {
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

async function findFirstError(middlewares: readonly Middleware[], request: object): Promise<unknown> {
  for (const middleware of middlewares) {
    const error = await runMiddleware(middleware, request);
    if (error) return error;
  }
  return undefined;
}

function runMiddleware(middleware: Middleware, request: object): Promise<unknown> {
  return new Promise((resolve) => middleware(request as never, {} as never, resolve));
}

export interface Refusal {
  errors: { path: string; message: string }[];
}

/**
 * Returns whether an error means that the validator refused the request. Any other error means that
 * the validator itself failed.
 */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof OpenApiValidator.error.BadRequest;
}
