import { escapeControls } from './escape-controls.ts';

/** Truncates a text that comes from a client or a handler, for use in a message. */
export function excerpt(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

/** Truncates the text and escapes its control characters, so that it stays on one line. */
export function toPrintable(text: string): string {
  return excerpt(escapeControls(text.slice(0, 1_000)));
}
