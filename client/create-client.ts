import createOpenApiClient, { type Client } from 'openapi-fetch';
import type { paths } from '../generated/types.ts';
import { sign, signatureHeader } from '../openapi/contract/signature.ts';

export interface ClientOptions {
  /** Where the server is: `http://127.0.0.1:3000`. */
  baseUrl: string;
  /** HTTP Basic credentials (RFC 7617): both or neither. */
  username?: string | undefined;
  password?: string | undefined;
  /** The account's webhook secret: with it every request is signed as jambonz does. */
  secret?: string | undefined;
  /** What to send requests with, such as one that a test watches; default the global one. */
  fetch?: (request: Request) => Promise<Response>;
}

/**
 * A client for every operation of the document, typed by it (or by other `paths` of openapi-typescript, given as type argument):
 *
 * ```ts
 * const client = createClient({ baseUrl: 'http://127.0.0.1:3000' });
 * const { data: verbs } = await client.POST('/webhooks/call', { body: newCall });
 * ```
 *
 * Anything but 2xx comes back as `error`, not as an exception. Ask `response.ok`: an answer without a body has neither.
 * @throws TypeError for a username without password, or the reverse
 */
export function createClient<Paths extends object = paths>(options: ClientOptions): Client<Paths> {
  const { baseUrl, username, password, secret, fetch = globalThis.fetch } = options;
  if ((username === undefined) !== (password === undefined))
    throw new TypeError('username and password go together: give both, or neither');
  const credentials = username === undefined ? undefined : Buffer.from(`${username}:${password}`).toString('base64');
  const client = createOpenApiClient<Paths>({
    baseUrl,
    fetch,
    ...(credentials && { headers: { Authorization: `Basic ${credentials}` } }),
  });
  if (secret !== undefined)
    client.use({
      async onRequest({ request }) {
        request.headers.set(signatureHeader, sign(new Uint8Array(await request.clone().arrayBuffer()), secret));
      },
    });
  return client;
}
