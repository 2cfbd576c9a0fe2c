const secretName =
  /(?:pass(?:word|wd|phrase|code)?|secret|token|credentials?|authorization|cookie|jwt|(?:api|access|private|secret|service|subscription|signing)[-_]?keys?(?:[-_]?id)?)$|^(?:ws)?auth$/i;

/** Whether a member, header or parameter of this name has a secret value: `apiKey`, `wsAuth`, `token`. */
export function isSecretName(name: string): boolean {
  return secretName.test(name);
}

const urlPassword = /(\/\/[^\s/?#@:"]*:)([^\s/?#@"]+)(?=@)/g;
const sipPassword = /(\bsips?:[^\s:@]*:)([^\s:@]+)(?=@)/g;
/** The value of the header Authorization (RFC 7235). */
const authorization = /(\b(?:Bearer|Basic) +)([\w.~+/=-]+)/g;
/** Punctuation behind a URL is not a part of it. */
const urlParameter = /([?&]([^\s=&?#"]+)=)((?:[^\s&#",:;)]|[,:;)](?!\s|$))+)/g;

/**
 * Replaces the secrets in a text: passwords in URLs and SIP addresses, URL parameters with a name such
 * as `token`, and the value of an Authorization header. A secret in other words cannot be recognized.
 * `replace` gets a secret as it is written, which in a URL can be percent-encoded.
 */
export function replaceTextSecrets(text: string, replace: (written: string) => string): string {
  return text
    .replace(urlPassword, (_, start: string, value: string) => start + replace(value))
    .replace(sipPassword, (_, start: string, value: string) => start + replace(value))
    .replace(authorization, (written, start: string, value: string) =>
      value.length < 8 ? written : start + replace(value),
    )
    .replace(urlParameter, (written, start: string, name: string, value: string) =>
      isSecretName(name) || /^(?:key|sig|signature)$/i.test(name) ? start + replace(value) : written,
    );
}
