/**
 * One mistake in a reply. `pointer` is a JSON pointer into the reply (RFC 6901), `detail` begins
 * with the enclosing verb.
 */
export interface Mistake {
  pointer: string;
  detail: string;
}

/** Formats a mistake as one line, for example `/1/numDigits gather: must be integer`. */
export function formatMistake({ pointer, detail }: Mistake): string {
  return pointer === '' ? detail : `${pointer} ${detail}`;
}
