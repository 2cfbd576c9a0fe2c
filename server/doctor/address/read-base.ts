import { parseUrl } from '../../config/config-values.ts';

/** The path of the calling webhook, below the base of the public address. */
export const callPath = '/webhooks/call';

/**
 * Returns the base of a public address: the URL to which `callPath` and the paths of other webhooks
 * are appended, without a trailing slash. The address may end with `callPath`, as in the jambonz
 * portal. Returns undefined if the address is not an http or https URL, or has a query.
 */
export function readBase(address: string): string | undefined {
  return parseUrl(address.replace(/#.*/, '').replace(new RegExp(`${callPath}/*$`), ''));
}
