/**
 * One error in a reply. `pointer` is a JSON pointer to the wrong part of the reply (RFC 6901).
 * `detail` describes the error and begins with the name of the enclosing verb.
 */
export interface Mistake {
  pointer: string;
  detail: string;
}

/** Formats an error as one line, for example `/1/numDigits gather: must be integer`. */
export function formatMistake({ pointer, detail }: Mistake): string {
  return pointer === '' ? detail : `${pointer} ${detail}`;
}

/** What the check of a reply finds. */
export interface Findings {
  /** The errors: empty if the reply can be sent. */
  readonly mistakes: readonly Mistake[];
  /**
   * Parts of the reply that are sent although the contract does not know them, or although the
   * open-source server is known to refuse them.
   */
  readonly hints: readonly Mistake[];
}
