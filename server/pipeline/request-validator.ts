import { BadRequest } from 'express-openapi-validator/dist/framework/types.js';
import { RequestValidator as Validator } from 'express-openapi-validator/dist/middlewares/openapi.request.validator.js';
import { boundErrors } from '../../openapi/contract/bounded-errors.ts';
import type { Contract } from '../../openapi/contract/contract.ts';
import { StartError } from '../../openapi/contract/start-error.ts';
import { createParameterReader, type ParameterReader } from './parameters.ts';
import { createRequestDocument, findBody, listParameters } from './request-document.ts';

/** What the check of a request needs to know of its operation. */
export interface CheckedOperation extends ParameterReader {
  requiresBody: boolean;
  /**
   * Checks `{ path, query, body }`, and sets defaults in it.
   * @throws Refusal if the request is refused (`isRefusal`)
   */
  check(request: object): void;
}

/** The operations by operationId. */
export type RequestValidator = ReadonlyMap<string, CheckedOperation>;

/**
 * Options of Ajv, without which express-openapi-validator does not check as JSON Schema says. It
 * accepts `code` only here: the options of its middleware leave it out. V8 optimises the code of the
 * checks itself; Ajv's own optimiser takes a seventh of the time to compile them.
 */
const options = {
  allErrors: true,
  code: { process: boundErrors, optimize: false },
  strict: false,
  strictNumbers: true,
  useDefaults: true,
  validateSchema: false, // `npm run generate` has already validated the OpenAPI document
  formats: {},
  ajvFormats: { mode: 'full' },
  allowUnknownQueryParameters: true,
} as const;

/**
 * Prepares express-openapi-validator for every operation, so that no schema is compiled while a
 * request waits. Compiles a contract once.
 *
 * Requests pass only through its validator of requests. Its middlewares search for the operation,
 * which find-route.ts has already found. Their search takes ten times as long.
 * @throws StartError that lists the errors in the document by operation
 */
export function createRequestValidator(contract: Contract): RequestValidator {
  const validator = validators.get(contract) ?? compileRequests(contract);
  validators.set(contract, validator);
  return validator;
}

/** By contract, because each test of a project creates an application of the same contract. */
const validators = new WeakMap<Contract, RequestValidator>();

function compileRequests({ document, routes }: Contract): RequestValidator {
  const { operations: requests, schemas } = createRequestDocument(document, routes);
  const emptyDocument = { openapi: '3.1.0', info: { title: '', version: '' }, paths: {}, components: {} };
  const validator = new Validator(emptyDocument as never, { ...options, schemas } as never);
  const problems: string[] = [];
  const operations = routes.map((route): [string, CheckedOperation] => {
    const path = `/${route.operationId}`;
    const openapi = { expressRoute: path, pathParams: {}, schema: requests.get(route.operationId) };
    const check = (body?: object) => {
      const request = { method: 'POST', path, originalUrl: path, headers: {}, query: {}, params: {}, body, openapi };
      validator.validate(request as never, {} as never, ignore);
    };
    try {
      check(); // compiles the schemas of the operation
    } catch (error) {
      if (!isRefusal(error))
        problems.push(
          `the request of ${route.operationId} cannot be checked: ${(error as Error).message} (correct its schema in openapi/, then run \`npm run generate\`)`,
        );
    }
    const reader = createParameterReader(document, listParameters(document, route));
    return [route.operationId, { ...reader, requiresBody: findBody(document, route)?.required === true, check }];
  });
  if (problems.length > 0) throw new StartError(problems);
  return new Map(operations);
}

function ignore(): void {}

/** The error of express-openapi-validator about an invalid request. */
export interface Refusal {
  errors: { path: string; message: string; errorCode?: string }[];
}

/**
 * Returns whether an error means that the validator refused the request. Any other error means that
 * the validator itself failed.
 */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof BadRequest;
}
