import { UsageError } from '../../openapi/contract/usage-error.ts';
import { isUrlOf } from '../phone/webhooks/requestor.ts';

interface WrittenUrls {
  url: string | undefined;
  statusUrl: string | undefined;
  authUrl: string | undefined;
  port: number;
  outbound?: boolean;
}

interface WebhookUrls {
  url: string;
  statusUrl?: string;
  authUrl?: string;
}

/**
 * Resolves the URLs of the webhooks for new calls (`url`), call statuses and authentication. If the
 * path of `url` ends with `/webhooks/call`, the last segment is replaced with `call-status` and
 * `auth` for the defaults of the other two URLs.
 */
export function resolveWebhookUrls({ url, statusUrl, authUrl, port, outbound = false }: WrittenUrls): WebhookUrls {
  const calling = url === undefined ? `http://127.0.0.1:${port}/webhooks/call` : resolveCallingUrl(url);
  const status = statusUrl === 'none' ? undefined : (statusUrl ?? deriveStatusUrl(calling, outbound));
  // jambonz asks the auth webhook over HTTP only.
  const auth = authUrl ?? deriveSiblingUrl(calling, 'auth')?.replace(/^ws/, 'http');
  return {
    url: calling,
    ...(status !== undefined && { statusUrl: checkUrl('--status-url', status, sockets) }),
    ...(auth !== undefined && { authUrl: checkUrl('--auth-url', auth) }),
  };
}

function resolveCallingUrl(written: string): string {
  const url = checkUrl('--url', written, sockets);
  return url === new URL(url).origin ? `${url}/webhooks/call` : url;
}

/** jambonz starts an outbound call over a WebSocket only if both hooks have the same URL. */
function deriveStatusUrl(calling: string, outbound: boolean): string | undefined {
  return outbound && isUrlOf(calling, 'ws') ? calling : deriveSiblingUrl(calling, 'call-status');
}

function deriveSiblingUrl(calling: string, name: string): string | undefined {
  const { origin, pathname } = new URL(calling);
  return pathname.endsWith('/webhooks/call') ? origin + pathname.replace(/call$/, name) : undefined;
}

/** The protocols of a webhook that also goes over a WebSocket. */
export const sockets = ['http', 'https', 'ws', 'wss'];

export function checkUrl(option: string, written: string, protocols: readonly string[] = ['http', 'https']): string {
  const url = /^[a-z]+:\/\//i.test(written) ? written : `http://${written}`;
  if (!URL.canParse(url) || !protocols.includes(new URL(url).protocol.slice(0, -1))) {
    const names = `${protocols.slice(0, -1).join(', ')} or ${protocols.at(-1)}`;
    throw new UsageError(`${option} must be an ${names} URL, it is ${JSON.stringify(written)}`);
  }
  if (new URL(url).username)
    throw new UsageError(`${option} must not contain credentials: give them with --username, or WEBHOOK_USERNAME`);
  return url;
}
