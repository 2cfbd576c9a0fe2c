import { listOperations, type OpenApiDocument, type Operation } from './document.ts';

/** One operation of the document, as the server finds it for a request. */
export interface Route {
  operationId: string;
  /** The HTTP method in capitals, as in a request line. */
  method: string;
  /** The path as the OpenAPI document declares it, for example `/webhooks/ivr/{menu}`. */
  path: string;
  /** Whether credentials and signature are checked, if configured. */
  secured: boolean;
  /**
   * Whether the operation runs LLM tools (`x-tools`). jambonz sends requests for tools without a
   * `call_sid`.
   */
  runsTools?: boolean;
}

/** Lists the routes of all operations that the document declares under `paths`. */
export function listRoutes(document: OpenApiDocument): Route[] {
  return listOperations(document).map(({ path, method, operation }) => ({
    operationId: operation.operationId,
    method,
    path,
    secured: isSecured(operation, document),
    ...(operation['x-tools'] && { runsTools: true }),
  }));
}

/**
 * Whether credentials and signature are checked. Only `security: []` or `[{}]` alone, of the
 * operation or else of the document, opens an operation to everybody.
 */
function isSecured(operation: Operation, document: OpenApiDocument): boolean {
  const requirements = operation.security ?? document.security;
  return !requirements?.every((requirement) => Object.keys(requirement).length === 0);
}
