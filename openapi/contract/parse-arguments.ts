import { type ParseArgsConfig, parseArgs } from 'node:util';
import { suggestName } from './nearest.ts';
import { UsageError } from './usage-error.ts';

/**
 * Parses the arguments of a command as `parseArgs` of Node does, and suggests the nearest option for
 * an unknown one.
 * @throws UsageError
 */
export function parseArguments<const Config extends ParseArgsConfig & { args: string[] }>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    // Only the first sentence of the message from Node is shown. The rest explains how to write an
    // argument that begins with a dash.
    const [reason = ''] = (error as Error).message.split(/\.(?:\n| (?=To specify|This command))/);
    const words = describeMissingValue(config) ?? `${reason}${suggestOption(config)}${explainDashes(reason)}`;
    throw new UsageError(`${words} (--help lists all options)`);
  }
}

type Config = ParseArgsConfig & { args: string[] };

/** Describes an option whose value is missing or begins with a dash. Node's own message names no remedy. */
function describeMissingValue({ args, options = {} }: Config): string | undefined {
  const { tokens } = parseArgs({ args, options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option' || token.inlineValue || options[token.name]?.type !== 'string') continue;
    if (token.value === undefined) return `${token.rawName} needs a value`;
    if (/^-./.test(token.value)) return `${token.rawName} needs a value, or write ${token.rawName}=${token.value}`;
  }
  return undefined;
}

function suggestOption({ args, options = {} }: Config): string {
  const { tokens } = parseArgs({ args, options, strict: false, tokens: true });
  const unknown = tokens.find((token) => token.kind === 'option' && !Object.hasOwn(options, token.name));
  if (unknown?.kind !== 'option') return '';
  return suggestName(
    unknown.rawName,
    Object.keys(options).map((name) => `--${name}`),
  );
}

/**
 * Returns a hint to put `--` before the options if npm has probably removed options, else an empty
 * text. npm removes options that do not follow `--`, but passes on the values of these options.
 */
export function explainDashes(reason: string): string {
  const isScript = ['run', 'run-script'].includes(process.env.npm_command ?? '');
  return isScript && reason.startsWith('Unexpected argument') ? ': with npm, put -- before the options' : '';
}
