import type { Environment } from '../../openapi/contract/environment.ts';
import { UsageError } from '../../openapi/contract/usage-error.ts';
import type { CallOptions } from '../phone/phone.ts';
import type { PhoneOptions } from '../phone/phone-options.ts';
import { findKeptOptions, findNpmCommand } from './npm-script.ts';
import { optionNames, parseOptions } from './options.ts';
import { readServerAccess } from './read-access.ts';
import { readEnvVars } from './read-env-vars.ts';
import { readHooks } from './read-hooks.ts';
import { readRefusals } from './read-refusals.ts';
import { readSipUser } from './read-sip-user.ts';
import { readSteps } from './read-steps.ts';
import { createStep, type ScriptStep } from './step.ts';
import { stepKinds } from './step-kinds.ts';
import { resolveWebhookUrls } from './webhook-urls.ts';

/** The parsed command line. */
export interface CallArguments {
  phone: PhoneOptions;
  call: CallOptions;
  sipUser: ReturnType<typeof readSipUser> | undefined;
  /** Missing if the command line has no steps. */
  steps: ScriptStep[] | undefined;
  /** If set, the command explores the whole application instead of making one call. */
  explore?: { depth?: number; seconds?: number; mermaid?: string };
  json: boolean;
}

/**
 * Reads the command line. The environment variables of the server give the port, credentials and
 * secrets that the command line does not set.
 * @throws UsageError
 */
export function readArguments(args: readonly string[], env: Environment): CallArguments | 'help' {
  refuseKeptOptions(args, env);
  const { values, steps } = parseOptions(args);
  if (values.help) return 'help';
  const { from = '+12125551212', to = '+14155551234', name, outbound = false } = values;
  for (const [option, address] of Object.entries({ from, to }))
    if (!/^[!-~]+$/.test(address))
      throw new UsageError(`--${option} must be a number or SIP user, it is ${JSON.stringify(address)}`);
  const method = values.method?.toUpperCase() ?? 'POST';
  if (method !== 'GET' && method !== 'POST')
    throw new UsageError(`--method must be GET or POST, it is ${JSON.stringify(method)}`);
  const { port, ...access } = readServerAccess(env, values);
  const urls = resolveWebhookUrls({
    url: values.url,
    statusUrl: values['status-url'],
    authUrl: values['auth-url'],
    port,
    outbound,
  });
  const sipUser = values['sip-user'] === undefined ? undefined : readSipUser(values['sip-user'], env.SIP_PASSWORD);
  const isExploring = values.explore || (values.depth ?? values.seconds ?? values.mermaid) !== undefined;
  if (isExploring && steps.length > 0)
    throw new UsageError('--explore chooses the steps itself: remove the options for single steps');
  if (sipUser && !urls.authUrl) throw new UsageError('--sip-user requires --auth-url, the URL of the auth webhook');
  return {
    phone: {
      ...urls,
      method,
      ...access,
      ...(values.refuse && { refusals: readRefusals(values.refuse) }),
      ...(values.hook && { hooks: readHooks(values.hook, urls.url) }),
    },
    call: { from, to, name, outbound, ...(values.env && { envVars: readEnvVars(values.env) }) },
    sipUser,
    steps: steps.length > 0 ? steps.flatMap(({ name, value }) => readStepOption(name, value)) : undefined,
    ...(isExploring && { explore: readExplore(values) }),
    json: values.json ?? false,
  };
}

function readExplore(values: { depth?: string; seconds?: string; mermaid?: string }) {
  const { depth, seconds, mermaid } = values;
  return {
    ...(depth !== undefined && { depth: readNumber('depth', depth, 99) }),
    ...(seconds !== undefined && { seconds: readNumber('seconds', seconds, 9999) }),
    ...(mermaid !== undefined && { mermaid }),
  };
}

function readNumber(option: string, text: string, max: number): number {
  const number = /^[1-9]\d*$/.test(text) ? Number(text) : Number.NaN;
  if (!(number <= max))
    throw new UsageError(`--${option} must be a number from 1 to ${max}, it is ${JSON.stringify(text)}`);
  return number;
}

function readStepOption(option: string, value: string | undefined): ScriptStep[] {
  if (option === 'steps') return readSteps(value ?? '');
  const kind = stepKinds.find(({ name }) => name === option);
  return kind ? [createStep(kind, value ?? '', '--')] : [];
}

/** @throws UsageError if npm has kept options, because no `--` stands before them */
function refuseKeptOptions(args: readonly string[], env: Environment): void {
  const command = findNpmCommand(env);
  const kept = command === undefined ? [] : findKeptOptions(env, optionNames, args);
  if (kept.length === 0) return;
  // npm removes the values of options from their places, so that only the value of one is known.
  const isKnown = kept.length === 1 || args.length === 0;
  const words = isKnown ? [...kept, ...args.map((arg) => (arg.includes(' ') ? `"${arg}"` : arg))] : [kept[0], '…'];
  throw new UsageError(`npm keeps options that do not follow --: write ${command} ${words.join(' ')}`);
}
