import type { Edition } from './edition.ts';
import { createVariableReader, type Environment } from './environment.ts';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

export interface Secret {
  readonly value: string;
  /** The account_sid of the only jambonz account whose webhooks this secret may sign. */
  readonly account?: string | undefined;
}

/** Settings that a server and its clients read from the same environment variables. */
export interface Access {
  /** The port on which the server listens; 0 selects a free port. */
  readonly port: number;
  /** The edition of jambonz that receives the replies. */
  readonly edition: Edition;
  /** Credentials for HTTP Basic (RFC 7617). If set, webhooks must carry them. */
  readonly credentials?: Credentials | undefined;
  /** Webhook secrets of the accounts. Webhooks must be signed if at least one is set. */
  readonly secrets: readonly Secret[];
}

/**
 * Reads PORT, JAMBONZ_EDITION, WEBHOOK_USERNAME, WEBHOOK_PASSWORD and WEBHOOK_SECRET. Adds errors
 * to `problems`.
 */
export function readAccess(env: Environment, problems: string[]): Access {
  const readVariable = createVariableReader(env, problems);
  return {
    port: readVariable('PORT', '3000', parsePort, portRule),
    edition: readVariable('JAMBONZ_EDITION', 'commercial', parseEdition, 'commercial or open-source'),
    credentials: readCredentials(env, problems),
    secrets: readSecrets(env.WEBHOOK_SECRET, problems),
  };
}

export const portRule = 'a port number from 0 (any free port) to 65535';

function parseEdition(text: string): Edition | undefined {
  return text === 'commercial' || text === 'open-source' ? text : undefined;
}

/** Parses a port from 0 to 65535, where 0 selects a free port. Returns undefined if invalid. */
export function parsePort(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65535 ? Number(text) : undefined;
}

/** Reads WEBHOOK_USERNAME and WEBHOOK_PASSWORD, which must both be set, or neither. */
function readCredentials(
  { WEBHOOK_USERNAME: username, WEBHOOK_PASSWORD: password }: Readonly<Record<string, string | undefined>>,
  problems: string[],
): Credentials | undefined {
  if (!username && !password) return undefined;
  if (username?.includes(':')) problems.push('WEBHOOK_USERNAME must not contain a colon (RFC 7617)');
  if (/\p{Cc}/u.test(`${username}${password}`))
    problems.push('WEBHOOK_USERNAME and WEBHOOK_PASSWORD must not contain control characters (RFC 7617)');
  if (username && password) return { username, password };
  problems.push(
    'WEBHOOK_USERNAME and WEBHOOK_PASSWORD go together: set both, or neither (jambonz sends Basic credentials only when both fields are filled)',
  );
  return undefined;
}

const secretPattern = /^(?:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})=)?([^=\s\p{Cc}]+=*)$/iu;

/** Parses secrets separated by commas. `ACCOUNT_SID=` before a secret binds it to that account. */
function readSecrets(text: string | undefined, problems: string[]): Secret[] {
  const parts = text ? text.split(',').map((part) => secretPattern.exec(part.trim())) : [];
  if (parts.includes(null))
    problems.push(
      'WEBHOOK_SECRET must be a secret, or ACCOUNT_SID=secret to bind it to an account; separate several with commas',
    );
  const secrets = parts.flatMap((part) => (part?.[2] ? [{ value: part[2], account: part[1]?.toLowerCase() }] : []));
  const forAll = new Set(secrets.flatMap(({ value, account }) => (account === undefined ? [value] : [])));
  if (secrets.some(({ value, account }) => account !== undefined && forAll.has(value)))
    problems.push('WEBHOOK_SECRET has one secret both with ACCOUNT_SID= and without, which binds it to no account');
  return secrets;
}
