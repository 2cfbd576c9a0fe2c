import type { OpenApiDocument } from '../contract/document.ts';
import { appendToPointer } from '../contract/json-pointer.ts';
import { suggestName } from '../contract/nearest.ts';
import { GenerationError } from './generation-error.ts';
import { asObject, type Json, readComponents } from './json-nodes.ts';

/**
 * Checks that each `x-webhook` names webhooks of the document that are sent by POST.
 * @throws GenerationError that lists the others
 */
export function checkWebhookNames(document: OpenApiDocument): void {
  const mistakes = findWrongWebhooks(document, readComponents({ ...document }, 'schemas')).map(
    ({ path, message }) => `${path.reduce(appendToPointer, '#/components/schemas')}: ${message}`,
  );
  if (mistakes.length > 0) throw new GenerationError(mistakes.join('\n'));
}

/** Finds the names in `x-webhook` that are no webhooks of the document, with the path of the keyword. */
export function findWrongWebhooks(
  document: OpenApiDocument,
  schemas: Json,
): { path: readonly string[]; message: string }[] {
  const names = Object.entries(document.webhooks ?? {}).flatMap(([name, { post }]) => (post ? [name] : []));
  return [...walkWebhookNames(schemas)].flatMap(({ name, path }) =>
    names.includes(name) ? [] : [{ path, message: `${name} is not a webhook of jambonz${suggestName(name, names)}` }],
  );
}

function* walkWebhookNames(
  node: unknown,
  path: readonly string[] = [],
): Generator<{ name: string; path: readonly string[] }> {
  if (typeof node !== 'object' || node === null) return;
  for (const name of [asObject(node)['x-webhook'] ?? []].flat())
    yield { name: String(name), path: [...path, 'x-webhook'] };
  for (const [key, member] of Object.entries(node)) yield* walkWebhookNames(member, [...path, key]);
}
