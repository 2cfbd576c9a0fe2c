import type { Contract } from './contract.ts';
import { listOperations, listReplySchemas, type OpenApiDocument, type Schema } from './document.ts';
import type { Edition } from './edition.ts';
import { appendToPointer } from './json-pointer.ts';
import { formatMistake } from './mistake.ts';
import { suggestName } from './nearest.ts';
import { createReplyChecks } from './reply-check.ts';
import { createRouteFinder } from './route-finder.ts';
import { walkPlaces } from './schema-walk.ts';

/** An error in a fallback reply. `pointer` is a JSON pointer into the document. */
export interface FallbackMistake {
  /** For example `/paths/~1webhooks~1call/post/x-fallback/0/txt`. */
  pointer: string;
  /** For example `x-fallback of answerCall: /0/txt say: unknown property, did you mean text?` */
  message: string;
}

/** Returns the errors in the fallback replies (`x-fallback`) of a document. */
export function findFallbackMistakes(
  contract: Pick<Contract, 'document' | 'replies'>,
  edition: Edition,
): FallbackMistake[] {
  const { document } = contract;
  const checks = createReplyChecks(contract, edition);
  const schemas = listReplySchemas(document);
  const operations = listOperations(document);
  const findRoute = createRouteFinder(operations);
  const hookPaths = operations.filter(({ method }) => method === 'POST').map(({ path }) => path);

  return operations.flatMap(({ path, method, operation }) => {
    const { operationId, 'x-fallback': reply } = operation;
    const schema = schemas.get(operationId);
    if (!('x-fallback' in operation) || !schema) return [];
    const mistakes = checks.get(operationId)?.(reply).mistakes ?? [];
    const unroutedHooks = findRelativeHooks(document, schema, reply).filter(
      (hook) => !findRoute(hook.path)?.byMethod.has('POST'),
    );
    const fallback = [path, method.toLowerCase(), 'x-fallback'].reduce(appendToPointer, '/paths');
    return [
      ...mistakes,
      ...unroutedHooks.map((hook) => ({
        pointer: hook.pointer,
        detail: `no operation accepts POST ${hook.path}${suggestName(hook.path, hookPaths)}`,
      })),
    ].map((mistake) => ({
      pointer: fallback + mistake.pointer,
      message: `x-fallback of ${operationId}: ${formatMistake(mistake)}`,
    }));
  });
}

function findRelativeHooks(
  document: OpenApiDocument,
  schema: Schema,
  reply: unknown,
): { pointer: string; path: string }[] {
  return [...walkPlaces(document, schema, reply)].flatMap(({ pointer, value, schemas }) =>
    typeof value === 'string' && value.startsWith('/') && schemas.some(({ format }) => format === 'hook')
      ? [{ pointer, path: value.split(/[?#]/, 1)[0] ?? '' }]
      : [],
  );
}
