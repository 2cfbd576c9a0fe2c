import { type Access, parsePort, portRule, readAccess } from '../../openapi/contract/access.ts';
import { createVariableReader, type Environment } from '../../openapi/contract/environment.ts';
import { readSecretFiles } from '../../openapi/contract/secret-files.ts';
import { StartError } from '../../openapi/contract/start-error.ts';
import {
  parseDeadline,
  parseDrainSeconds,
  parseOneOf,
  parseSize,
  parseUrl,
  readRedisUrl,
  urlRule,
} from './config-values.ts';
import { findPortContradiction } from './port-contradiction.ts';

/**
 * The server's configuration, from the environment. `readConfig` returns it complete; `createApp`
 * also accepts a part of it.
 *
 * ```ts
 * const config: Partial<Config> = { handlerDeadlineMs: 3_000, bodyLimitBytes: 100_000 };
 * ```
 */
export interface Config extends Access {
  /** Address on which the server listens for webhooks. */
  readonly host: string;
  /**
   * The URL at which jambonz reaches this server, without a trailing slash. Its path is prefixed to
   * relative hooks in replies.
   */
  readonly publicUrl?: string | undefined;
  /** Address of the listener for health and metrics. */
  readonly adminHost: string;
  /** Port of the listener for health and metrics; 0 takes a free port. */
  readonly adminPort: number;
  /** Deadline of a handler in milliseconds, after which the operation's fallback is sent. */
  readonly handlerDeadlineMs: number;
  /**
   * How long the process may take from SIGTERM to its exit, in seconds: the time after which its
   * host kills it, or less.
   */
  readonly drainSeconds: number;
  /**
   * Whether fallbacks and answers with status 500 state the error. For development only, because
   * the error may quote a caller.
   */
  readonly explainFallbacks: boolean;
  /** Whether the admin listener streams each webhook with its payload. */
  readonly callEvents: boolean;
  /** Folder to which calls are recorded, one file a call. */
  readonly recordFolder?: string | undefined;
  /** URL of the Redis that keeps calls, answers and failure counts instead of this process. */
  readonly redisUrl?: string | undefined;
  /** File of SIP users in htdigest format, read again when it changes. */
  readonly sipUsersFile?: string | undefined;
  /** Limit of a request body, in bytes. */
  readonly bodyLimitBytes: number;
  /** Lowest level that is logged: a level of pino, or `silent`. */
  readonly logLevel: string;
  /** Whether the log shows phone numbers in full. */
  readonly logNumbers: boolean;
  /**
   * Path of the health check on the public listener, for hosting platforms that offer only one
   * port.
   */
  readonly publicHealthPath?: string | undefined;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/**
 * Reads and checks the environment. Variables that are missing or empty get their defaults. The
 * result is frozen.
 *
 * ```ts
 * const config = readConfig({ PORT: '8080', HANDLER_DEADLINE_MS: '3000' });
 * config.handlerDeadlineMs; // 3000
 * ```
 *
 * @throws StartError with every problem found, not only the first
 */
export function readConfig(environment: Environment): Config {
  const problems: string[] = [];
  const env = readSecretFiles(environment, problems);
  const read = createVariableReader(env, problems);
  const config: Config = {
    host: env.HOST || '0.0.0.0',
    ...readAccess(env, problems),
    publicUrl: env.PUBLIC_URL ? read('PUBLIC_URL', '', parseUrl, urlRule) : undefined,
    adminHost: env.ADMIN_HOST || '127.0.0.1',
    adminPort: read('ADMIN_PORT', '3001', parsePort, portRule),
    handlerDeadlineMs: read(
      'HANDLER_DEADLINE_MS',
      '5000',
      parseDeadline,
      'a number of milliseconds from 1 to 9999, as jambonz waits for 10 seconds',
    ),
    drainSeconds: read(
      'DRAIN_SECONDS',
      '18',
      parseDrainSeconds,
      'a number of seconds from 3 to 999, after which the host may kill the process (Fly.io 5, Cloud Run and Docker 10, Kubernetes 25 with a preStop of 5)',
    ),
    explainFallbacks: read('EXPLAIN_FALLBACKS', '0', parseOneOf({ 0: false, 1: true }), '1 or 0'),
    callEvents: read('CALL_EVENTS', '0', parseOneOf({ 0: false, 1: true }), '1 or 0'),
    recordFolder: env.RECORD || undefined,
    redisUrl: readRedisUrl(env.REDIS_URL, problems),
    sipUsersFile: env.SIP_USERS_FILE || undefined,
    bodyLimitBytes: read('BODY_LIMIT', '256kb', parseSize, 'a size like 256kb or 1mb'),
    logNumbers: read('LOG_NUMBERS', 'masked', parseOneOf({ masked: false, whole: true }), 'masked or whole'),
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
  const contradiction = findPortContradiction(config);
  if (contradiction) problems.push(contradiction);
  if (problems.length > 0) throw new StartError(problems);
  return Object.freeze(config);
}
