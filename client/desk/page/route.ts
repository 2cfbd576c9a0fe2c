/** What the page shows, as the fragment of its address: `#/calls/CALL_SID/WEBHOOK`. */
export interface Route {
  view: 'calls' | 'phone' | 'flow';
  /** The selected call. Without one, the page follows the newest, or the call of the telephone. */
  call?: string;
  /** The selected webhook of the call. Without one, the page follows the last. */
  webhook?: string;
}

const views = ['calls', 'phone', 'flow'] as const;

/** Reads the fragment of an address. An unknown one is the list of calls. */
export function readRoute(hash: string): Route {
  const [, name, call, webhook] = hash.split('/').map(decode);
  const view = views.find((each) => each === name) ?? 'calls';
  return { view, ...(call !== undefined && { call }), ...(webhook !== undefined && { webhook }) };
}

/** Formats a route as the `href` of a link. */
export function linkTo({ view, call, webhook }: Route): string {
  const parts = [view, call, webhook].filter((part) => part !== undefined);
  return `#/${parts.map(encode).join('/')}`;
}

/** A lone surrogate, which any text of a webhook may hold, has no encoding. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
