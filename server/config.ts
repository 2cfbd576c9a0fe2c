import type { Edition } from './contract/edition.ts';
import { StartError } from './start-error.ts';

/** The public listener's configuration, from the environment. */
export interface Config {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** How jambonz reaches this server, without a trailing slash; its path is prefixed to relative hooks in replies. */
  readonly publicUrl?: string | undefined;
  /** HTTP Basic (RFC 7617), asked for when set. */
  readonly credentials?: Credentials | undefined;
  /** In bytes. */
  readonly bodyLimit: number;
  readonly logLevel: string;
  /** Which jambonz the replies are for. */
  readonly edition: Edition;
}

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/**
 * Reads and checks the environment.
 * @throws StartError with every problem found, not only the first
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = [];
  const read = <Value>(name: string, fallback: string, parse: (text: string) => Value | undefined, rule: string): Value => {
    const text = env[name] || fallback;
    const value = parse(text);
    if (value === undefined) problems.push(`${name} must be ${rule}, it is ${JSON.stringify(text)}`);
    return value as Value;
  };

  const config: Config = {
    host: env.HOST || '0.0.0.0',
    port: read('PORT', '3000', parsePort, 'a port number from 0 (any free one) to 65535'),
    publicUrl: env.PUBLIC_URL
      ? read('PUBLIC_URL', '', parseUrl, 'an http or https URL without query or fragment, as https://example.com/voice')
      : undefined,
    credentials: readCredentials(env, problems),
    bodyLimit: read('BODY_LIMIT', '1mb', parseSize, 'a size like 500kb or 1mb'),
    edition: read('JAMBONZ_EDITION', 'commercial', parseEdition, 'commercial or open-source'),
    logLevel: read('LOG_LEVEL', 'info', (text) => logLevels.find((level) => level === text), `one of ${logLevels.join(', ')}`),
  };
  if (problems.length > 0) throw new StartError(problems);
  return Object.freeze(config);
}

function parseEdition(text: string): Edition | undefined {
  return text === 'commercial' || text === 'open-source' ? text : undefined;
}

function parsePort(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65535 ? Number(text) : undefined;
}

const units = { b: 1, kb: 1_000, mb: 1_000_000 };

function parseSize(text: string): number | undefined {
  const [, digits, unit] = /^([1-9]\d{0,5})(b|kb|mb)$/i.exec(text) ?? [];
  return unit ? Number(digits) * units[unit.toLowerCase() as keyof typeof units] : undefined;
}

function parseUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, origin, pathname, search, hash, username } = new URL(text);
  if (!/^https?:$/.test(protocol) || search || hash || username) return undefined;
  return origin + pathname.replace(/\/+$/, '');
}

function readCredentials(
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
