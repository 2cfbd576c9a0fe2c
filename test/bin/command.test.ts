import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { defineCommand } from '../../bin/command.ts';
import { UsageError } from '../../openapi/contract/usage-error.ts';

const given: unknown[] = [];

const print = defineCommand({
  name: 'print',
  summary: 'prints one or two files',
  operands: { usage: 'FILE [FILE]', min: 1, max: 2 },
  options: { copies: { value: 'NUMBER', help: 'how many copies' }, color: { help: 'in color' } },
  run: async ({ values, operands }) => {
    given.push({ ...values }, operands);
    return 7;
  },
});

// npm sets this variable for the scripts that it runs, such as `npm run test`.
beforeEach(() => void vi.stubEnv('npm_command', undefined));
afterEach(() => void vi.unstubAllEnvs());

it('a command that npm runs as a script names the missing -- for a surplus argument', async () => {
  vi.stubEnv('npm_command', 'run-script');
  await expect(print.run(['a', 'b', 'c'])).rejects.toThrow(
    new UsageError("Unexpected argument 'c': with npm, put -- before the options (--help shows the usage)"),
  );
});

it('a command passes options and operands to its run function and returns the exit code of run', async () => {
  expect(await print.run(['a', '--copies', '2', '--color', '-'])).toBe(7);
  expect(given).toEqual([{ copies: '2', color: true }, ['a', '-']]);
});

it.each([
  [['a', '--colour'], "Unknown option '--colour', did you mean --color? (--help lists all options)"],
  [['a', '--colr=3'], "Unknown option '--colr', did you mean --color? (--help lists all options)"],
  [['a', '-x'], "Unknown option '-x' (--help lists all options)"],
  [['a', '--copies'], '--copies needs a value (--help lists all options)'],
  [['a', '--copies', '--color'], '--copies needs a value, or write --copies=--color (--help lists all options)'],
  [['a', '--color=3'], "Option '--color' does not take an argument (--help lists all options)"],
  [[], 'missing argument: FILE [FILE] (--help shows the usage)'],
  [['a', 'b', 'c'], "Unexpected argument 'c' (--help shows the usage)"],
  [['a', 'b', 'color'], "Unexpected argument 'color', did you mean --color? (--help shows the usage)"],
])('a command refuses the arguments %j in one line', async (args, message) => {
  await expect(print.run(args)).rejects.toThrow(new UsageError(message));
});
