import { parseRedisUrl } from '../store/redis-url.ts';

/** Parses a deadline from 1 to 9999 milliseconds. Returns undefined if the text is invalid. */
export function parseDeadline(text: string): number | undefined {
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined;
}

/** Parses a number of seconds from 3 to 999. Returns undefined if the text is invalid. */
export function parseDrainSeconds(text: string): number | undefined {
  return /^([3-9]|[1-9]\d{1,2})$/.test(text) ? Number(text) : undefined;
}

/**
 * Checks REDIS_URL and returns it. For an invalid URL, adds a message to `problems` that does not
 * quote the URL, because the URL may contain a password.
 */
export function readRedisUrl(text: string | undefined, problems: string[]): string | undefined {
  if (!text) return undefined;
  try {
    parseRedisUrl(text);
    return text;
  } catch (error) {
    problems.push((error as TypeError).message);
    return undefined;
  }
}

const bytesPerUnit = { b: 1, kb: 1_000, mb: 1_000_000 };

/** Parses `512b`, `64kb` or `1mb` to bytes (1 kb is 1000 bytes). Returns undefined if invalid. */
export function parseSize(text: string): number | undefined {
  const [, digits, unit] = /^([1-9]\d{0,5})(b|kb|mb)$/i.exec(text) ?? [];
  return unit ? Number(digits) * bytesPerUnit[unit.toLowerCase() as keyof typeof bytesPerUnit] : undefined;
}

export const urlRule = 'an http or https URL without query or fragment, such as https://example.com/voice';

/**
 * Parses an http or https URL and removes trailing slashes. Returns undefined if the URL is invalid
 * or has a query, a fragment, a user, or a path that begins with two slashes.
 */
export function parseUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, origin, pathname, search, hash, username } = new URL(text);
  if (!/^https?:$/.test(protocol) || search || hash || username) return undefined;
  // A hook below the path `//x` would name the host x.
  if (/^\/\/+[^/]/.test(pathname)) return undefined;
  return origin + trimSlashes(pathname);
}

/** Returns the path of PUBLIC_URL without a trailing slash, empty if there is no URL or no path. */
export function readBasePath(publicUrl: string | undefined): string {
  return publicUrl && URL.canParse(publicUrl) ? trimSlashes(new URL(publicUrl).pathname) : '';
}

/** Removes trailing slashes in linear time, which `/\/+$/` does not. */
function trimSlashes(path: string): string {
  return path.replace(/^(.*[^/])?\/*$/s, '$1');
}

/** Creates a parser that maps a key of `values` to its value, and any other text to undefined. */
export function parseOneOf<Value>(values: Readonly<Record<string, Value>>): (text: string) => Value | undefined {
  return (text) => (Object.hasOwn(values, text) ? values[text] : undefined);
}
