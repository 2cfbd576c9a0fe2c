import type { Edition } from '../../openapi/contract/edition.ts';
import { StartError } from '../../openapi/contract/start-error.ts';
import {
  type Credentials,
  parseDeadline,
  parseEdition,
  parsePort,
  parseSize,
  parseUrl,
  readCredentials,
  readRedisUrl,
  readSecrets,
  type Secret,
} from './config-values.ts';
import { withFiles } from './env-files.ts';

/** The server's configuration, from the environment. */
export interface Config {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** How jambonz reaches this server, without a trailing slash; its path is prefixed to relative hooks in replies. */
  readonly publicUrl?: string | undefined;
  /** HTTP Basic (RFC 7617), asked for when set. */
  readonly credentials?: Credentials | undefined;
  readonly adminHost: string;
  /** Of the listener for health and metrics; 0 takes a free one. */
  readonly adminPort: number;
  /** Webhook secrets of the accounts; with any of them, webhooks must be signed. */
  readonly secrets: readonly Secret[];
  /** How long a handler may take, in milliseconds, before its operation's fallback is sent. */
  readonly handlerDeadline: number;
  /** Whether fallbacks and failures tell what went wrong: for development, because it may quote what a caller said. */
  readonly explainFallbacks: boolean;
  /** Where state is kept, in this process when missing. */
  readonly redisUrl?: string | undefined;
  /** SIP users, as htdigest writes them; read anew when it changes. */
  readonly sipUsersFile?: string | undefined;
  /** In bytes. */
  readonly bodyLimit: number;
  readonly logLevel: string;
  /** Whether the log shows phone numbers whole. */
  readonly logNumbers: boolean;
  /** Where the public listener tells its health, for hosts that offer one port only. */
  readonly publicHealthPath?: string | undefined;
  /** Which jambonz the replies are for. */
  readonly edition: Edition;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/**
 * Reads and checks the environment.
 * @throws StartError with every problem found, not only the first
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = [];
  const env = withFiles(environment, problems);
  const read = <Value>(
    name: string,
    fallback: string,
    parse: (text: string) => Value | undefined,
    rule: string,
  ): Value => {
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
    adminHost: env.ADMIN_HOST || '127.0.0.1',
    adminPort: read('ADMIN_PORT', '3001', parsePort, 'a port number from 0 (any free one) to 65535'),
    credentials: readCredentials(env, problems),
    secrets: readSecrets(env.WEBHOOK_SECRET, problems),
    handlerDeadline: read('HANDLER_DEADLINE_MS', '5000', parseDeadline, 'a number of milliseconds, 1 or more'),
    explainFallbacks: read('EXPLAIN_FALLBACKS', '0', (text) => ({ 0: false, 1: true })[text], '1 or 0'),
    redisUrl: readRedisUrl(env.REDIS_URL, problems),
    sipUsersFile: env.SIP_USERS_FILE || undefined,
    bodyLimit: read('BODY_LIMIT', '1mb', parseSize, 'a size like 500kb or 1mb'),
    edition: read('JAMBONZ_EDITION', 'commercial', parseEdition, 'commercial or open-source'),
    logNumbers: read('LOG_NUMBERS', 'masked', (text) => ({ masked: false, whole: true })[text], 'masked or whole'),
    publicHealthPath: env.PUBLIC_HEALTH_PATH
      ? read(
          'PUBLIC_HEALTH_PATH',
          '',
          (text) => (/^\/[\w/.~-]+$/.test(text) ? text : undefined),
          'a path like /healthz',
        )
      : undefined,
    logLevel: read(
      'LOG_LEVEL',
      'info',
      (text) => logLevels.find((level) => level === text),
      `one of ${logLevels.join(', ')}`,
    ),
  };
  if (problems.length > 0) throw new StartError(problems);
  return Object.freeze(config);
}
