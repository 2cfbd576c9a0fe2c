import { type Access, readAccess, type Secret } from '../../openapi/contract/access.ts';
import type { Environment } from '../../openapi/contract/environment.ts';
import { excerpt } from '../../openapi/contract/excerpt.ts';
import { isLoopback } from '../../openapi/contract/is-loopback.ts';
import { readSecretFiles } from '../../openapi/contract/secret-files.ts';
import { UsageError } from '../../openapi/contract/usage-error.ts';
import { platformFacts } from '../phone/line/call-facts.ts';
import type { PhoneOptions } from '../phone/phone-options.ts';
import { checkUrl, sockets } from './webhook-urls.ts';

interface Options {
  url?: string;
  username?: string;
  password?: string;
  secret?: string;
}

/** Settings of the phone that the server shares, and the port of the server. */
type ServerAccess = Pick<PhoneOptions, 'edition' | 'username' | 'password' | 'secret' | 'isTrusted'> & { port: number };

/**
 * Reads the port, the edition, the credentials and the secret of the server from its environment
 * variables. Options override them. Credentials and the secret of the environment are for this
 * machine and the origin of PUBLIC_URL only. Those in options are for the origin of `--url`.
 * Whereas jambonz sends them to every server that a hook names, the phone withholds them from other
 * origins, and says so on standard error.
 * @throws UsageError
 */
export function readServerAccess(env: Environment, { url, username, password, secret }: Options): ServerAccess {
  const origin = url && toHttpOrigin(checkUrl('--url', url, sockets));
  const isOwn = createOwnOrigins(env.PUBLIC_URL);
  const isOwnServer = !origin || isOwn(origin);
  const reportWithheld = createReport();
  const own = isOwnServer ? env : withoutCredentials(env);
  const given = { ...(username && { WEBHOOK_USERNAME: username }), ...(password && { WEBHOOK_PASSWORD: password }) };
  const { port, edition, credentials, secrets } = readValid({ ...own, ...given });
  const chosen = secret ?? chooseSecret(secrets);
  const isSecretWithheld = !chosen && secretVariables.some((name) => env[name]);
  const isWithheld = isSecretWithheld || (!credentials && env.WEBHOOK_USERNAME);
  if (origin && !isOwnServer && isWithheld) reportWithheld(origin);
  const isTrusted = (url: string) => {
    const asked = toHttpOrigin(url);
    if (asked === origin || (isOwnServer && isOwn(asked))) return true;
    if (credentials || chosen) reportWithheld(asked);
    return false;
  };
  return { port, edition, ...credentials, ...(chosen && { secret: chosen }), isTrusted };
}

/** Returns the origin of a URL, which a WebSocket shares with HTTP. */
function toHttpOrigin(url: string): string {
  return new URL(url.replace(/^ws/i, 'http')).origin;
}

function readValid(env: Environment): Access {
  const problems: string[] = [];
  const access = readAccess(readSecretFiles(env, problems), problems);
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return access;
}

/**
 * Chooses a secret that is valid for the account of the simulated calls, or else the first secret.
 */
function chooseSecret(secrets: readonly Secret[]): string | undefined {
  return (
    secrets.find(({ account = platformFacts.account_sid }) => account === platformFacts.account_sid) ?? secrets[0]
  )?.value;
}

function createOwnOrigins(publicUrl = ''): (origin: string) => boolean {
  const publicOrigin = URL.canParse(publicUrl) ? new URL(publicUrl).origin : undefined;
  return (origin) => origin === publicOrigin || isLoopback(new URL(origin).hostname);
}

const secretVariables = ['WEBHOOK_SECRET', 'WEBHOOK_SECRET_FILE'];
const credentialVariables = ['WEBHOOK_USERNAME', 'WEBHOOK_PASSWORD', 'WEBHOOK_PASSWORD_FILE', ...secretVariables];

function withoutCredentials(env: Environment): Environment {
  return { ...env, ...Object.fromEntries(credentialVariables.map((name) => [name, undefined])) };
}

/** Further origins get no credentials either, but no line says so. */
const maxReports = 10;

/** Creates the function that teaches, once for each origin, why it gets no credentials. */
function createReport(): (origin: string) => void {
  const reported = new Set<string>();
  return (origin) => {
    if (reported.has(origin) || reported.size === maxReports) return;
    reported.add(origin);
    console.error(
      `${excerpt(origin)} gets no credentials and no signatures: those of the environment are for this machine and PUBLIC_URL, those of --username, --password and --secret for the origin of --url`,
    );
  };
}
