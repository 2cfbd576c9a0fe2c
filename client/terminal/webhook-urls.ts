import { UsageError } from '../../openapi/contract/usage-error.ts';

interface WrittenUrls {
  url: string | undefined;
  statusUrl: string | undefined;
  authUrl: string | undefined;
  port: number;
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
export function resolveWebhookUrls({ url, statusUrl, authUrl, port }: WrittenUrls): WebhookUrls {
  const calling = url === undefined ? `http://127.0.0.1:${port}/webhooks/call` : resolveCallingUrl(url);
  const status = statusUrl === 'none' ? undefined : (statusUrl ?? deriveSiblingUrl(calling, 'call-status'));
  const auth = authUrl ?? deriveSiblingUrl(calling, 'auth');
  return {
    url: calling,
    ...(status !== undefined && { statusUrl: checkUrl('--status-url', status) }),
    ...(auth !== undefined && { authUrl: checkUrl('--auth-url', auth) }),
  };
}

function resolveCallingUrl(written: string): string {
  const url = checkUrl('--url', written);
  return url === new URL(url).origin ? `${url}/webhooks/call` : url;
}

function deriveSiblingUrl(calling: string, name: string): string | undefined {
  const { origin, pathname } = new URL(calling);
  return pathname.endsWith('/webhooks/call') ? origin + pathname.replace(/call$/, name) : undefined;
}

export function checkUrl(option: string, written: string): string {
  const url = /^[a-z]+:\/\//i.test(written) ? written : `http://${written}`;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new UsageError(`${option} must be an http or https URL, it is ${JSON.stringify(written)}`);
  }
  if (new URL(url).username)
    throw new UsageError(`${option} must not contain credentials: give them with --username, or WEBHOOK_USERNAME`);
  return url;
}
