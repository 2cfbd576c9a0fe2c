/**
 * Names of members and parameters with a secret value: `apiKey`, `private_key`, `wsAuth`, `token`.
 */
const secretName =
  /(?:pass(?:word|wd|phrase|code)?|secret|token|credentials?|authorization|cookie|jwt|(?:api|access|private|secret|service|subscription|signing)[-_]?keys?(?:[-_]?id)?)$|^(?:ws)?auth$/i;

const mask = '***';

/** The members of JSON, with values that are texts, numbers or literals. */
const member = /("([\w-]+)"\s*:\s*)(?:"(?:[^"\\]|\\.)*"?|[\w.+-]+)/g;
const urlPassword = /(\/\/[^\s/?#@:"]*):[^\s/?#@"]+@/g;
const sipPassword = /(\bsips?:[^\s:@]*):[^\s@:]+@/g;
/** The value of the header Authorization (RFC 7235), outside of JSON. */
const authorization = /\b(Bearer|Basic) +([\w.~+/=-]+)/g;
/** Punctuation behind a URL is not a part of it. */
const urlParameter = /([?&]([^\s=&?#"]+)=)(?:[^\s&#",:;)]|[,:;)](?!\s|$))+/g;

/**
 * Masks the secrets in a printed text: values of JSON with a name such as `apiKey`, passwords in
 * URLs, URL parameters with such a name, and the value of an Authorization header. A secret in
 * other words cannot be recognized.
 */
export function maskSecrets(text: string): string {
  return text
    .replace(member, (written, start: string, name: string) => (secretName.test(name) ? `${start}"${mask}"` : written))
    .replace(urlPassword, `$1:${mask}@`)
    .replace(sipPassword, `$1:${mask}@`)
    .replace(authorization, (written, scheme: string, value: string) =>
      value.length < 8 ? written : `${scheme} ${mask}`,
    )
    .replace(urlParameter, (written, start: string, name: string) =>
      secretName.test(name) || /^(?:key|sig|signature)$/i.test(name) ? start + mask : written,
    );
}

/**
 * Writes a value as JSON with its secrets masked: members with a name such as `apiKey`, also in
 * texts that are JSON themselves. `auth` with members keeps those that are no secrets.
 */
export function formatMaskedJson(value: unknown): string {
  return JSON.stringify(value, maskMember) ?? 'nothing';
}

function maskMember(name: string, value: unknown): unknown {
  if (typeof value !== 'object' && typeof value !== 'string') return secretName.test(name) ? mask : value;
  const isAuthWithMembers = /^(?:ws)?auth$/i.test(name) && !Array.isArray(value) && typeof value === 'object';
  if (secretName.test(name) && value !== null && !isAuthWithMembers) return mask;
  return typeof value === 'string' && /^\s*[[{]/.test(value) ? maskNestedJson(value) : value;
}

function maskNestedJson(text: string): string {
  try {
    return formatMaskedJson(JSON.parse(text));
  } catch {
    return text;
  }
}
