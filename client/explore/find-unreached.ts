import { listOperations, type OpenApiDocument } from '../../openapi/contract/document.ts';
import { createRouteFinder } from '../../openapi/contract/route-finder.ts';

/** An operation of the project's document that the calls of an exploration have not requested. */
export interface UnreachedOperation {
  method: string;
  /** The path as the document declares it. */
  path: string;
  operationId: string;
}

/**
 * Finds the webhooks of a document that were not requested.
 *
 * @param requested the requests, each as `POST /webhooks/menu?again=1`
 * @returns undefined if no request belongs to an operation of the document, which is then the
 * document of another server
 */
export function findUnreached(
  document: OpenApiDocument,
  requested: Iterable<string>,
): UnreachedOperation[] | undefined {
  const operations = listOperations(document).flatMap(({ method, path, operation }) =>
    operation['x-takes'] ? [{ method, path, operationId: operation.operationId }] : [],
  );
  const findRoute = createRouteFinder(operations);
  const reached = new Set<UnreachedOperation>();
  for (const request of requested) {
    const [method = '', url = ''] = request.split(' ');
    const operation = findRoute(url.replace(/[?#].*/, ''))?.byMethod.get(method);
    if (operation) reached.add(operation);
  }
  return reached.size === 0 ? undefined : operations.filter((operation) => !reached.has(operation));
}
