/** Parses milliseconds, 1 to 99999. Returns undefined if the text is invalid. */
export function parseMilliseconds(text: string): number | undefined {
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined;
}

/**
 * Checks REDIS_URL. For an invalid URL, adds a message to `problems` that does not quote the URL,
 * because the URL may contain a password.
 */
export function readRedisUrl(text: string | undefined, problems: string[]): string | undefined {
  if (!text) return undefined;
  if (URL.canParse(text) && /^rediss?:$/.test(new URL(text).protocol)) return text;
  problems.push('REDIS_URL must be a URL like redis://127.0.0.1:6379, or rediss:// for TLS');
  return undefined;
}

const bytesPerUnit = { b: 1, kb: 1_000, mb: 1_000_000 };

/** Parses `512b`, `64kb` or `1mb` to bytes (1 kb is 1000 bytes). Returns undefined if invalid. */
export function parseSize(text: string): number | undefined {
  const [, digits, unit] = /^([1-9]\d{0,5})(b|kb|mb)$/i.exec(text) ?? [];
  return unit ? Number(digits) * bytesPerUnit[unit.toLowerCase() as keyof typeof bytesPerUnit] : undefined;
}

/**
 * Parses an http or https URL and removes trailing slashes. Returns undefined if the URL is invalid
 * or has a query, a fragment or a user.
 */
export function parseUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, origin, pathname, search, hash, username } = new URL(text);
  if (!/^https?:$/.test(protocol) || search || hash || username) return undefined;
  return origin + pathname.replace(/^(.*[^/])?\/*$/s, '$1');
}

/** Creates a parser that maps a key of `values` to its value, and any other text to undefined. */
export function parseOneOf<Value>(values: Readonly<Record<string, Value>>): (text: string) => Value | undefined {
  return (text) => (Object.hasOwn(values, text) ? values[text] : undefined);
}
