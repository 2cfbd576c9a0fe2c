/**
 * Returns the most bytes that the characters of a text take in memory. V8 takes one byte for each
 * character of a text, or two if a character is beyond U+00FF, and does not tell which: a text cut
 * out of a longer one keeps the width of the longer one.
 */
export function measureText(text: string): number {
  return 2 * text.length;
}

/**
 * Returns an equal text with memory of its own. A text cut out of a longer one, such as a query
 * parameter out of a URL, otherwise keeps the longer one in memory.
 */
export function copyText(text: string): string {
  return JSON.parse(JSON.stringify(text));
}
