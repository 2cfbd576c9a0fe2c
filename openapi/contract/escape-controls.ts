/**
 * Control characters, line and paragraph separators, and characters that reorder text (bidi
 * controls).
 */
const controlCharacters = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Escapes characters that could control the terminal or log that shows the text. U+001B becomes
 * `\u001b`.
 * @param backslash the text before the `u`: one backslash, or two within JSON
 */
export function escapeControls(text: string, backslash = '\\'): string {
  return text.replace(
    controlCharacters,
    (control) => `${backslash}u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
