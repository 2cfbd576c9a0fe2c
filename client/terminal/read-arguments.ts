import type { Environment } from '../../openapi/contract/environment.ts';
import { UsageError } from '../../openapi/contract/usage-error.ts';
import type { CallOptions } from '../phone/phone.ts';
import type { PhoneOptions } from '../phone/phone-options.ts';
import { parseOptions } from './options.ts';
import { readServerAccess } from './read-access.ts';
import { readEnvVars } from './read-env-vars.ts';
import { readSipUser } from './read-sip-user.ts';
import { createStep, type ScriptStep } from './step.ts';
import { stepKinds } from './step-kinds.ts';
import { resolveWebhookUrls } from './webhook-urls.ts';

/** The parsed command line. */
export interface CallArguments {
  phone: PhoneOptions;
  call: CallOptions;
  sipUser: ReturnType<typeof readSipUser> | undefined;
  steps: ScriptStep[];
  /** If set, the command explores the whole application instead of making one call. */
  explore?: { depth?: number; mermaid?: string };
  json: boolean;
}

/**
 * Reads the command line. The environment variables of the server give the port, credentials and
 * secrets that the command line does not set.
 * @throws UsageError
 */
export function readArguments(args: readonly string[], env: Environment): CallArguments | 'help' {
  const { values, steps } = parseOptions(args);
  if (values.help) return 'help';
  const { method = 'POST', from = '+12125551212', to = '+14155551234', name, outbound = false } = values;
  if (method !== 'GET' && method !== 'POST')
    throw new UsageError(`--method must be GET or POST, it is ${JSON.stringify(method)}`);
  const { port, ...access } = readServerAccess(env, values);
  const urls = resolveWebhookUrls({
    url: values.url,
    statusUrl: values['status-url'],
    authUrl: values['auth-url'],
    port,
  });
  const sipUser = values['sip-user'] === undefined ? undefined : readSipUser(values['sip-user'], env.SIP_PASSWORD);
  if (values.explore && steps.length > 0)
    throw new UsageError('--explore chooses the steps itself: remove the options for single steps');
  if (!values.explore && (values.depth ?? values.mermaid) !== undefined)
    throw new UsageError('--depth and --mermaid require --explore');
  if (sipUser && !urls.authUrl) throw new UsageError('--sip-user requires --auth-url, the URL of the auth webhook');
  return {
    phone: { ...urls, method, ...access },
    call: { from, to, name, outbound, ...(values.env && { envVars: readEnvVars(values.env) }) },
    sipUser,
    steps: steps.map(({ name: option, value }) => readStep(option, value)),
    ...(values.explore && { explore: readExplore(values) }),
    json: values.json ?? false,
  };
}

function readExplore({ depth, mermaid }: { depth?: string; mermaid?: string }): NonNullable<CallArguments['explore']> {
  if (depth !== undefined && !/^[1-9]\d?$/.test(depth))
    throw new UsageError(`--depth must be a number of steps from 1 to 99, it is ${JSON.stringify(depth)}`);
  return { ...(depth !== undefined && { depth: Number(depth) }), ...(mermaid !== undefined && { mermaid }) };
}

function readStep(option: string, value: string | undefined): ScriptStep {
  const kind = stepKinds.find((each) => each.option === option);
  const step = kind && createStep(kind, value);
  if (!step) throw new UsageError(`--${option} must be ${kind?.value?.mustBe}, it is ${JSON.stringify(value)}`);
  return step;
}
