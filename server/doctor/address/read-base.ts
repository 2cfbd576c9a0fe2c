import { parseUrl } from '../../config/config-values.ts';

/** The path of the calling webhook, below the base of the public address. */
export const callPath = '/webhooks/call';

/**
 * Returns the base of a public address: the URL to which `callPath` and the paths of other webhooks
 * are appended, without a trailing slash. The address may end with `callPath`, as in the jambonz
 * portal. The base of a wss or ws URL is the https or http URL of the same server. Returns undefined
 * if the address is not a URL of these kinds, or has a query.
 */
export function readBase(address: string): string | undefined {
  return parseUrl(
    address
      .replace(/#.*/, '')
      .replace(new RegExp(`${callPath}/*$`), '')
      .replace(/^ws(?=s?:)/i, 'http'),
  );
}

/** Whether an address is a wss or ws URL, which jambonz asks over WebSocket. */
export function isSocketAddress(address: string): boolean {
  return /^wss?:/i.test(address);
}
