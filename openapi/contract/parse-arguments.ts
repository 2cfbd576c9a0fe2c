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
    throw new UsageError(`${reason}${suggestOption(config)}${explainDashes(reason)} (--help lists all options)`);
  }
}

function suggestOption({ args, options = {} }: ParseArgsConfig & { args: string[] }): string {
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
