import * as OpenApiValidator from 'express-openapi-validator';
import type { Contract } from '../../openapi/contract/contract.ts';
import type { OpenApiDocument } from '../../openapi/contract/document.ts';
import type { Route } from '../../openapi/contract/route.ts';
import { StartError } from '../../openapi/contract/start-error.ts';
import { createParameterReader, type ParameterReader } from './parameters.ts';
import { createRequestDocument, findBody, listParameters, toRequestPath } from './request-document.ts';

/** What the check of a request needs to know of its operation. */
export interface CheckedOperation extends ParameterReader {
  requiresBody: boolean;
  /**
   * Checks `{ path, query, body }`, and sets defaults in it. Calls `done` with an error if the
   * request is refused, otherwise with undefined.
   */
  check(request: object, done: (error?: unknown) => void): void;
}

/** The operations by operationId. */
export type RequestValidator = ReadonlyMap<string, CheckedOperation>;

/**
 * Prepares express-openapi-validator for every operation, so that no schema is compiled while a
 * request waits.
 *
 * Requests pass only through the last middleware of express-openapi-validator, which validates
 * them. Its other middlewares search for the operation, which find-route.ts has already found.
 * Their search takes ten times as long.
 * @throws StartError that lists the errors in the document by operation
 */
export async function createRequestValidator({ document, routes }: Contract): Promise<RequestValidator> {
  const { validate, prepared, problems } = await compileOperations(document, routes);
  if (problems.length > 0) throw new StartError(await findProblemsByOperation(document, routes));
  return new Map(
    routes.map((route) => [
      route.operationId,
      {
        ...createParameterReader(document, listParameters(document, route)),
        requiresBody: findBody(document, route)?.required === true,
        check: (body, done) => validate({ ...prepared.get(route), body } as never, {} as never, done),
      },
    ]),
  );
}

/**
 * Compiles the schemas of each operation: sends a request through all middlewares of
 * express-openapi-validator, which prepare it as they prepare every request of the operation.
 */
async function compileOperations(document: OpenApiDocument, routes: readonly Route[]) {
  const middlewares = OpenApiValidator.middleware({
    apiSpec: createRequestDocument(document, routes) as never,
    validateApiSpec: false, // `npm run generate` has already validated the OpenAPI document
    validateRequests: { allErrors: true, allowUnknownQueryParameters: true },
    validateSecurity: false,
    fileUploader: false,
    ajvFormats: { mode: 'full' },
  });
  const validate = middlewares.at(-1);
  if (validate?.name !== 'requestMiddleware')
    throw new Error(
      'request-validator.ts requires that the last middleware of express-openapi-validator is requestMiddleware',
    );

  const prepared = new Map<Route, object>();
  const problems: string[] = [];
  for (const route of routes) {
    const request = createRequest(route);
    const error = await findFirstError(middlewares, request);
    prepared.set(route, request);
    if (error && !isRefusal(error)) problems.push((error as Error).message);
  }
  return { validate, prepared, problems };
}

/**
 * Compiles each operation separately, to find every error and its operation. A single error makes
 * the validator refuse the whole document.
 */
async function findProblemsByOperation(document: OpenApiDocument, routes: readonly Route[]): Promise<string[]> {
  const lines: string[] = [];
  for (const route of routes) {
    const { problems } = await compileOperations(document, [route]);
    lines.push(
      ...problems.map(
        (problem) =>
          `the request of ${route.operationId} cannot be checked: ${problem} (correct its schema in openapi/, then run \`npm run generate\`)`,
      ),
    );
  }
  return lines;
}

type Middleware = ReturnType<typeof OpenApiValidator.middleware>[number];

/** Creates a request with only the properties that the validator reads. */
function createRequest(route: Route): object {
  const path = toRequestPath(route);
  const app = { param() {}, enabled: () => true };
  const headers = { 'content-type': 'application/json' };
  return { method: 'POST', path, originalUrl: path, baseUrl: '', headers, query: {}, params: {}, app };
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
  errors: { path: string; message: string; errorCode?: string }[];
}

/**
 * Returns whether an error means that the validator refused the request. Any other error means that
 * the validator itself failed.
 */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof OpenApiValidator.error.BadRequest;
}
