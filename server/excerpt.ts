/** Something that a sender or a handler wrote, cut short for a sentence about it. */
export function excerpt(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
