import type { ParseArgsConfig, parseArgs } from 'node:util';
import { parseArguments } from '../../openapi/contract/parse-arguments.ts';
import { UsageError } from '../../openapi/contract/usage-error.ts';
import { stepKinds } from './step-kinds.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

const callOptions = {
  url: text,
  'status-url': text,
  'auth-url': text,
  hook: { type: 'string', multiple: true },
  method: text,
  username: text,
  password: text,
  secret: text,
  from: text,
  to: text,
  name: text,
  outbound: flag,
  'sip-user': text,
  refuse: { type: 'string', multiple: true },
  env: { type: 'string', multiple: true },
  explore: flag,
  depth: text,
  seconds: text,
  mermaid: text,
  json: flag,
  help: { ...flag, short: 'h' },
} as const satisfies ParseArgsConfig['options'];

const steps = {
  ...Object.fromEntries(stepKinds.map(({ name, value }) => [name, value ? text : flag])),
  steps: text,
};
const options = { ...steps, ...callOptions };

/** The names of all options. */
export const optionNames = Object.keys(options);

const optionalValues = new Set(stepKinds.flatMap(({ name, value }) => (value?.optional ? `--${name}` : [])));

function isValue(arg: string | undefined): boolean {
  return arg !== undefined && !arg.startsWith('-');
}

/**
 * Parses the options of a command line. In the result, `steps` lists the options that are steps of
 * the call, in the order of the command line.
 * @throws UsageError
 */
export function parseOptions(args: readonly string[]) {
  const [, first = ''] = /^[-–—]?([a-z][a-z-]+)/.exec(args[0] ?? '') ?? [];
  if (Object.hasOwn(options, first)) throw new UsageError(`options begin with two dashes: write --${first}`);
  const complete = args.flatMap((arg, index) => {
    if (optionalValues.has(arg)) return `${arg}=${isValue(args[index + 1]) ? args[index + 1] : ''}`;
    return optionalValues.has(args[index - 1] ?? '') && isValue(arg) ? [] : arg;
  });
  const { values, tokens } = parseArguments({ args: complete, options, tokens: true });
  const written = tokens.flatMap((token) => (token.kind === 'option' && token.name in steps ? [token] : []));
  return {
    values: values as ReturnType<typeof parseArgs<{ options: typeof callOptions }>>['values'],
    steps: written,
  };
}
