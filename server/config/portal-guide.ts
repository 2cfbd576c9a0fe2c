import type { Route } from '../../openapi/contract/route.ts';
import type { Config } from './config.ts';

const fields = [
  { field: 'Application > Calling webhook', path: '/webhooks/call', fragment: '#rc=3&rp=all' },
  { field: 'Application > Call status webhook', path: '/webhooks/call-status', fragment: '' },
  { field: 'Account > Registration webhook', path: '/webhooks/auth', fragment: '' },
  { field: 'toolHook of an llm verb', path: '/webhooks/tool', fragment: '' },
];

/**
 * Returns the values to paste into the jambonz portal, field by field, for a server that jambonz
 * reaches at `base`. A webhook without a `served` route is omitted. The result
 * is a text of several lines, without a newline at the end.
 *
 * ```ts
 * console.log(renderPortalGuide('https://example.com/voice', config, contract.routes));
 * ```
 *
 * @param base a URL without a trailing slash
 */
export function renderPortalGuide(
  base: string,
  { publicUrl, credentials }: Pick<Config, 'publicUrl' | 'credentials'>,
  served: readonly Route[],
): string {
  const isServed = (path: string) => served.some((route) => route.path === path && route.method === 'POST');
  const lines = fields.flatMap(({ field, path, fragment }) =>
    isServed(path) ? [`  ${field.padEnd(35)} ${base}${path}${fragment}`] : [],
  );
  lines.unshift('Paste into the jambonz portal, each with method POST:');
  if (credentials)
    lines.push(`  Username ${credentials.username} and the password in WEBHOOK_PASSWORD, for each of them`);
  if (!publicUrl)
    lines.push(
      'Set PUBLIC_URL to the address at which jambonz reaches this server (a tunnel or a proxy). These lines then show it.',
    );
  return lines.join('\n');
}
