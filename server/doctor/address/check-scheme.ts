import type { ProbeAnswer } from '../ask.ts';
import { createFindings, type Finding } from '../finding.ts';

const { ok, warning } = createFindings('TLS');
const dayMs = 86_400_000;

/**
 * Checks whether webhooks are encrypted in transit, and how long the certificate is valid. An
 * invalid certificate is reported earlier, because the probe that reads it fails.
 */
export function checkScheme(base: string, { validTo }: ProbeAnswer, now = new Date()): Finding {
  const { protocol, hostname } = new URL(base);
  if (hostname === 'localhost' || /^(127\.|\[::1\])/.test(hostname))
    return warning(
      `${hostname} is this machine, which only a jambonz that runs on it can reach: give others a public address`,
    );
  if (protocol === 'http:')
    return warning('http sends credentials and the data of callers in clear text: use a proxy that speaks https');
  const days = validTo ? Math.floor((validTo.getTime() - now.getTime()) / dayMs) : undefined;
  if (days !== undefined && days < 14)
    return warning(
      `the certificate expires in ${days} days: renew it, or find out why it is not renewed automatically`,
    );
  return ok(days === undefined ? 'the certificate is valid' : `the certificate is valid for ${days} days`);
}
