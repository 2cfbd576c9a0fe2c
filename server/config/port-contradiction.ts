interface Listeners {
  host: string;
  port: number;
  adminHost: string;
  adminPort: number;
}

/** Returns the reason why the two listeners cannot both have their port, undefined if they can. */
export function findPortContradiction({ host, port, adminHost, adminPort }: Listeners): string | undefined {
  if (!port || port !== adminPort || !isOverlap(host, adminHost)) return undefined;
  return `PORT and ADMIN_PORT are both ${port}: give each listener a port of its own (ADMIN_PORT is 3001 by default)`;
}

/**
 * Returns whether two hosts share an address. `::` includes every address, `0.0.0.0` those of IPv4.
 */
function isOverlap(one: string, other: string): boolean {
  const hosts = [one, other];
  const isAllOfIpv4 = hosts.includes('0.0.0.0') && !hosts.some((host) => host.includes(':'));
  const isLocal = hosts.includes('localhost') && hosts.some((host) => host === '127.0.0.1' || host === '::1');
  return one === other || hosts.includes('::') || isAllOfIpv4 || isLocal;
}
