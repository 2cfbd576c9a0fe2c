import { suggestName } from '../../openapi/contract/nearest.ts';
import { secretVariables } from '../../openapi/contract/secret-files.ts';
import { createFindings, type Finding } from './finding.ts';

/** The environment variables of the server, as docs/configuration.md lists them. */
export const variables = [
  'HOST',
  'PORT',
  'PUBLIC_URL',
  'ADMIN_HOST',
  'ADMIN_PORT',
  'PUBLIC_HEALTH_PATH',
  'WEBHOOK_USERNAME',
  'WEBHOOK_PASSWORD',
  'WEBHOOK_SECRET',
  'HANDLER_DEADLINE_MS',
  'BODY_LIMIT',
  'DRAIN_SECONDS',
  'EXPLAIN_FALLBACKS',
  'CALL_EVENTS',
  'RECORD',
  'REDIS_URL',
  'SIP_USERS_FILE',
  'JAMBONZ_EDITION',
  'LOG_LEVEL',
  'LOG_NUMBERS',
];

const knownNames = new Set([...variables, ...secretVariables.map((name) => `${name}_FILE`)]);
/**
 * Matches the prefixes of the server's environment variables. Variables with other prefixes are not
 * checked, because they belong to other programs.
 */
const serverPrefix = /^(PUBLIC|ADMIN|WEBHOOK|HANDLER|DRAIN|REDIS|SIP_USERS|BODY|EXPLAIN|CALL|JAMBONZ|LOG)_/;

/** Finds misspelt names of environment variables. */
export function checkVariableNames(env: Readonly<Record<string, string | undefined>>): Finding[] {
  const { warning } = createFindings('configuration');
  return Object.keys(env).flatMap((name) => {
    const meant = knownNames.has(name) || !serverPrefix.test(name) ? '' : suggestName(name, [...knownNames]);
    return meant ? [warning(`the server does not read the environment variable ${name}${meant}`)] : [];
  });
}
