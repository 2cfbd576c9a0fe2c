/** Names of members and parameters with a secret value: `apiKey`, `private_key`, `wsAuth`, `token`. */
const secretName =
  /(?:pass(?:word|wd|phrase)?|secret|token|credentials?|authorization|(?:api|access|private|secret)[-_]?key(?:[-_]?id)?)$|^(?:ws)?auth$/i;

const mask = '***';

/** The members of JSON, with values that are texts, numbers or literals. */
const member = /("([\w-]+)"\s*:\s*)(?:"(?:[^"\\]|\\.)*"?|[\w.+-]+)/g;
const urlPassword = /(\/\/[^\s/?#@:"]*):[^\s/?#@"]+@/g;
/** Punctuation behind a URL is not a part of it. */
const urlParameter = /([?&]([^\s=&?#"]+)=)(?:[^\s&#",:;)]|[,:;)](?!\s|$))+/g;

/**
 * Masks the secrets in a printed text: values of JSON with a name such as `apiKey`, passwords in
 * URLs, and URL parameters with such a name.
 */
export function maskSecrets(text: string): string {
  return text
    .replace(member, (written, start: string, name: string) => (secretName.test(name) ? `${start}"${mask}"` : written))
    .replace(urlPassword, `$1:${mask}@`)
    .replace(urlParameter, (written, start: string, name: string) =>
      secretName.test(name) || /^(?:key|sig|signature)$/i.test(name) ? start + mask : written,
    );
}
