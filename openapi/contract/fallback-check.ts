import type { Contract } from './contract.ts';
import { type OpenApiDocument, operationsOf, replySchemas, type Schema } from './document.ts';
import type { Edition } from './edition.ts';
import { handlingOf } from './handling.ts';
import { mistakeLine } from './mistake.ts';
import { didYouMean } from './nearest.ts';
import { replyChecks } from './reply-check.ts';
import { routeFinder } from './route-finder.ts';
import { placesIn } from './schema-walk.ts';

/**
 * Finds the mistakes in the fallbacks of a document, one line each, for example
 * `x-fallback of answerCall: /0/txt say: unknown property, did you mean text?`
 */
export function fallbackMistakes(contract: Pick<Contract, 'document' | 'replies'>, edition: Edition): string[] {
  const { document } = contract;
  const checks = replyChecks(contract, edition);
  const schemas = replySchemas(document);
  const operations = operationsOf(document);
  const findRoute = routeFinder(operations);
  const hookPaths = operations.filter(({ method }) => method === 'POST').map(({ path }) => path);

  return [...handlingOf(document)].flatMap(([operationId, { fallback }]) => {
    const schema = schemas.get(operationId);
    if (!fallback || !schema) return [];
    const mistakes = checks.get(operationId)?.(fallback.reply) ?? [];
    const unroutedHooks = findRelativeHooks(document, schema, fallback.reply).filter(
      ({ path }) => !findRoute(path)?.byMethod.has('POST'),
    );
    return [
      ...mistakes.map(mistakeLine),
      ...unroutedHooks.map(
        ({ pointer, path }) => `${pointer} no operation takes POST ${path}${didYouMean(path, hookPaths)}`,
      ),
    ].map((line) => `x-fallback of ${operationId}: ${line}`);
  });
}

function findRelativeHooks(
  document: OpenApiDocument,
  schema: Schema,
  reply: unknown,
): { pointer: string; path: string }[] {
  return [...placesIn(document, schema, reply)].flatMap(({ pointer, value, schemas }) =>
    typeof value === 'string' && value.startsWith('/') && schemas.some(({ format }) => format === 'hook')
      ? [{ pointer, path: value.split(/[?#]/, 1)[0] ?? '' }]
      : [],
  );
}
