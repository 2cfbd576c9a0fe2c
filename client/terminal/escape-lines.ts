import { escapeControls } from '../../openapi/contract/escape-controls.ts';

/** Escapes characters that could control a terminal, and keeps line breaks. */
export function escapeLines(text: string): string {
  return text
    .split('\n')
    .map((line) => escapeControls(line))
    .join('\n');
}
