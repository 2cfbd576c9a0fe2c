import { parseUrl } from '../../config/config-values.ts';

/** The path of the calling webhook, below the base of the public address. */
export const callPath = '/webhooks/call';

/**
 * Reads the base of a public address: what precedes `callPath` and the other paths of webhooks,
 * without a slash at its end. The address may be the calling webhook, as the jambonz portal shows
 * it. Returns undefined if it is not an http or https URL, or has a query.
 */
export function readBase(address: string): string | undefined {
  return parseUrl(address.replace(/#.*/, '').replace(new RegExp(`${callPath}/*$`), ''));
}
