import createOpenApiClient, { type Client } from 'openapi-fetch';
import type { paths } from '../generated/types.ts';

export interface ClientOptions {
  /** Where the server is: `http://127.0.0.1:3000`. */
  baseUrl: string;
  /** HTTP Basic credentials (RFC 7617): both or neither. */
  username?: string;
  password?: string;
  fetch?: (request: Request) => Promise<Response>;
}

/**
 * A client for every operation of the document, typed by it:
 *
 * ```ts
 * const client = createClient({ baseUrl: 'http://127.0.0.1:3000' });
 * const { data: verbs } = await client.POST('/webhooks/call', { body: newCall });
 * ```
 *
 * Anything but 2xx comes back as `error`, not as an exception. Ask `response.ok`: an answer without a body has neither.
 */
export function createClient({ baseUrl, username, password, fetch = globalThis.fetch }: ClientOptions): Client<paths> {
  const credentials =
    username !== undefined && password !== undefined ? Buffer.from(`${username}:${password}`).toString('base64') : undefined;
  return createOpenApiClient<paths>({ baseUrl, fetch, ...(credentials && { headers: { Authorization: `Basic ${credentials}` } }) });
}
