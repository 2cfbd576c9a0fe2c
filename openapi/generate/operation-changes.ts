import { isDeepStrictEqual } from 'node:util';
import { asList, asObject, type Json } from './json-nodes.ts';

/** The differences between the application's own operations in two documents. */
export interface OperationChanges {
  added: string[];
  gone: string[];
  /** Each operationId with the parts that differ, for example `chooseFromMenu (request)`. */
  changed: string[];
  /** Paths that no longer take POST, the method of webhooks. */
  gonePaths: string[];
}

interface OwnOperation {
  path: string;
  method: string;
  request: unknown;
  reply: unknown;
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Keywords that do not affect which values are valid. The comparison ignores them. */
const annotations = ['description', 'summary', 'title', 'example', 'examples', 'x-documented', 'tags'];

/** Compares the operations under `paths:` by their operationId. */
export function compareOperations(before: Json, after: Json): OperationChanges {
  const [older, newer] = [listOwnOperations(before), listOwnOperations(after)];
  const postPaths = new Set(listPostPaths(newer).map(unifyParameters));
  return {
    added: [...newer.keys()].filter((id) => !older.has(id)),
    gone: [...older.keys()].filter((id) => !newer.has(id)),
    changed: [...older].flatMap(([id, operation]) => {
      const next = newer.get(id);
      const parts = next ? listChangedParts(operation, next) : [];
      return parts.length > 0 ? [`${id} (${parts.join(', ')})`] : [];
    }),
    gonePaths: listPostPaths(older).filter((path) => !postPaths.has(unifyParameters(path))),
  };
}

function listChangedParts(older: OwnOperation, newer: OwnOperation): string[] {
  return (['path', 'method', 'request', 'reply'] as const).filter(
    (part) => !isDeepStrictEqual(older[part], newer[part]),
  );
}

function listPostPaths(operations: Map<string, OwnOperation>): string[] {
  return [...operations.values()].flatMap(({ path, method }) => (method === 'post' ? [path] : []));
}

/** `/orders/{id}` and `/orders/{order}` match the same URLs. */
function unifyParameters(path: string): string {
  return path.replace(/\{[^}]*\}/g, '{}');
}

/**
 * Lists the operations under `paths:` by operationId, without the OPTIONS operations that
 * `generate` derives from `x-env-vars`.
 */
function listOwnOperations(document: Json): Map<string, OwnOperation> {
  const operations = new Map<string, OwnOperation>();
  for (const [path, item] of Object.entries(asObject(document.paths)))
    for (const [method, node] of Object.entries(asObject(item))) {
      const { operationId, parameters, requestBody, responses, ...rest } = asObject(node);
      if (!methods.includes(method) || typeof operationId !== 'string' || 'x-reply' in rest) continue;
      const request = { parameters: [...asList(asObject(item).parameters), ...asList(parameters)], requestBody };
      operations.set(operationId, {
        path,
        method,
        request: simplify(document, request),
        reply: simplify(document, { responses }),
      });
    }
  return operations;
}

/**
 * Returns a node without annotations. Each `$ref` is replaced by the component to which it refers.
 * Only a `$ref` to a schema is kept, because schemas are compared separately.
 */
function simplify(document: Json, node: unknown, isNameMap = false, hops = 0): unknown {
  if (Array.isArray(node)) return node.map((each) => simplify(document, each, false, hops));
  if (typeof node !== 'object' || node === null) return node;
  const component = hops < 10 ? findComponent(document, (node as Json).$ref) : undefined;
  if (component !== undefined) return simplify(document, component, false, hops + 1);
  const kept = Object.entries(node).filter(([key]) => isNameMap || !annotations.includes(key));
  return Object.fromEntries(
    kept.map(([key, member]) => [key, simplify(document, member, !isNameMap && key === 'properties', hops)]),
  );
}

function findComponent(document: Json, reference: unknown): unknown {
  const [, kind = '', name = ''] = /^#\/components\/([^/]+)\/([^/]+)$/.exec(String(reference)) ?? [];
  return kind === 'schemas' ? undefined : asObject(asObject(document.components)[kind])[name];
}
