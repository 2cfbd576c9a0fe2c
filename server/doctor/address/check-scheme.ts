import type { Answer } from '../ask.ts';
import { type Finding, findings } from '../finding.ts';

const { ok, warning } = findings('TLS');
const dayMs = 86_400_000;

/**
 * Whether webhooks are encrypted in transit, and how long the certificate is valid. An invalid
 * certificate already fails the request.
 */
export function checkScheme(base: string, { validTo }: Answer, now = new Date()): Finding {
  const { protocol, hostname } = new URL(base);
  if (hostname === 'localhost' || /^(127\.|\[::1\])/.test(hostname))
    return warning(
      `${hostname} is this machine: only a jambonz that runs on it gets here, give others a public address`,
    );
  if (protocol === 'http:') return warning('http sends callers and credentials in clear: have a proxy speak https');
  const days = validTo ? Math.floor((validTo.getTime() - now.getTime()) / dayMs) : undefined;
  if (days !== undefined && days < 14)
    return warning(`the certificate runs out in ${days} days: renew it, or see why that does not happen by itself`);
  return ok(days === undefined ? 'the certificate holds' : `the certificate holds for ${days} days`);
}
