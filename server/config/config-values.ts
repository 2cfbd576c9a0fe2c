import type { Edition } from '../../openapi/contract/edition.ts';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

export interface Secret {
  readonly value: string;
  /** The account_sid that it is bound to: it signs for no other. */
  readonly account?: string | undefined;
}

/** An edition by its name; undefined: it is none. */
export function parseEdition(text: string): Edition | undefined {
  return text === 'commercial' || text === 'open-source' ? text : undefined;
}

/** 0 to 65535, where 0 takes a free one; undefined: it is none. */
export function parsePort(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65535 ? Number(text) : undefined;
}

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

/** Both or neither. */
export function readCredentials(
  { WEBHOOK_USERNAME: username, WEBHOOK_PASSWORD: password }: Readonly<Record<string, string | undefined>>,
  problems: string[],
): Credentials | undefined {
  if (!username && !password) return undefined;
  if (username?.includes(':')) problems.push('WEBHOOK_USERNAME must not contain a colon (RFC 7617)');
  if (username && password) return { username, password };
  problems.push(
    'WEBHOOK_USERNAME and WEBHOOK_PASSWORD go together: set both, or neither (jambonz sends Basic credentials only when both fields are filled)',
  );
  return undefined;
}

const secretForm = /^(?:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})=)?([^=\s]+=*)$/i;

/** Several with commas between, each bound to an account if that stands before it. */
export function readSecrets(text: string | undefined, problems: string[]): Secret[] {
  const parts = text ? text.split(',').map((part) => secretForm.exec(part.trim())) : [];
  if (parts.includes(null))
    problems.push(
      'WEBHOOK_SECRET must be a secret, or ACCOUNT_SID=secret to bind it to an account, and several with commas between',
    );
  return parts.flatMap((part) => (part?.[2] ? [{ value: part[2], account: part[1]?.toLowerCase() }] : []));
}
