import { StartError } from '../../openapi/contract/start-error.ts';
import { type Config, readConfig } from '../config/config.ts';
import { findOpenings } from '../config/open-server.ts';
import { findRisks } from '../config/risks.ts';
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
    const found = judge(config);
    return { config, found: found.length > 0 ? found : [ok('the server can start with it')] };
  } catch (error) {
    if (error instanceof StartError) return { found: error.problems.map(problem) };
    throw error;
  }
}

function judge(config: Config): Finding[] {
  const { publicUrl, credentials, secrets } = config;
  const found: Finding[] = [];
  found.push(...findOpenings({ secrets, credentials }).map(warning));
  if (secrets.length === 0 && credentials)
    found.push(
      warning(
        `WEBHOOK_SECRET is not set, so handlers may run twice for a retry: copy the webhook secret from the account's page in the jambonz portal`,
      ),
    );
  if (secrets.some(({ value }) => !value.startsWith('wh_secret_')))
    found.push(
      warning("WEBHOOK_SECRET does not begin with wh_secret_: copy the account's webhook secret, not an API key"),
    );
  if (!publicUrl)
    found.push(warning('PUBLIC_URL is not set: set it to the address at which jambonz reaches this server'));
  return [...found, ...findRisks(config).map(warning)];
}
