import {
  type OpenApiDocument,
  type Operation,
  type Parameter,
  resolveReference,
  type Schema,
} from '../../openapi/contract/document.ts';
import type { Route } from '../../openapi/contract/route.ts';
import { createSchemaConverter } from './request-schema.ts';

/** What express-openapi-validator gets in place of the OpenAPI document. */
interface RequestDocument {
  /** The operation of each route, by operationId. */
  operations: ReadonlyMap<string, object>;
  /** The targets of the `$ref`s of the operations, by their identifiers. */
  schemas: Record<string, Schema | boolean>;
}

/**
 * Creates the operations that express-openapi-validator gets. Each declares one request body, an
 * object with the parameters and the body of the webhook. So the validator only checks schemas: its
 * habits about servers, paths, security, media types and parameters have nothing to apply to.
 * Replies are left out, because the validator compiles what it gets, and the verbs are most of a
 * document.
 *
 * The operations are not in one document, because Ajv would search all of it once per operation.
 */
export function createRequestDocument(document: OpenApiDocument, routes: readonly Route[]): RequestDocument {
  const { convert, schemas } = createSchemaConverter(document);
  const operations = routes.map((route): [string, object] => {
    const schema = convert(createRequestSchema(document, route));
    const requestBody = { required: true, content: { [anyMediaType]: { schema } } };
    return [route.operationId, { requestBody, responses: {} }];
  });
  return { operations: new Map(operations), schemas };
}

/**
 * The requests that are checked have no header Content-Type, because express-openapi-validator would
 * parse it each time.
 */
const anyMediaType = '*/*';

/** Returns the schema of `{ path, query, body }`. */
function createRequestSchema(document: OpenApiDocument, route: Route): Schema {
  const parameters = listParameters(document, route);
  const body = findBody(document, route);
  return {
    properties: {
      path: createParametersSchema(parameters.filter((each) => each.in === 'path')),
      query: createParametersSchema(parameters.filter((each) => each.in === 'query')),
      ...(body && { body: body.content?.['application/json']?.schema ?? {} }),
    },
    required: body?.required ? ['body'] : [],
  };
}

function createParametersSchema(parameters: readonly Parameter[]): Schema {
  return {
    properties: Object.fromEntries(parameters.map(({ name, schema = {} }) => [name, schema])),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
  };
}

/** Lists the parameters of an operation. Its own replace those of the path with name and place. */
export function listParameters(document: OpenApiDocument, route: Route): Parameter[] {
  const shared = document.paths[route.path]?.parameters as unknown as Parameter[] | undefined;
  const all = [...(shared ?? []), ...(findOperation(document, route)?.parameters ?? [])];
  const resolved = all.map((parameter) => resolveReference(document, parameter));
  return [...new Map(resolved.map((each) => [`${each.in} ${each.name}`, each])).values()];
}

/** Returns the request body of an operation, undefined if it declares none. */
export function findBody(document: OpenApiDocument, route: Route): Operation['requestBody'] {
  const body = findOperation(document, route)?.requestBody;
  return body && resolveReference(document, body);
}

function findOperation(document: OpenApiDocument, { path, method }: Route): Operation | undefined {
  return document.paths[path]?.[method.toLowerCase()];
}
