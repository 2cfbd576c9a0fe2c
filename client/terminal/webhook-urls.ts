import { UsageError } from './usage-error.ts';

interface Written {
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

/** Where the webhooks are. Those of other servers than this project's have to be named, the calling one excepted. */
export function webhookUrls({ url = '', statusUrl, authUrl, port }: Written): WebhookUrls {
  const calling = url === '' ? `http://127.0.0.1:${port}/webhooks/call` : callingWebhook(url);
  const status = statusUrl === 'none' ? undefined : (statusUrl ?? beside(calling, 'call-status'));
  const auth = authUrl ?? beside(calling, 'auth');
  return {
    url: calling,
    ...(status !== undefined && { statusUrl: checked('--status-url', status) }),
    ...(auth !== undefined && { authUrl: checked('--auth-url', auth) }),
  };
}

function callingWebhook(written: string): string {
  const url = checked('--url', written);
  return url === new URL(url).origin ? `${url}/webhooks/call` : url;
}

function beside(calling: string, name: string): string | undefined {
  const { origin, pathname } = new URL(calling);
  return pathname.endsWith('/webhooks/call') ? origin + pathname.replace(/call$/, name) : undefined;
}

function checked(option: string, written: string): string {
  const url = /^[a-z]+:\/\//i.test(written) ? written : `http://${written}`;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new UsageError(`${option} must be an http or https URL, it is ${JSON.stringify(written)}`);
  }
  if (new URL(url).username)
    throw new UsageError(`${option} must not contain credentials: give them with --username, or WEBHOOK_USERNAME`);
  return url;
}
