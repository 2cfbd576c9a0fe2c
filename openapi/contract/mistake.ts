/** One mistake in a reply: where (JSON pointer, RFC 6901) and what, led by the verb it is in. */
export interface Mistake {
  pointer: string;
  detail: string;
}

/** `/1/numDigits gather: must be integer` */
export function mistakeLine({ pointer, detail }: Mistake): string {
  return pointer === '' ? detail : `${pointer} ${detail}`;
}
