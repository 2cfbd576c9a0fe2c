import { sign, signatureHeader } from '../../openapi/contract/signature.ts';

interface Delivery {
  /** The body: strings and bytes are sent unchanged, other values as JSON. */
  body: unknown;
  path?: string;
  /**
   * The secret that signs the body. Without a secret, the webhook has no signature unless `headers`
   * contains one.
   */
  secret?: string;
  headers?: Record<string, string>;
}

/**
 * Sends a webhook to the server at `url`. Resolves with the status, headers and body of the
 * response.
 */
export async function deliver(url: string, { body, path = '/webhooks/call', secret, headers }: Delivery) {
  const bytes = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
  const signature: Record<string, string> = secret === undefined ? {} : { [signatureHeader]: sign(bytes, secret) };
  const response = await fetch(url + path, {
    method: 'POST',
    body: bytes as string,
    headers: { 'Content-Type': 'application/json', ...signature, ...headers },
  });
  const text = await response.text();
  const json = (text === '' ? undefined : JSON.parse(text)) as { detail?: string; errors?: object[] } | undefined;
  return { status: response.status, headers: response.headers, text, json };
}
