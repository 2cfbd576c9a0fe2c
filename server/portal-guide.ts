import type { Config } from './config.ts';

/** What to paste into the jambonz portal, field by field, for a server that jambonz reaches at `base`. */
export function portalGuide(base: string, { publicUrl, credentials }: Pick<Config, 'publicUrl' | 'credentials'>): string {
  const lines = [
    'Paste into the jambonz portal, each with method POST:',
    `  Application > Calling webhook       ${base}/webhooks/call#rc=3&rp=all`,
    `  Application > Call status webhook   ${base}/webhooks/call-status`,
    `  Account > Registration webhook      ${base}/webhooks/auth`,
    `  toolHook of an llm verb             ${base}/webhooks/tool`,
  ];
  if (credentials) lines.push(`  Username ${credentials.username}, and the password in WEBHOOK_PASSWORD, at each of them`);
  if (!publicUrl)
    lines.push('Set PUBLIC_URL to the address at which jambonz reaches this server (a tunnel or a proxy), and these lines will carry it.');
  return lines.join('\n');
}
