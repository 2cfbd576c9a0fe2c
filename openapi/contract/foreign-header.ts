/**
 * Returns the header by which a request to a listener of this machine shows that a web page of
 * another origin has sent it, or undefined. A page says so in `Origin`, unless it has rebound the
 * name of its own host to this address (DNS rebinding), which is then in `Host`. `isOwn` says whether
 * a host name, IPv6 addresses without brackets, is one of the listener.
 */
export function findForeignHeader(
  { host = '', origin }: { host?: string | undefined; origin?: string | undefined },
  isOwn: (hostname: string) => boolean,
): 'host' | 'origin' | undefined {
  const hostname = URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '';
  if (!isOwn(hostname.replace(/^\[|\]$/g, ''))) return 'host';
  return origin === undefined || origin === `http://${host}` ? undefined : 'origin';
}
