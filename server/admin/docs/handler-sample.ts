import type { OpenApiDocument, Operation } from '../../../openapi/contract/document.ts';
import { listExamples } from './list-examples.ts';
import { renderTypeScript } from './render-typescript.ts';
import { listVerbFunctions } from './verb-functions.ts';

/**
 * Renders a handler in TypeScript that replies with the first example of the reply. Returns
 * undefined for an operation that no handler answers, because its request has no body.
 */
export function renderHandlerSample(
  document: OpenApiDocument,
  name: string,
  { requestBody, responses }: Operation,
): string | undefined {
  if (!requestBody) return undefined;
  const [reply] = listExamples(document, responses['200']);
  if (reply === undefined) return `${name}: ({ body, log }) => log.info(body)`;
  const code = renderTypeScript(reply, listVerbFunctions(document));
  return `${name}: ({ body }) => ${code.startsWith('{') ? `(${code})` : code}`;
}
