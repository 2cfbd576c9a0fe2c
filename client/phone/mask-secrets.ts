import { isSecretName, replaceTextSecrets } from '../../openapi/contract/text-secrets.ts';

const mask = '***';

/** The members of JSON, with values that are texts, numbers or literals. */
const member = /("([\w-]+)"\s*:\s*)(?:"(?:[^"\\]|\\.)*"?|[\w.+-]+)/g;
/**
 * Masks the secrets in a printed text: values of JSON with a name such as `apiKey`, passwords in
 * URLs, URL parameters with such a name, and the value of an Authorization header. A secret in
 * other words cannot be recognized.
 */
export function maskSecrets(text: string): string {
  const masked = text.replace(member, (written, start: string, name: string) =>
    isSecretName(name) ? `${start}"${mask}"` : written,
  );
  return replaceTextSecrets(masked, () => mask);
}

/**
 * Writes a value as JSON with its secrets masked: members with a name such as `apiKey`, also in
 * texts that are JSON themselves. `auth` with members keeps those that are no secrets.
 */
export function formatMaskedJson(value: unknown): string {
  return JSON.stringify(value, maskMember) ?? 'nothing';
}

function maskMember(name: string, value: unknown): unknown {
  if (typeof value !== 'object' && typeof value !== 'string') return isSecretName(name) ? mask : value;
  const isAuthWithMembers = /^(?:ws)?auth$/i.test(name) && !Array.isArray(value) && typeof value === 'object';
  if (isSecretName(name) && value !== null && !isAuthWithMembers) return mask;
  return typeof value === 'string' && /^\s*[[{]/.test(value) ? maskNestedJson(value) : value;
}

function maskNestedJson(text: string): string {
  try {
    return formatMaskedJson(JSON.parse(text));
  } catch {
    return text;
  }
}
