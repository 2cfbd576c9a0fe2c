import createOpenApiClient, { type Client } from 'openapi-fetch';
import { sign, signatureHeader } from '../openapi/contract/signature.ts';

/**
 * Options of `createClient`.
 *
 * ```ts
 * const options: ClientOptions = { baseUrl: 'http://127.0.0.1:3000', secret: 'wh_secret' };
 * ```
 */
export interface ClientOptions {
  /** Base URL of the server, for example `http://127.0.0.1:3000`. */
  baseUrl: string;
  /** HTTP Basic credentials (RFC 7617): give user name and password, or neither. */
  username?: string | undefined;
  password?: string | undefined;
  /**
   * The webhook secret of the jambonz account. If set, every request is signed as jambonz signs it.
   */
  secret?: string | undefined;
  /**
   * The function that sends the requests, such as a spy in a test. The default is the global
   * `fetch`.
   */
  fetch?: (request: Request) => Promise<Response>;
}

/**
 * Creates an HTTP client for the operations of an OpenAPI document. `Paths` is the type that
 * openapi-typescript generates from the document:
 *
 * ```ts
 * const client = createClient<paths>({ baseUrl: 'http://127.0.0.1:3000' });
 * const { data: verbs } = await client.POST('/webhooks/call', { body: newCall });
 * ```
 *
 * A status other than 2xx is returned as `error`, not thrown. Check `response.ok`, because a
 * response without a body has neither `data` nor `error`.
 * @throws TypeError for a username without a password, or a password without a username
 */
export function createClient<Paths extends object>(options: ClientOptions): Client<Paths> {
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
