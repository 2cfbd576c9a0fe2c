import type { OpenApiDocument } from '../contract/document.ts';
import { appendToPointer } from '../contract/json-pointer.ts';
import { suggestName } from '../contract/nearest.ts';
import { GenerationError } from './generation-error.ts';
import { asObject, readComponents } from './json-nodes.ts';

/**
 * Checks that each `x-webhook` names webhooks of the document that are sent by POST.
 * @throws GenerationError that lists the others
 */
export function checkWebhookNames(document: OpenApiDocument): void {
  const names = Object.entries(document.webhooks ?? {}).flatMap(([name, { post }]) => (post ? [name] : []));
  const mistakes = [...walkWebhookNames(readComponents({ ...document }, 'schemas'), '#/components/schemas')].flatMap(
    ({ name, pointer }) =>
      names.includes(name)
        ? []
        : [`${pointer}: x-webhook: ${name} is not a webhook of jambonz${suggestName(name, names)}`],
  );
  if (mistakes.length > 0) throw new GenerationError(mistakes.join('\n'));
}

function* walkWebhookNames(node: unknown, pointer: string): Generator<{ name: string; pointer: string }> {
  if (typeof node !== 'object' || node === null) return;
  for (const name of [asObject(node)['x-webhook'] ?? []].flat()) yield { name: String(name), pointer };
  for (const [key, member] of Object.entries(node)) yield* walkWebhookNames(member, appendToPointer(pointer, key));
}
