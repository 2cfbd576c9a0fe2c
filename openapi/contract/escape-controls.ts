/** Control characters, line and paragraph separators, and those that reorder text (bidi controls). */
const controls = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Escapes the characters by which a text could control the terminal or the log that shows it: U+001B becomes `\u001b`.
 * @param backslash what stands before `u`; two of them within JSON
 */
export function escapeControls(text: string, backslash = '\\'): string {
  return text.replace(controls, (control) => `${backslash}u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
