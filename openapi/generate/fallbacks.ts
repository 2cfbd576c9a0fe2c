import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { OpenApiDocument } from '../contract/document.ts';
import { findFallbackMistakes } from '../contract/fallback-check.ts';
import { GenerationError } from './generation-error.ts';

/**
 * Checks the fallback reply (`x-fallback`) of each operation.
 * @throws GenerationError with a line of the document for each error
 */
export function checkFallbacks(document: OpenApiDocument, validators: string): void {
  const replies = createRequire(import.meta.url)(resolve(validators, 'replies.cjs'));
  const mistakes = findFallbackMistakes({ document, replies }, 'commercial');
  if (mistakes.length > 0)
    throw new GenerationError(mistakes.map(({ pointer, message }) => `#${pointer} ${message}`).join('\n'));
}
