/** A header that shows that a page of another origin has sent a request. */
export type ForeignHeader = 'host' | 'origin' | 'sec-fetch-site';

interface Headers {
  host?: string | undefined;
  origin?: string | undefined;
  'sec-fetch-site'?: string | string[] | undefined;
}

/**
 * Returns the header by which a request to a listener of this machine shows that a web page of
 * another origin has sent it, or undefined. A browser says so in `Origin` or `Sec-Fetch-Site`,
 * unless the page has rebound the name of its own host to this address (DNS rebinding), which is
 * then in `Host`. `isOwn` says whether a host name, IPv6 addresses without brackets, is one of the
 * listener.
 */
export function findForeignHeader(
  { host = '', origin, 'sec-fetch-site': site = 'none' }: Headers,
  isOwn: (hostname: string) => boolean,
): ForeignHeader | undefined {
  const hostname = URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '';
  if (!isOwn(hostname.replace(/^\[|\]$/g, ''))) return 'host';
  if (origin !== undefined && origin !== `http://${host}`) return 'origin';
  return site === 'none' || site === 'same-origin' ? undefined : 'sec-fetch-site';
}
