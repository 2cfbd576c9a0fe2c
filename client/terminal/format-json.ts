import { escapeControls } from '../../openapi/contract/escape-controls.ts';

/** Formats a document as indented JSON. Escapes characters that could control a terminal. */
export function formatJson(document: unknown): string {
  return JSON.stringify(document, null, 2)
    .split('\n')
    .map((line) => escapeControls(line))
    .join('\n');
}
