/** Milliseconds, 1 to 99999; undefined: they are none. */
export function parseDeadline(text: string): number | undefined {
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined;
}

/** The URL may hold a password, so it is not repeated when it is wrong. */
export function readRedisUrl(text: string | undefined, problems: string[]): string | undefined {
  if (!text) return undefined;
  if (URL.canParse(text) && /^rediss?:$/.test(new URL(text).protocol)) return text;
  problems.push('REDIS_URL must be a URL like redis://127.0.0.1:6379, or rediss:// for TLS');
  return undefined;
}

const units = { b: 1, kb: 1_000, mb: 1_000_000 };

/** Bytes, of `512b`, `64kb` or `1mb`, where a kb has a thousand; undefined: it is no such size. */
export function parseSize(text: string): number | undefined {
  const [, digits, unit] = /^([1-9]\d{0,5})(b|kb|mb)$/i.exec(text) ?? [];
  return unit ? Number(digits) * units[unit.toLowerCase() as keyof typeof units] : undefined;
}

/** An http or https URL without the slash at its end; undefined: it is none, or has a query, a fragment or a user in it. */
export function parseUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, origin, pathname, search, hash, username } = new URL(text);
  if (!/^https?:$/.test(protocol) || search || hash || username) return undefined;
  return origin + pathname.replace(/\/+$/, '');
}
