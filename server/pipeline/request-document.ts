import {
  type OpenApiDocument,
  type Operation,
  type Parameter,
  resolveReference,
  type Schema,
} from '../../openapi/contract/document.ts';
import type { Route } from '../../openapi/contract/route.ts';
import { createSchemaConverter } from './request-schema.ts';

interface RequestDocument {
  openapi: string;
  info: object;
  /** The operation of each route, by `toRequestPath`. */
  paths: Record<string, { post: object }>;
  components: { schemas: object };
}

/**
 * Creates the document that express-openapi-validator gets. For each operation it declares one
 * request body, an object with the parameters and the body of the webhook, and its path is the
 * operationId. So the validator only checks schemas: its habits about servers, paths, security,
 * media types and parameters have nothing to apply to. Replies are left out, because the validator
 * compiles what it gets, and the verbs are most of a document.
 */
export function createRequestDocument(document: OpenApiDocument, routes: readonly Route[]): RequestDocument {
  const { convert, components } = createSchemaConverter(document);
  const paths = routes.map((route) => {
    const schema = convert(createRequestSchema(document, route));
    const requestBody = { required: true, content: { 'application/json': { schema } } };
    return [toRequestPath(route), { post: { requestBody, responses: {} } }];
  });
  return {
    openapi: '3.1.0',
    info: { title: '', version: '' },
    paths: Object.fromEntries(paths),
    components: { schemas: components },
  };
}

/** Returns the path of an operation in the document that express-openapi-validator gets. */
export function toRequestPath({ operationId }: Route): string {
  return `/${operationId}`;
}

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
