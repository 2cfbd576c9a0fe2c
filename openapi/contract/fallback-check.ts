import type { Contract } from './contract.ts';
import { listOperations, listReplySchemas, type OpenApiDocument, type Schema } from './document.ts';
import type { Edition } from './edition.ts';
import { readHandling } from './handling.ts';
import { appendToPointer } from './json-pointer.ts';
import { formatMistake } from './mistake.ts';
import { suggestName } from './nearest.ts';
import { createReplyChecks } from './reply-check.ts';
import { createRouteFinder } from './route-finder.ts';
import { walkPlaces } from './schema-walk.ts';

/**
 * Returns one line for each error in the fallback replies (`x-fallback`) of a document, for example
 * `x-fallback of answerCall: /0/txt say: unknown property, did you mean text?`
 */
export function findFallbackMistakes(contract: Pick<Contract, 'document' | 'replies'>, edition: Edition): string[] {
  return locateFallbackMistakes(contract, edition).map(({ line }) => line);
}

/** Finds these errors with the JSON pointer, within the document, of what is wrong. */
export function locateFallbackMistakes(
  contract: Pick<Contract, 'document' | 'replies'>,
  edition: Edition,
): { place: string; line: string }[] {
  const { document } = contract;
  const checks = createReplyChecks(contract, edition);
  const schemas = listReplySchemas(document);
  const operations = listOperations(document);
  const findRoute = createRouteFinder(operations);
  const hookPaths = operations.filter(({ method }) => method === 'POST').map(({ path }) => path);
  const handling = readHandling(document);

  return operations.flatMap(({ path, method, operation: { operationId } }) => {
    const fallback = handling.get(operationId)?.fallback;
    const schema = schemas.get(operationId);
    if (!fallback || !schema) return [];
    const mistakes = checks.get(operationId)?.(fallback.reply).mistakes ?? [];
    const unroutedHooks = findRelativeHooks(document, schema, fallback.reply).filter(
      (hook) => !findRoute(hook.path)?.byMethod.has('POST'),
    );
    const place = `${appendToPointer('#/paths', path)}/${method.toLowerCase()}/x-fallback`;
    return [
      ...mistakes,
      ...unroutedHooks.map((hook) => ({
        pointer: hook.pointer,
        detail: `no operation accepts POST ${hook.path}${suggestName(hook.path, hookPaths)}`,
      })),
    ].map((mistake) => ({
      place: place + mistake.pointer,
      line: `x-fallback of ${operationId}: ${formatMistake(mistake)}`,
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
