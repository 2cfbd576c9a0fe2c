import { StartError } from '../../openapi/contract/start-error.ts';
import { type Config, readConfig } from '../config/config.ts';
import { createFindings, type Finding } from './finding.ts';

const { ok, warning, problem } = createFindings('configuration');

interface ConfigurationReport {
  /** The parsed configuration, undefined if the variables are invalid and the server would not start. */
  config?: Config;
  found: Finding[];
}

/**
 * Checks the environment variables: all values that the server refuses, and accepted values that
 * are risky.
 */
export function checkConfiguration(env: Readonly<Record<string, string | undefined>>): ConfigurationReport {
  try {
    const config = readConfig(env);
    const found = findRisks(config);
    return { config, found: found.length > 0 ? found : [ok('the server can start with it')] };
  } catch (error) {
    if (error instanceof StartError) return { found: error.problems.map(problem) };
    throw error;
  }
}

function findRisks({ port, adminPort, publicUrl, credentials, secrets, handlerDeadlineMs }: Config): Finding[] {
  const found: Finding[] = [];
  if (port === adminPort && port !== 0)
    found.push(problem(`PORT and ADMIN_PORT are both ${port}: give each listener a port of its own`));
  if (secrets.length === 0)
    found.push(
      warning(
        `WEBHOOK_SECRET is not set, so ${credentials ? 'handlers may run twice for a retry' : 'anyone can send webhooks'}: copy the webhook secret from the account's page in the jambonz portal`,
      ),
    );
  if (secrets.some(({ value }) => !value.startsWith('wh_secret_')))
    found.push(
      warning("WEBHOOK_SECRET does not begin with wh_secret_: copy the account's webhook secret, not an API key"),
    );
  if (!publicUrl)
    found.push(warning('PUBLIC_URL is not set: set it to the address at which jambonz reaches this server'));
  if (handlerDeadlineMs >= 9_000)
    found.push(
      warning(
        `HANDLER_DEADLINE_MS is ${handlerDeadlineMs}, and the timeout of jambonz is 10000 ms: set it lower, or fallbacks arrive too late`,
      ),
    );
  return found;
}
