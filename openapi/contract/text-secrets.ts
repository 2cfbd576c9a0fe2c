const secretName =
  /(?:pass(?:word|wd|phrase|code)?|passwords|pwd|secret|token|credentials?|authorization|cookie|jwt|signature|connection[-_]?string)$|^(?:(?:ws|x-)?auth|pin|otp|tokens|auth[-_]?code|session[-_]?id)$/i;
const secretKeyName =
  /(?:api|access|private|secret|service|subscription|signing|auth|shared|account|encryption)[-_]?keys?(?:[-_]?(?:id|pem))?$/i;

/**
 * Whether a member, header or parameter of this name has a secret value: `apiKey`, `wsAuth`,
 * `token`. `parent` is the name of the member that has it, such as `auth` with a `key`.
 */
export function isSecretName(name: string, parent = ''): boolean {
  if (secretName.test(name) || secretKeyName.test(name)) return true;
  return /^(?:ws)?auth$/i.test(parent) && /^(?:agent_?)?(?:key|value)$/i.test(name);
}

const urlPassword = /(\/\/[^\s/?#@:"]*:)([^\s/?#@"]+)(?=@)/g;
const sipPassword = /(\bsips?:[^\s:@]*:)([^\s:@]+)(?=@)/g;
/** The value of the header Authorization (RFC 7235). */
const authorization = /(\b(?:Bearer|Basic) +)([\w.~+/=-]+)/g;
/** The same in other words, in which only what has a digit is a credential. */
const otherAuthorization = /(\b(?:bearer|basic|token|digest) +)([\w.~+/=-]+)/gi;
const digestAnswer = /(\bresponse=")([^"\s]+)/g;
/** A token that is known by its beginning: a JWT, or a key as vendors of models write it. */
const bareToken = /^(?:eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+|sk-[\w-]+)\.?$/;
const longWord = /[\w.-]{19,}/g;
/** A line of a header, such as `X-Token: abc`. One word before a colon is more often a sentence. */
const headerLine = /((?<![\w-])((?:\w+-)+\w+|Cookie): *)([^\s"]+)/g;
/** Punctuation behind a URL is not a part of it. */
const urlParameter = /((?:^|[?&#;])([^\s=&?#;"]+)=)((?:[^\s&#",:;)]|[,:;)](?!\s|$))+)/g;

/**
 * Replaces the secrets in a text: passwords in URLs and SIP addresses, URL parameters and headers
 * with a name such as `token`, the value of an Authorization header, and tokens that are known by
 * their beginning. A secret in other words cannot be recognized. `replace` gets a secret as it is
 * written, which in a URL can be percent-encoded.
 */
export function replaceTextSecrets(text: string, replace: (written: string) => string): string {
  return text
    .replace(urlPassword, (_, start: string, value: string) => start + replace(value))
    .replace(sipPassword, (_, start: string, value: string) => start + replace(value))
    .replace(authorization, (written, start: string, value: string) =>
      value.length < 8 ? written : start + replace(value),
    )
    .replace(otherAuthorization, (written, start: string, value: string) =>
      value.length < 8 || !/\d/.test(value) ? written : start + replace(value),
    )
    .replace(digestAnswer, (_, start: string, value: string) => start + replace(value))
    .replace(headerLine, (written, start: string, name: string, value: string) =>
      isSecretName(name) ? start + replace(value) : written,
    )
    .replace(longWord, (written) => (bareToken.test(written) ? replace(written) : written))
    .replace(urlParameter, (written, start: string, name: string, value: string) =>
      isSecretParameter(decodeText(name) ?? name) ? start + replace(value) : written,
    );
}

function isSecretParameter(name: string): boolean {
  return isSecretName(name) || /^(?:key|sig|signature)$/i.test(name);
}

/** Decodes a percent-encoded text. Returns undefined if it is not well-formed. */
export function decodeText(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
