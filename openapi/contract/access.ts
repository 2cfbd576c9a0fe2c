import type { Edition } from './edition.ts';
import { type Environment, variableReader } from './environment.ts';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

export interface Secret {
  readonly value: string;
  /** The account_sid that it is bound to: it signs for no other. */
  readonly account?: string | undefined;
}

/** What a server and those who call it are told by the same environment variables. */
export interface Access {
  /** 0 takes a free one. */
  readonly port: number;
  /** Which jambonz the replies are for. */
  readonly edition: Edition;
  /** HTTP Basic (RFC 7617), asked for when set. */
  readonly credentials?: Credentials | undefined;
  /** Webhook secrets of the accounts; with any of them, webhooks must be signed. */
  readonly secrets: readonly Secret[];
}

/** Reads PORT, JAMBONZ_EDITION and the WEBHOOK_ variables. Adds what is wrong to `problems`. */
export function readAccess(env: Environment, problems: string[]): Access {
  const read = variableReader(env, problems);
  return {
    port: read('PORT', '3000', parsePort, portRule),
    edition: read('JAMBONZ_EDITION', 'commercial', parseEdition, 'commercial or open-source'),
    credentials: readCredentials(env, problems),
    secrets: readSecrets(env.WEBHOOK_SECRET, problems),
  };
}

export const portRule = 'a port number from 0 (any free one) to 65535';

/** An edition by its name; undefined if there is no such edition. */
function parseEdition(text: string): Edition | undefined {
  return text === 'commercial' || text === 'open-source' ? text : undefined;
}

/** 0 to 65535, where 0 takes a free one; undefined if invalid. */
export function parsePort(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65535 ? Number(text) : undefined;
}

/** Both or neither. */
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

const secretForm = /^(?:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})=)?([^=\s]+=*)$/i;

/** Several with commas between, each bound to an account if that stands before it. */
function readSecrets(text: string | undefined, problems: string[]): Secret[] {
  const parts = text ? text.split(',').map((part) => secretForm.exec(part.trim())) : [];
  if (parts.includes(null))
    problems.push(
      'WEBHOOK_SECRET must be a secret, or ACCOUNT_SID=secret to bind it to an account, and several with commas between',
    );
  return parts.flatMap((part) => (part?.[2] ? [{ value: part[2], account: part[1]?.toLowerCase() }] : []));
}
