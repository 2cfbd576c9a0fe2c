import { listOperations, type OpenApiDocument, type Operation } from './document.ts';

/** One operation of the document, as the server finds it for a request. */
export interface Route {
  operationId: string;
  /** The HTTP method in capitals, as in a request line. */
  method: string;
  /** The path as the OpenAPI document declares it, for example `/webhooks/ivr/{menu}`. */
  path: string;
  /** Whether the operation requires credentials, if any are configured. */
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

/** The `security` of an operation replaces that of the document (OpenAPI 3.1, Operation Object). */
function isSecured(operation: Operation, document: OpenApiDocument): boolean {
  return (operation.security ?? document.security ?? []).some((requirement) => Object.keys(requirement).length > 0);
}
