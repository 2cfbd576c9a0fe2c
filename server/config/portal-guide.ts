import type { Route } from '../../openapi/contract/route.ts';
import type { Config } from './config.ts';

const fields = [
  { field: 'Application > Calling webhook', path: '/webhooks/call', fragment: '#rc=3&rp=all', hasSocket: true },
  { field: 'Application > Call status webhook', path: '/webhooks/call-status' },
  { field: 'Account > Registration webhook', path: '/webhooks/auth' },
  { field: 'toolHook of an llm verb', path: '/webhooks/tool' },
];

/**
 * Returns the values to paste into the jambonz portal, field by field, for a server that jambonz
 * reaches at `base`: over HTTP, and the calling webhook also over WebSocket. A webhook without a
 * `served` route is omitted. The result is a text of several lines, without a newline at the end.
 *
 * ```ts
 * console.log(renderPortalGuide('https://example.com/voice', config, contract.routes));
 * ```
 *
 * @param base a URL without a trailing slash
 */
export function renderPortalGuide(
  base: string,
  {
    publicUrl,
    credentials,
    secrets = [],
  }: Pick<Config, 'publicUrl' | 'credentials'> & Partial<Pick<Config, 'secrets'>>,
  served: readonly Route[],
): string {
  const isServed = (path: string) => served.some((route) => route.path === path && route.method === 'POST');
  const lines = fields.flatMap(({ field, path, fragment = '', hasSocket }) => {
    if (!isServed(path)) return [];
    const line = renderField(field, `${base}${path}${fragment}`);
    if (!hasSocket) return [line];
    // Without `rc`, jambonz reconnects a socket as often as it can.
    const socket =
      secrets.length > 0 && !credentials
        ? 'set WEBHOOK_USERNAME and WEBHOOK_PASSWORD first, because jambonz signs no message'
        : `${base.replace(/^http/, 'ws')}${path}#rp=all`;
    return [line, renderField('  or, over WebSocket', socket)];
  });
  lines.unshift('Paste into the jambonz portal, each with method POST:');
  if (credentials)
    lines.push(`  Username ${credentials.username} and the password in WEBHOOK_PASSWORD, for each of them`);
  if (!publicUrl)
    lines.push(
      'Set PUBLIC_URL to the address at which jambonz reaches this server (a tunnel or a proxy). These lines then show it.',
    );
  return lines.join('\n');
}

function renderField(field: string, value: string): string {
  return `  ${field.padEnd(35)} ${value}`;
}
