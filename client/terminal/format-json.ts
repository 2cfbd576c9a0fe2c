import { escapeLines } from './escape-lines.ts';

/** Formats a document as indented JSON. Escapes characters that could control a terminal. */
export function formatJson(document: unknown): string {
  return escapeLines(JSON.stringify(document, null, 2));
}
