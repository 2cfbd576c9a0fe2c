import type { IncomingHttpHeaders } from 'node:http';
import { excerpt } from '../../openapi/contract/excerpt.ts';
import { HmacKey } from '../../openapi/contract/hmac-key.ts';
import { SignatureError, signatureHeader, verifySignature } from '../../openapi/contract/signature.ts';
import type { Config } from '../config/config.ts';
import type { Step } from './compose.ts';
import type { HttpWebhook } from './http-webhook.ts';
import { Problem } from './problem.ts';

interface Settings extends Pick<Config, 'secrets' | 'credentials'> {
  now: () => Date;
}

/**
 * Checks the signature over the bytes of the body, if a secret is configured.
 * @throws Problem 401 that states why the signature is invalid
 */
export function checkSignature({ secrets, credentials, now }: Settings): Step<HttpWebhook> {
  const accountsByKey = groupAccountsByKey(secrets);
  const keys = [...accountsByKey.keys()];
  return function checkSignature(webhook, next) {
    const {
      rawBody: body,
      req: { method, headers },
    } = webhook;
    if (secrets.length === 0 || !webhook.route.secured) return next();
    if (method === 'GET') {
      // For a GET request, jambonz signs a payload that it does not send, so the signature cannot
      // be verified.
      if (credentials) return next();
      throw new Problem(
        401,
        'a webhook sent by GET cannot be verified: set its method to POST in the jambonz portal, or guard it with WEBHOOK_USERNAME and WEBHOOK_PASSWORD',
        { code: 'signature' },
      );
    }
    try {
      const { secret } = verifySignature({ header: readHeader(headers), body, secrets: keys, now: now() });
      refuseOtherAccount(accountsByKey.get(secret) ?? [], body);
      webhook.isSigned = true;
      webhook.isAuthenticated = true;
    } catch (error) {
      throw error instanceof SignatureError ? new Problem(401, error.message, { code: 'signature' }) : error;
    }
    next();
  };
}

/**
 * Maps each webhook secret to the jambonz accounts that sign with it. `undefined` stands for all
 * accounts.
 */
function groupAccountsByKey(secrets: Settings['secrets']): Map<HmacKey, (string | undefined)[]> {
  const accountsOf = new Map<string, (string | undefined)[]>();
  for (const { value, account } of secrets) accountsOf.set(value, [...(accountsOf.get(value) ?? []), account]);
  return new Map([...accountsOf].map(([value, accounts]) => [new HmacKey(value), accounts]));
}

function readHeader(headers: IncomingHttpHeaders): string | undefined {
  const header = headers[signatureHeader.toLowerCase()] as string | undefined;
  const misnamed = header ?? Object.keys(headers).find((name) => name.endsWith('signature'));
  if (header === undefined && misnamed !== undefined)
    throw new SignatureError(`the header is called ${signatureHeader}, not ${excerpt(misnamed)}`);
  return header;
}

/**
 * Refuses a webhook whose secret is bound to accounts other than the one in its body. A body
 * without an account is accepted.
 */
function refuseOtherAccount(accounts: readonly (string | undefined)[], body: Buffer): void {
  if (accounts.includes(undefined)) return;
  const account = readAccount(body);
  if (account === undefined || accounts.includes(account)) return;
  throw new SignatureError(
    `signed with the secret of account ${accounts.join(', ')}, but for account ${excerpt(account)}`,
  );
}

function readAccount(body: Buffer): string | undefined {
  try {
    const { account_sid } = JSON.parse(body.toString()) ?? {};
    return typeof account_sid === 'string' ? account_sid : JSON.stringify(account_sid);
  } catch {
    return undefined; // a body that is not JSON is refused later, by parse-json.ts
  }
}
