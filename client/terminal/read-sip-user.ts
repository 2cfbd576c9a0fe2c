import { UsageError } from '../../openapi/contract/usage-error.ts';

/**
 * Parses `user@realm` or `user:password@realm`. If `written` contains no password, the result has
 * the given `password`, which may be undefined.
 */
export function readSipUser(written: string, password: string | undefined) {
  const { username, inline, realm } =
    /^(?<username>[^:@]+)(?::(?<inline>.*))?@(?<realm>[^@]+)$/.exec(written)?.groups ?? {};
  if (!username || !realm) throw new UsageError('--sip-user must be USER@REALM, with the password in SIP_PASSWORD');
  return { username, realm, password: inline ?? password };
}
