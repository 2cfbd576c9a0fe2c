import { escapeControls } from './escape-controls.ts';

/** Something that a sender or a handler wrote, cut short for a sentence about it. */
export function excerpt(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

/** The same for a place where no control character may stand: a line stays a line. */
export function printable(text: string): string {
  return excerpt(escapeControls(text.slice(0, 1_000)));
}
