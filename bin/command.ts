import { suggestName } from '../openapi/contract/nearest.ts';
import { explainDashes, parseArguments } from '../openapi/contract/parse-arguments.ts';
import { UsageError } from '../openapi/contract/usage-error.ts';

/** A command of `jambonz-contract`. */
export interface Command {
  name: string;
  /** One line, for the list of the commands. */
  summary: string;
  /**
   * Runs the command, or prints its help for `--help`.
   * @returns the exit code
   * @throws UsageError
   */
  run(args: readonly string[]): Promise<number>;
}

/** An option of a command: `--name VALUE` if `value` names the placeholder, otherwise a flag. */
interface Option {
  value?: string;
  help: string;
}

type Values<Options> = {
  readonly [Name in keyof Options]?: Options[Name] extends { value: string } ? string : boolean;
};

interface Definition<Options> {
  name: string;
  summary: string;
  /**
   * The positional arguments: `usage` is their placeholder in the help, `min` and `max` limit their
   * number. A command without `operands` takes no positional arguments.
   */
  operands?: { usage: string; min?: number; max?: number };
  options?: Options;
  /** The arguments that follow the command name in the example of the help. */
  example?: string;
  run(given: { values: Values<Options>; operands: readonly string[] }): Promise<number>;
}

/** Creates a command from a definition, which sets the accepted arguments and the help text. */
export function defineCommand<const Options extends Readonly<Record<string, Option>> = Record<never, never>>(
  definition: Definition<Options>,
): Command {
  const {
    name,
    summary,
    operands: { usage, min = 0, max = Number.POSITIVE_INFINITY } = { usage: '', max: 0 },
  } = definition;
  const kinds = Object.entries<Option>(definition.options ?? {}).map(
    ([option, { value }]) => [option, { type: value ? 'string' : 'boolean' }] as const,
  );
  const options = { ...Object.fromEntries(kinds), help: { type: 'boolean', short: 'h' } } as const;
  return {
    name,
    summary,
    run: async (args) => {
      const { values, positionals } = parseArguments({ args: [...args], options, allowPositionals: true });
      if (values.help) {
        console.log(renderHelp(definition));
        return 0;
      }
      if (positionals.length < min) throw new UsageError(`missing argument: ${usage} (--help shows the usage)`);
      const surplus = positionals[max];
      if (surplus !== undefined) {
        const names = Object.keys(options).map((option) => `--${option}`);
        const reason = `Unexpected argument '${surplus}'`;
        const suggestion = suggestName(`--${surplus}`, names);
        throw new UsageError(`${reason}${suggestion}${explainDashes(reason)} (--help shows the usage)`);
      }
      return definition.run({ values: values as Values<Options>, operands: positionals });
    },
  };
}

function renderHelp<Options extends Readonly<Record<string, Option>>>(definition: Definition<Options>): string {
  const { name, summary, operands, options, example = '' } = definition;
  const rows = Object.entries<Option>(options ?? {}).map(
    ([option, { value, help }]) => [`--${option}${value ? ` ${value}` : ''}`, help] as const,
  );
  const words = [...rows.map(([option]) => `[${option}]`), operands?.usage ?? ''];
  const width = Math.max(...rows.map(([option]) => option.length), '-h, --help'.length);
  const lines = [...rows, ['-h, --help', 'prints this help'] as const].map(
    ([option, help]) => `  ${option.padEnd(width)}  ${help}`,
  );
  return [
    `Usage: ${['jambonz-contract', name, ...words].join(' ').trim()}`,
    `${summary[0]?.toUpperCase()}${summary.slice(1)}.`,
    `Options:\n${lines.join('\n')}`,
    `Example:\n  ${['jambonz-contract', name, example].join(' ').trim()}`,
  ].join('\n\n');
}
