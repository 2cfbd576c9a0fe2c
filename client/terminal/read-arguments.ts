import { readConfig } from '../../server/config.ts';
import { StartError } from '../../server/start-error.ts';
import type { CallOptions } from '../phone/phone.ts';
import type { PhoneOptions } from '../phone/phone-options.ts';
import { parseOptions } from './options.ts';
import { readEnvVars } from './read-env-vars.ts';
import { readSipUser } from './read-sip-user.ts';
import { type Step, stepOf } from './step.ts';
import { stepKinds } from './step-kinds.ts';
import { UsageError } from './usage-error.ts';
import { webhookUrls } from './webhook-urls.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What a command line asks for. */
export interface Arguments {
  phone: PhoneOptions;
  call: CallOptions;
  sipUser: ReturnType<typeof readSipUser> | undefined;
  steps: Step[];
  json: boolean;
}

/**
 * Reads the command line. What it leaves open is taken from the server's own environment variables.
 * @throws UsageError
 */
export function readArguments(args: string[], env: Environment): Arguments | 'help' {
  const { values, steps } = parseOptions(args);
  if (values.help) return 'help';
  const { method = 'POST', from = '+12125551212', to = '+14155551234', name, outbound = false } = values;
  if (method !== 'GET' && method !== 'POST') throw new UsageError(`--method must be GET or POST, it is ${JSON.stringify(method)}`);
  const { port, credentials, edition } = serverConfig(env, values);
  const secret = values.secret ?? firstSecret(env.WEBHOOK_SECRET);
  const urls = webhookUrls({ url: values.url, statusUrl: values['status-url'], authUrl: values['auth-url'], port });
  const sipUser = values['sip-user'] === undefined ? undefined : readSipUser(values['sip-user'], env.SIP_PASSWORD);
  if (sipUser && !urls.authUrl) throw new UsageError('--sip-user needs --auth-url, where the auth webhook is');
  return {
    phone: { ...urls, method, edition, ...credentials, ...(secret && { secret }) },
    call: { from, to, name, outbound, ...(values.env && { envVars: readEnvVars(values.env) }) },
    sipUser,
    steps: steps.map(({ name: option, value }) => readStep(option, value)),
    json: values.json ?? false,
  };
}

/** What the server is told by the same variables. */
function serverConfig(env: Environment, { username, password }: { username?: string; password?: string }) {
  const { PORT, JAMBONZ_EDITION, WEBHOOK_USERNAME, WEBHOOK_PASSWORD } = env;
  const credentials = { WEBHOOK_USERNAME: username ?? WEBHOOK_USERNAME, WEBHOOK_PASSWORD: password ?? WEBHOOK_PASSWORD };
  try {
    return readConfig({ PORT, JAMBONZ_EDITION, ...credentials });
  } catch (error) {
    throw error instanceof StartError ? new UsageError(error.problems.join('\n')) : error;
  }
}

/** Several stand with commas between, and each may be bound to an account. */
function firstSecret(secrets = ''): string | undefined {
  return secrets
    .split(',')[0]
    ?.trim()
    .replace(/^[0-9a-f-]{36}=/i, '');
}

function readStep(option: string, value: string | undefined): Step {
  const kind = stepKinds.find((each) => each.option === option);
  const step = kind && stepOf(kind, value);
  if (!step) throw new UsageError(`--${option} must be ${kind?.value?.mustBe}, it is ${JSON.stringify(value)}`);
  return step;
}
